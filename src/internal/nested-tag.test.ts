import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { define, defineWithPrefix } from './define.js';
import { tag, tagName } from './nested-tag.js';

class NestedInner extends HTMLElement {}

class NestedOuter extends LitElement {
  override render(): TemplateResult {
    const inner = tag(this, 'nested-inner');
    return staticHtml`<${inner}></${inner}>`;
  }
}

define('nested-inner', NestedInner);
define('nested-outer', NestedOuter);
defineWithPrefix('acme', 'nested-inner', NestedInner);
defineWithPrefix('acme', 'nested-outer', NestedOuter);

describe('tag', () => {
  it('renders a nested element under its plain name inside a plain element', async () => {
    const outer = await fixture<NestedOuter>(html`<nested-outer></nested-outer>`);
    expect(outer.shadowRoot?.firstElementChild?.localName).to.equal('nested-inner');
  });

  it('renders a nested element with the prefix of the element around it', async () => {
    const outer = await fixture<NestedOuter>(html`<acme-nested-outer></acme-nested-outer>`);
    expect(outer.shadowRoot?.firstElementChild?.localName).to.equal('acme-nested-inner');
    expect(outer.shadowRoot?.firstElementChild).to.be.instanceOf(NestedInner);
  });

  it('gives the same static value for the same name, so that Lit keeps one template', () => {
    const host = document.createElement('nested-outer');
    expect(tag(host, 'nested-inner')).to.equal(tag(host, 'nested-inner'));
  });

  it('also gives the name as a string', () => {
    expect(tagName(document.createElement('acme-nested-outer'), 'nested-inner')).to.equal('acme-nested-inner');
    expect(tagName(document.createElement('nested-outer'), 'nested-inner')).to.equal('nested-inner');
  });
});
