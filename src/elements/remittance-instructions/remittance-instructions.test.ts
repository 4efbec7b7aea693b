import { expect, fixture, html } from '@open-wc/testing';
import './remittance-instructions.js';

describe('remittance-instructions', () => {
  it('has no accessibility violations', async () => {
    const element = await fixture(html`<remittance-instructions></remittance-instructions>`);
    await expect(element).to.be.accessible();
  });
});
