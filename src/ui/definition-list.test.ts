import { expect, fixtureSync, html } from '@open-wc/testing';
import { definitionListStyles } from '../styles/definition-list.js';
import { definitionList } from './definition-list.js';
import { stage, type Stage } from './shadow.fixture.js';

const show = (width = 600): Stage => {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = `${width}px`;
  return stage(
    host,
    definitionList([
      { term: 'Invoice', detail: html`<bdi>1Z-204417</bdi>` },
      { term: 'Payment method', detail: 'Visa •••• 4242' },
      { term: 'Total', detail: '$1,250.00', emphasis: true },
    ]),
    definitionListStyles,
  );
};

describe('definitionList', () => {
  it('pairs every term with its detail', () => {
    const view = show();
    const pairs = view
      .all('.definition')
      .map((pair) => [pair.querySelector('dt')?.textContent, pair.querySelector('dd')?.textContent?.trim()]);
    expect(pairs).to.deep.equal([
      ['Invoice', '1Z-204417'],
      ['Payment method', 'Visa •••• 4242'],
      ['Total', '$1,250.00'],
    ]);
  });

  it('lines details up at the end, in figures of one width', () => {
    const view = show();
    const ends = new Set(view.all('dd').map((detail) => Math.round(detail.getBoundingClientRect().right)));
    expect(ends.size).to.equal(1);
    expect(getComputedStyle(view.one('dd')).fontVariantNumeric).to.equal('tabular-nums');
    expect(getComputedStyle(view.one('dd')).textAlign).to.equal('end');
  });

  it('mirrors in a right-to-left page', () => {
    const view = show();
    view.host.dir = 'rtl';
    const [term, detail] = [view.one('dt').getBoundingClientRect(), view.one('dd').getBoundingClientRect()];
    expect(term.left).to.be.above(detail.left);
  });

  it('gives weight to the line that counts', () => {
    const view = show();
    expect(getComputedStyle(view.one('.emphasis dd')).fontWeight).to.equal('600');
    expect(view.all('.emphasis')).to.have.length(1);
  });

  it('stays inside 280 px', () => {
    expect(show(280).one('dl').scrollWidth).to.be.at.most(280);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = show();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
