import { expect } from '@open-wc/testing';
import { define, defineWithPrefix } from './define.js';

function freshClass() {
  return class extends HTMLElement {
    static readonly prefix: string | undefined = undefined;
  };
}

let count = 0;
const freshTag = () => `define-probe-${++count}`;

describe('define', () => {
  const warn = console.warn;
  let warnings: string[] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => warnings.push(text);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('registers the class itself under its tag', () => {
    const tag = freshTag();
    const element = freshClass();
    define(tag, element);
    expect(customElements.get(tag)).to.equal(element);
    expect(warnings).to.deep.equal([]);
  });

  it('says nothing when the same class is defined again', () => {
    const tag = freshTag();
    const element = freshClass();
    define(tag, element);
    define(tag, element);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the first copy and warns once with both versions when a second copy is loaded', () => {
    const tags = [freshTag(), freshTag()];
    const first = tags.map(() => freshClass());
    tags.forEach((tag, index) => define(tag, first[index] ?? freshClass(), { version: '1.0.0' }));
    tags.forEach((tag) => define(tag, freshClass(), { version: '1.1.0' }));
    expect(tags.map((tag) => customElements.get(tag))).to.deep.equal(first);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('1.0.0').and.to.contain('1.1.0');
  });

  it('leaves an element of the host alone and says which tag was taken', () => {
    const tag = freshTag();
    const foreign = class extends HTMLElement {};
    customElements.define(tag, foreign);
    define(tag, freshClass());
    expect(customElements.get(tag)).to.equal(foreign);
    expect(warnings[0]).to.contain(`<${tag}>`);
  });
});

describe('defineWithPrefix', () => {
  it('registers a subclass that carries the prefix, next to the unprefixed class', () => {
    const tag = freshTag();
    const element = freshClass();
    define(tag, element);
    defineWithPrefix('acme', tag, element);
    const prefixed = customElements.get(`acme-${tag}`) as unknown as { prefix: string };
    expect(prefixed.prefix).to.equal('acme');
    expect(document.createElement(`acme-${tag}`)).to.be.instanceOf(element);
    expect(element.prefix).to.equal(undefined);
  });

  it('may be called twice for the same class', () => {
    const tag = freshTag();
    const element = freshClass();
    defineWithPrefix('acme', tag, element);
    const registered = customElements.get(`acme-${tag}`);
    defineWithPrefix('acme', tag, element);
    expect(customElements.get(`acme-${tag}`)).to.equal(registered);
  });

  for (const prefix of ['', 'Acme', '1a', 'a b', 'a-', '-a', 'a><script>']) {
    it(`refuses the prefix "${prefix}"`, () => {
      expect(() => defineWithPrefix(prefix, freshTag(), freshClass())).to.throw(RangeError);
    });
  }
});
