import { expect } from '@open-wc/testing';
import { define, elements } from '../index.js';

describe('define', () => {
  it('registers nothing when the package is merely imported', () => {
    for (const tag of Object.keys(elements)) expect(customElements.get(tag), tag).to.equal(undefined);
  });

  it('registers every element under a prefix', () => {
    define({ prefix: 'acme' });
    for (const [tag, element] of Object.entries(elements)) expect(document.createElement(`acme-${tag}`), tag).to.be.instanceOf(element);
  });

  it('registers the chosen elements without a prefix, beside the prefixed ones', () => {
    define({ tags: ['billing-provider'] });
    expect(customElements.get('billing-provider')).to.equal(elements['billing-provider']);
    expect(customElements.get('pay-invoice')).to.equal(undefined);
  });
});
