import { expect, fixtureSync, html } from '@open-wc/testing';
import { chipStyles } from '../styles/chip.js';
import { chipList, type ChipListOptions } from './chip.js';
import { stage, type Stage } from './shadow.fixture.js';

const show = (options: Partial<ChipListOptions> = {}): Stage =>
  stage(
    fixtureSync<HTMLElement>(html`<div></div>`),
    html`${chipList({
      label: 'Filters',
      chips: ['Due: last 90 days', 'Account A1B2C3'].map((label) => ({ label, removeLabel: `Remove ${label}`, onRemove: () => undefined })),
      ...options,
    })}`,
    chipStyles,
  );

describe('chips', () => {
  it('are a named list, each with a button that names what it removes', () => {
    const view = show();
    expect(view.one('ul').getAttribute('aria-label')).to.equal('Filters');
    expect(view.all('button').map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'Remove Due: last 90 days',
      'Remove Account A1B2C3',
    ]);
  });

  it('call back when they are removed', () => {
    let removed = 0;
    const view = show({ chips: [{ label: 'Open', removeLabel: 'Remove Open', onRemove: () => removed++ }] });
    view.one('button').click();
    expect(removed).to.equal(1);
  });

  it('are nothing at all where there are none', () => {
    expect(show({ chips: [] }).text()).to.equal('');
  });

  it('with five thousand characters stay in their place', () => {
    const view = show({ chips: [{ label: 'x'.repeat(5_000), removeLabel: 'Remove', onRemove: () => undefined }] });
    expect(view.one('.chip').getBoundingClientRect().right).to.be.at.most(view.host.getBoundingClientRect().right);
  });

  for (const scheme of ['light', 'dark']) {
    it(`are accessible in ${scheme} mode`, async () => {
      const view = show();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
