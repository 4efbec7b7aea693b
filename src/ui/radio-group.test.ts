import { expect, fixtureSync, html } from '@open-wc/testing';
import { fieldStyles } from '../styles/field.js';
import { radioStyles } from '../styles/radio.js';
import { radioGroup, type RadioGroupOptions } from './radio-group.js';
import { stage, type Stage } from './shadow.fixture.js';

type Route = 'card' | 'transfer' | 'paypal';
const base: RadioGroupOptions<Route> = {
  name: 'route',
  legend: 'Payment method',
  value: 'card',
  options: [
    { value: 'card', label: 'Card', hint: 'Visa, Mastercard', end: '$1,250.00' },
    { value: 'transfer', label: 'Bank transfer' },
    { value: 'paypal', label: 'PayPal', hint: 'Redirects', disabledReason: 'Not available in your country.' },
  ],
  onChange: () => undefined,
};
const show = (options: Partial<RadioGroupOptions<Route>> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), radioGroup({ ...base, ...options }), radioStyles, fieldStyles);
const radios = (view: Stage): HTMLInputElement[] => view.all<HTMLInputElement>('input');

describe('radioGroup', () => {
  it('is a group named by its legend', () => {
    const view = show();
    const group = view.one('fieldset');
    expect(view.text(`#${group.getAttribute('aria-labelledby')}`)).to.equal('Payment method');
    expect(view.one('legend').id).to.equal('route-legend');
  });

  it('names each option by its label alone and describes it by its hint', () => {
    const view = show();
    const [card, transfer] = radios(view);
    expect(view.text(`#${card?.getAttribute('aria-labelledby')}`)).to.equal('Card');
    expect(view.text(`#${card?.getAttribute('aria-describedby')}`)).to.equal('Visa, Mastercard');
    expect(transfer?.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('has the one option chosen that it was given, or none', () => {
    expect(radios(show()).map((radio) => radio.checked)).to.deep.equal([true, false, false]);
    expect(radios(show({ value: undefined })).map((radio) => radio.checked)).to.deep.equal([false, false, false]);
  });

  it('follows a new value', () => {
    const view = show();
    view.draw(radioGroup({ ...base, value: 'transfer' }));
    expect(radios(view).map((radio) => radio.checked)).to.deep.equal([false, true, false]);
  });

  it('calls back with the value when any part of the row is clicked', () => {
    const chosen: string[] = [];
    const view = show({ onChange: (value) => chosen.push(value) });
    view.all('label')[1]?.click();
    expect(chosen).to.deep.equal(['transfer']);
  });

  it('disables an option for a reason, and the reason stands in place of its hint', () => {
    const view = show();
    const paypal = radios(view)[2];
    expect(paypal?.disabled).to.equal(true);
    expect(view.text('#route-paypal-hint')).to.equal('Not available in your country.');
    expect(view.text()).not.to.contain('Redirects');
  });

  it('marks the chosen row as a part', () => {
    const view = show();
    expect(view.all('label').map((label) => label.part.contains('option-selected'))).to.deep.equal([true, false, false]);
  });

  it('shows what stands at the end of a row', () => {
    expect(show().text('.option-end')).to.equal('$1,250.00');
  });

  it('is described by its error', () => {
    const view = show({ value: undefined, error: 'Choose a payment method.', errorLabel: 'Error:' });
    const group = view.one('fieldset');
    expect(view.text(`#${group.getAttribute('aria-describedby')}`)).to.equal('Choose a payment method.');
    expect(group.getAttribute('aria-invalid')).to.equal('true');
    expect(show().one('fieldset').hasAttribute('aria-describedby')).to.equal(false);
  });

  it('has rows that are touch targets', () => {
    for (const label of show().all('label')) expect(label.getBoundingClientRect().height).to.be.at.least(44);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode, with and without an error`, async () => {
      for (const options of [{}, { value: undefined, error: 'Choose a payment method.' }]) {
        const view = show(options);
        view.host.setAttribute('theme', scheme);
        await expect(view.host).to.be.accessible();
      }
    });
  }
});
