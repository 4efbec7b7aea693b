import { expect, fixture, html } from '@open-wc/testing';
import './billing-nav.js';

describe('billing-nav', () => {
  it('has no accessibility violations', async () => {
    const element = await fixture(html`<billing-nav></billing-nav>`);
    await expect(element).to.be.accessible();
  });
});
