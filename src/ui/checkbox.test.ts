import { expect, fixtureSync, html } from '@open-wc/testing';
import { checkboxStyles } from '../styles/checkbox.js';
import { checkbox, type CheckboxOptions } from './checkbox.js';
import { stage, type Stage } from './shadow.fixture.js';

const base: CheckboxOptions = { id: 'row-1', label: 'Select invoice 1Z-204417', checked: false, onChange: () => undefined };
const show = (options: Partial<CheckboxOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), checkbox({ ...base, ...options }), checkboxStyles);
const box = (view: Stage): HTMLInputElement => view.one('input');

describe('checkbox', () => {
  it('is named by its label, also by one that is only read out, and as large as a thumb', () => {
    for (const labelHidden of [false, true]) {
      const view = show({ labelHidden });
      expect(view.text(`#${box(view).getAttribute('aria-labelledby')}`)).to.equal('Select invoice 1Z-204417');
      const { width, height } = view.one('label').getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('is checked, not checked, or stands for some', () => {
    expect([box(show()).checked, box(show({ checked: true })).checked]).to.deep.equal([false, true]);
    const view = show({ indeterminate: true });
    expect(box(view).indeterminate).to.equal(true);
    view.draw(checkbox({ ...base, checked: true }));
    expect([box(view).indeterminate, box(view).checked]).to.deep.equal([false, true]);
  });

  it('calls back with the new state', () => {
    const seen: boolean[] = [];
    const view = show({ onChange: (checked) => seen.push(checked) });
    view.one('label').click();
    box(view).click();
    expect(seen).to.deep.equal([true, false]);
  });

  it('is described by its hint', () => {
    const view = show({ hint: 'Two of three' });
    expect(view.text(`#${box(view).getAttribute('aria-describedby')}`)).to.equal('Two of three');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show({ hint: 'Two of three', indeterminate: true });
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
