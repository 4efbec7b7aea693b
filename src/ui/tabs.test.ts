import { expect, fixtureSync, html } from '@open-wc/testing';
import { tabsStyles } from '../styles/tabs.js';
import { stage, type Stage } from './shadow.fixture.js';
import { tabs, type TabsOptions } from './tabs.js';

type Name = 'scheduled' | 'history' | 'approvals';
const base: TabsOptions<Name> = {
  name: 'tab',
  label: 'Payments',
  tabs: [
    { id: 'scheduled', label: 'Scheduled', count: '3' },
    { id: 'history', label: 'History' },
    { id: 'approvals', label: 'Approvals' },
  ],
  selected: 'scheduled',
  panel: 'panel',
  onSelect: () => undefined,
};
function show(options: Partial<TabsOptions<Name>> = {}): Stage & { readonly selected: Name[] } {
  const selected: Name[] = [];
  const template = (now: Name) =>
    html`${tabs<Name>({ ...base, ...options, selected: now, onSelect })}
      <div id="panel" role="tabpanel" aria-labelledby=${`tab-${now}`}>Rows</div>`;
  const onSelect = (id: Name): void => {
    selected.push(id);
    view.draw(template(id));
  };
  const view = stage(fixtureSync<HTMLElement>(html`<div></div>`), template('scheduled'), tabsStyles);
  return Object.assign(view, { selected });
}
const key = (view: Stage, name: string): boolean | undefined =>
  view.root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

describe('tabs', () => {
  it('are named, and one of them is selected and in the tab order', () => {
    const view = show();
    expect(view.one('[role=tablist]').getAttribute('aria-label')).to.equal('Payments');
    expect(view.all('[role=tab]').map((tab) => [tab.getAttribute('aria-selected'), tab.tabIndex])).to.deep.equal([
      ['true', 0],
      ['false', -1],
      ['false', -1],
    ]);
    expect(view.text('[role=tab]')).to.equal('Scheduled 3');
  });

  it('are selected by a press', () => {
    const view = show();
    view.all('[role=tab]')[1]?.click();
    expect(view.selected).to.deep.equal(['history']);
  });

  it('are selected by arrow keys, round, by Home and by End, and the focus goes along', () => {
    const view = show();
    view.one('[role=tab]').focus();
    for (const name of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'ArrowDown']) key(view, name);
    expect(view.selected).to.deep.equal(['history', 'approvals', 'scheduled', 'approvals', 'scheduled', 'approvals']);
    expect(view.root.activeElement?.id).to.equal('tab-approvals');
  });

  it('follow the direction of the words', () => {
    const view = show();
    view.host.dir = 'rtl';
    view.one('[role=tab]').focus();
    key(view, 'ArrowLeft');
    expect(view.selected).to.deep.equal(['history']);
  });

  for (const scheme of ['light', 'dark']) {
    it(`are accessible in ${scheme} mode`, async () => {
      const view = show();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
