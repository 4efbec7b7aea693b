import { expect, fixture, html } from '@open-wc/testing';
import { ContextProvider, createContext } from '@lit/context';
import { LitElement } from 'lit';
import { Provided } from './provided.js';

const wordContext = createContext<string>(Symbol('word'));

class WordProvider extends LitElement {
  readonly word = new ContextProvider(this, { context: wordContext, initialValue: '' });
}
class WordReader extends LitElement {
  readonly heard: string[] = [];
  readonly word = new Provided(this, wordContext, (word) => this.heard.push(word));
}
customElements.define('word-provider', WordProvider);
customElements.define('word-reader', WordReader);

const saying = async (word: string): Promise<WordProvider> => {
  const provider = await fixture<WordProvider>(html`<word-provider></word-provider>`);
  provider.word.setValue(word);
  return provider;
};

describe('what a provider gives', () => {
  it('is there when the element connects, and follows the provider', async () => {
    const provider = await saying('one');
    const reader = new WordReader();
    provider.append(reader);
    provider.word.setValue('two');
    expect(reader.word.value).to.equal('two');
    expect(reader.heard).to.deep.equal(['one', 'two']);
  });

  it('comes from another provider once the element was moved there, and from the first no more', async () => {
    const [first, second] = [await saying('one'), await saying('other')];
    const reader = new WordReader();
    first.append(reader);
    second.append(reader);
    first.word.setValue('late');
    expect(reader.heard).to.deep.equal(['one', 'other']);
  });

  it('comes from a provider that is put between them', async () => {
    const outer = await saying('outer');
    const between = document.createElement('div');
    const reader = new WordReader();
    between.append(reader);
    outer.append(between);
    const inner = new WordProvider();
    outer.append(inner);
    inner.word.setValue('inner');
    inner.append(between);
    expect(reader.word.value).to.equal('inner');
  });
});
