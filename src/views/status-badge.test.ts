import { expect, fixtureSync, html } from '@open-wc/testing';
import { displayStatuses } from '../domain/entities.js';
import { badgeStyles } from '../styles/badge.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { speechOf } from './speech.fixture.js';
import { statusBadge } from './status-badge.js';

const show = async (status: string, locale = 'en'): Promise<Stage> =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), statusBadge(status, await speechOf(locale)), badgeStyles);

describe('statusBadge', () => {
  it('has a word of its own for every status, in every language', async () => {
    for (const locale of ['en', 'nl', 'fr', 'ko']) {
      const words = new Set<string>();
      for (const status of displayStatuses) words.add((await show(status, locale)).text());
      expect(words.size, locale).to.equal(displayStatuses.length);
      expect(
        [...words].some((word) => word.includes('status.')),
        locale,
      ).to.equal(false);
    }
  });

  it('shows overdue as danger and a credit as success', async () => {
    expect((await show('overdue')).one('.badge').className).to.contain('tone-danger');
    expect((await show('credit')).one('.badge').className).to.contain('tone-success');
    expect((await show('open')).one('.badge').className).to.contain('tone-neutral');
  });

  it('is neutral about a status that a newer backend knows', async () => {
    const view = await show('promised');
    expect(view.text()).to.equal('Open');
    expect(view.one('.badge').className).to.contain('tone-neutral');
  });

  it('exposes the status as a part', async () => {
    expect((await show('overdue')).one('.badge').part.contains('status-overdue')).to.equal(true);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every status in ${scheme} mode`, async () => {
      const language = await speechOf('en');
      const all = html`${displayStatuses.map((status) => statusBadge(status, language))}`;
      await expect(stage(fixtureSync<HTMLElement>(html`<div theme=${scheme}></div>`), all, badgeStyles).host).to.be.accessible();
    });
  }
});
