import { expect, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { disclosureStyles } from '../styles/disclosure.js';
import { disclosure, type DisclosureOptions } from './disclosure.js';
import { stage, type Stage } from './shadow.fixture.js';

const base: DisclosureOptions = { summary: 'Where do I find this?', body: 'At the top right.' };
const show = (options: Partial<DisclosureOptions> = {}): Stage =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), disclosure({ ...base, ...options }), disclosureStyles);

describe('disclosure', () => {
  it('hides its body until it is opened', async () => {
    const toggles: boolean[] = [];
    const view = show({ onToggle: (open) => toggles.push(open) });
    const details = view.one<HTMLDetailsElement>('details');
    expect(details.open).to.equal(false);
    const toggled = oneEvent(details, 'toggle');
    view.one('summary').click();
    await toggled;
    expect(details.open).to.equal(true);
    expect(toggles).to.deep.equal([true]);
  });

  it('is open when it is told so', () => {
    expect(show({ open: true }).one<HTMLDetailsElement>('details').open).to.equal(true);
  });

  it('works without anyone listening', async () => {
    const view = show();
    const toggled = oneEvent(view.one('details'), 'toggle');
    view.one('summary').click();
    await toggled;
    expect(view.one<HTMLDetailsElement>('details').open).to.equal(true);
  });

  it('has a summary that is a touch target and is named by its words', () => {
    const view = show();
    expect(view.one('summary').getBoundingClientRect().height).to.be.at.least(44);
    expect(view.text('summary')).to.equal('Where do I find this?');
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode, open and closed`, async () => {
      for (const open of [false, true]) {
        const view = show({ open });
        view.host.setAttribute('theme', scheme);
        await expect(view.host).to.be.accessible();
      }
    });
  }
});
