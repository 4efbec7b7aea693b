import { expect, oneEvent } from '@open-wc/testing';
import { HistoryController } from './history-controller.js';

const host = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};
const back = async (): Promise<void> => {
  const arrived = oneEvent(window, 'popstate');
  history.back();
  await arrived;
};

describe('the browser’s Back inside an element', () => {
  let steps = 0;
  let controller: HistoryController;
  beforeEach(() => {
    steps = 0;
    controller = new HistoryController(host, () => steps++);
    controller.hostConnected();
  });
  afterEach(() => controller.hostDisconnected());

  it('goes a step back for each step forward, at the same address', async () => {
    const address = location.href;
    controller.entered();
    controller.entered();
    await back();
    expect([steps, location.href]).to.deep.equal([1, address]);
    await back();
    expect(steps).to.equal(2);
  });

  it('leaves the host’s own state of the entry alone', () => {
    history.replaceState({ router: 'kept' }, '');
    controller.entered();
    expect((history.state as { router?: string }).router).to.equal('kept');
  });

  it('has nothing to go back to after the page’s own Back, and a new step begins where that arrived', async () => {
    const before = history.length;
    controller.entered();
    const arrived = oneEvent(window, 'popstate');
    controller.left();
    controller.entered();
    await arrived;
    await Promise.resolve();
    await Promise.resolve();
    expect([steps, history.length]).to.deep.equal([0, before + 1]);
    await back();
    expect(steps).to.equal(1);
  });

  it('takes all entries back when the element begins anew', async () => {
    controller.entered();
    controller.entered();
    const arrived = oneEvent(window, 'popstate');
    controller.leftAll();
    await arrived;
    expect(steps).to.equal(0);
    controller.leftAll();
  });

  it('means nothing to an element that has left the page', async () => {
    controller.entered();
    controller.hostDisconnected();
    await back();
    expect(steps).to.equal(0);
  });

  it('counts each element’s steps apart', async () => {
    let others = 0;
    const other = new HistoryController(host, () => others++);
    other.hostConnected();
    controller.entered();
    other.entered();
    await back();
    expect([steps, others]).to.deep.equal([0, 1]);
    await back();
    expect([steps, others]).to.deep.equal([1, 1]);
    other.hostDisconnected();
  });
});
