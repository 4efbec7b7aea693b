import { expect, fixture, html } from '@open-wc/testing';
import './invoice-detail.js';

describe('invoice-detail', () => {
  it('has no accessibility violations', async () => {
    const element = await fixture(html`<invoice-detail></invoice-detail>`);
    await expect(element).to.be.accessible();
  });
});
