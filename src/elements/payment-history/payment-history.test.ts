import { expect, fixture, html } from '@open-wc/testing';
import './payment-history.js';

describe('payment-history', () => {
  it('has no accessibility violations', async () => {
    const element = await fixture(html`<payment-history></payment-history>`);
    await expect(element).to.be.accessible();
  });
});
