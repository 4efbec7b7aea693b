import { expect, fixtureSync, html } from '@open-wc/testing';
import { fieldStyles } from '../styles/field.js';
import { stage, type Stage } from './shadow.fixture.js';
import { textField, type TextFieldOptions } from './text-field.js';

const base: TextFieldOptions = { id: 'amount', name: 'invoiceAmount', label: 'Invoice amount', value: '', onInput: () => undefined };
const show = (options: Partial<TextFieldOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), textField({ ...base, ...options }), fieldStyles);
const inputOf = (view: Stage): HTMLInputElement => view.one('input');

describe('textField', () => {
  it('is labelled by words above it, and clicking them focuses the control', () => {
    const view = show();
    const label = view.one<HTMLLabelElement>('label');
    expect(label.textContent).to.equal('Invoice amount');
    expect(label.control).to.equal(inputOf(view));
    label.click();
    expect(view.root.activeElement).to.equal(inputOf(view));
    expect(label.getBoundingClientRect().bottom).to.be.at.most(inputOf(view).getBoundingClientRect().top);
  });

  it('carries name, type, autocomplete and input mode, and never a placeholder', () => {
    const input = inputOf(show({ type: 'email', autocomplete: 'email', inputMode: 'email' }));
    expect(input.name).to.equal('invoiceAmount');
    expect(input.type).to.equal('email');
    expect(input.autocomplete).to.equal('email');
    expect(input.inputMode).to.equal('email');
    expect(input.hasAttribute('placeholder')).to.equal(false);
  });

  it('leaves out the attributes it was not given', () => {
    const input = inputOf(show());
    for (const name of ['autocomplete', 'inputmode', 'aria-describedby', 'aria-invalid', 'aria-required', 'readonly']) {
      expect(input.hasAttribute(name), name).to.equal(false);
    }
  });

  it('is described by its hint and by its error, in this order', () => {
    const view = show({ hint: 'As printed', error: 'Enter the amount.' });
    const input = inputOf(view);
    expect(input.getAttribute('aria-describedby')).to.equal('amount-hint amount-error');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(view.text('#amount-hint')).to.equal('As printed');
    expect(view.text('#amount-error')).to.equal('Enter the amount.');
    expect(view.one('#amount-error').getBoundingClientRect().top).to.be.at.least(input.getBoundingClientRect().bottom);
  });

  it('marks an error by an icon as well as by colour', () => {
    const view = show({ error: 'Enter the amount.' });
    expect(view.one('#amount-error svg').getAttribute('aria-hidden')).to.equal('true');
  });

  it('says before an error that it is one, in the word it is given', () => {
    const view = show({ error: 'Enter the amount.', errorLabel: 'Error:' });
    expect(view.one('#amount-error svg').getAttribute('aria-label')).to.equal('Error:');
  });

  it('forgets a fault that was mended', () => {
    const view = show({ error: 'Enter the amount.' });
    view.draw(textField(base));
    expect(inputOf(view).hasAttribute('aria-invalid')).to.equal(false);
    expect(view.root.querySelector('#amount-error')).to.equal(null);
  });

  it('hands every keystroke and every finished change to its caller', () => {
    const typed: string[] = [];
    const changed: string[] = [];
    const input = inputOf(show({ onInput: (value) => typed.push(value), onChange: (value) => changed.push(value) }));
    input.value = '12';
    input.dispatchEvent(new InputEvent('input'));
    input.dispatchEvent(new Event('change'));
    expect(typed).to.deep.equal(['12']);
    expect(changed).to.deep.equal(['12']);
  });

  it('shows a new value without losing the control that has the focus', () => {
    const view = show({ value: '1' });
    const input = inputOf(view);
    input.focus();
    view.draw(textField({ ...base, value: '1,250.00' }));
    expect(inputOf(view)).to.equal(input);
    expect(input.value).to.equal('1,250.00');
    expect(view.root.activeElement).to.equal(input);
  });

  it('says that it is required without the browser putting up a bubble of its own', () => {
    const input = inputOf(show({ required: true }));
    expect(input.getAttribute('aria-required')).to.equal('true');
    expect(input.required).to.equal(false);
  });

  it('can be read-only', () => {
    expect(inputOf(show({ readonly: true })).readOnly).to.equal(true);
  });

  it('holds help at the end of the line of the label', () => {
    const view = show({ aside: html`<button>Where do I find this?</button>` });
    expect(view.one('.field-head button').textContent).to.equal('Where do I find this?');
    expect(view.one<HTMLLabelElement>('label').textContent).to.equal('Invoice amount');
  });

  it('is at least 44 px high and has letters that phones do not zoom into', () => {
    const input = inputOf(show());
    expect(input.getBoundingClientRect().height).to.be.at.least(44);
    expect(Number.parseFloat(getComputedStyle(input).fontSize)).to.be.at.least(16);
  });

  it('takes a value as text, whatever it looks like', () => {
    const value = '"><img src=x onerror=alert(1)>';
    const view = show({ value, label: value, hint: value, error: value });
    expect(inputOf(view).value).to.equal(value);
    expect(view.text('label')).to.equal(value);
    expect(view.root.querySelector('img')).to.equal(null);
  });

  for (const scheme of ['light', 'dark']) {
    for (const options of [{}, { hint: 'As printed', error: 'Enter the amount.' }, { readonly: true, value: '1,250.00' }]) {
      it(`is accessible in ${scheme} mode with ${Object.keys(options).join(', ') || 'a label alone'}`, async () => {
        const view = show(options);
        view.host.setAttribute('theme', scheme);
        await expect(view.host).to.be.accessible();
      });
    }
  }
});
