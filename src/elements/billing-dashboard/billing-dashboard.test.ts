import { expect, fixture, html } from '@open-wc/testing';
import './billing-dashboard.js';

describe('billing-dashboard', () => {
  it('has no accessibility violations', async () => {
    const element = await fixture(html`<billing-dashboard></billing-dashboard>`);
    await expect(element).to.be.accessible();
  });
});
