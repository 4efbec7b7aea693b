import { expect, fixture, html } from '@open-wc/testing';
import './invoice-table.js';

describe('invoice-table', () => {
  it('has no accessibility violations', async () => {
    const element = await fixture(html`<invoice-table></invoice-table>`);
    await expect(element).to.be.accessible();
  });
});
