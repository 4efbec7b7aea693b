import { expect, fixtureSync, html } from '@open-wc/testing';
import { fieldStyles } from '../styles/field.js';
import { searchFieldStyles } from '../styles/search-field.js';
import { searchField } from './search-field.js';
import { stage } from './shadow.fixture.js';

function show(value = '') {
  const heard: string[] = [];
  const template = (now: string) =>
    searchField({
      id: 'find',
      label: 'Search invoices',
      clearLabel: 'Clear search',
      value: now,
      onInput: (text) => {
        heard.push(text);
        view.draw(template(text));
      },
      onSubmit: (text) => heard.push(`${text}!`),
    });
  const view = stage(fixtureSync<HTMLElement>(html`<div></div>`), template(value), fieldStyles, searchFieldStyles);
  const input = view.one<HTMLInputElement>('input');
  const key = (name: string): boolean => input.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
  return { view, heard, input, key };
}

describe('searchField', () => {
  it('is a search field by name and role', () => {
    const { view, input } = show();
    expect([input.labels?.[0]?.textContent, input.type, view.one('.search').getAttribute('role')]).to.deep.equal([
      'Search invoices',
      'search',
      'search',
    ]);
  });

  it('tells what is typed, and Enter', () => {
    const { heard, input, key } = show();
    input.value = '1Z';
    input.dispatchEvent(new InputEvent('input'));
    key('Enter');
    expect(heard).to.deep.equal(['1Z', '1Z!']);
  });

  it('is cleared by its button, which keeps the focus in the field, and by Escape', () => {
    const { view, heard, input, key } = show('1Z');
    view.one('button').click();
    expect([heard, input.value, view.root.activeElement]).to.deep.equal([[''], '', input]);
    expect(view.all('button')).to.have.length(0);
    key('Escape');
    expect(heard).to.deep.equal(['']);
    const other = show('1Z');
    other.key('Escape');
    expect(other.heard).to.deep.equal(['']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const { view } = show('1Z');
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
