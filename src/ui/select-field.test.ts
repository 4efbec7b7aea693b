import { expect, fixtureSync, html } from '@open-wc/testing';
import { fieldStyles } from '../styles/field.js';
import { selectFieldStyles } from '../styles/select-field.js';
import { selectField, type SelectFieldOptions } from './select-field.js';
import { stage, type Stage } from './shadow.fixture.js';

const base: SelectFieldOptions = {
  id: 'size',
  label: 'Rows per page',
  value: '50',
  options: [
    { value: '25', label: '25' },
    { value: '50', label: '50' },
    { value: '100', label: '100', disabled: true },
  ],
  onChange: () => undefined,
};
const show = (options: Partial<SelectFieldOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), selectField({ ...base, ...options }), fieldStyles, selectFieldStyles);
const control = (view: Stage): HTMLSelectElement => view.one('select');

describe('selectField', () => {
  it('is labelled, seen or only read out, and shows its value', () => {
    expect([control(show()).labels[0]?.textContent, control(show()).value]).to.deep.equal(['Rows per page', '50']);
    const hidden = show({ labelHidden: true });
    expect([control(hidden).labels[0]?.textContent, hidden.one('label').getBoundingClientRect().width]).to.deep.equal(['Rows per page', 1]);
  });

  it('follows a new value, also when its options come with it', () => {
    const view = show();
    view.draw(selectField({ ...base, value: '7', options: [{ value: '7', label: 'seven' }, ...base.options] }));
    expect(control(view).value).to.equal('7');
  });

  it('calls back with what is chosen', () => {
    const chosen: string[] = [];
    const view = show({ onChange: (value) => chosen.push(value) });
    control(view).value = '25';
    control(view).dispatchEvent(new Event('change'));
    expect(chosen).to.deep.equal(['25']);
  });

  it('is described by its hint and its error', () => {
    const view = show({ hint: 'How many', error: 'Choose one.', errorLabel: 'Error:' });
    expect(control(view).getAttribute('aria-describedby')).to.equal('size-hint size-error');
    expect(control(view).getAttribute('aria-invalid')).to.equal('true');
  });

  it('keeps long words inside a narrow place', () => {
    const view = show({ options: [{ value: '50', label: 'x'.repeat(200) }] });
    expect(control(view).getBoundingClientRect().width).to.be.at.most(view.host.getBoundingClientRect().width);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show({ error: 'Choose one.' });
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
