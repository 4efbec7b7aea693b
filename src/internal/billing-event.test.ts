import { expect } from '@open-wc/testing';
import { BillingEvent } from './billing-event.js';

class ProbePaidEvent extends BillingEvent<{ reference: string }> {
  constructor(reference: string) {
    super('probe-paid', { reference });
  }
}

describe('BillingEvent', () => {
  it('reaches a host outside the shadow root, on any ancestor', () => {
    const outer = document.createElement('div');
    const inner = document.createElement('div');
    outer.append(inner);
    const part = document.createElement('span');
    inner.attachShadow({ mode: 'open' }).append(part);
    const heard: string[] = [];
    outer.addEventListener('probe-paid', (event) => heard.push((event as ProbePaidEvent).detail.reference));
    part.dispatchEvent(new ProbePaidEvent('R-1'));
    expect(heard).to.deep.equal(['R-1']);
  });

  it('is a fact that cannot be prevented unless it is made cancelable', () => {
    const fact = new ProbePaidEvent('R-1');
    fact.preventDefault();
    expect(fact.defaultPrevented).to.equal(false);
    const request = new BillingEvent('probe-request', undefined, { cancelable: true });
    request.preventDefault();
    expect(request.defaultPrevented).to.equal(true);
  });
});
