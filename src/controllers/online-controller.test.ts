import { expect } from '@open-wc/testing';
import { OnlineController } from './online-controller.js';

describe('the connection', () => {
  const host = {
    updates: 0,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void host.updates++,
    updateComplete: Promise.resolve(true),
  };

  it('draws the element anew when it goes or comes back, and not once the element has left the page', () => {
    const online = new OnlineController(host);
    online.hostConnected();
    window.dispatchEvent(new Event('offline'));
    window.dispatchEvent(new Event('online'));
    expect(host.updates).to.equal(2);
    online.hostDisconnected();
    window.dispatchEvent(new Event('offline'));
    expect(host.updates).to.equal(2);
  });

  it('is what the browser says', () => {
    expect(new OnlineController(host).offline).to.equal(!navigator.onLine);
  });
});
