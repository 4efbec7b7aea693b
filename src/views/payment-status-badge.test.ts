import { expect, fixtureSync, html } from '@open-wc/testing';
import { paymentStatuses } from '../domain/entities.js';
import { badgeStyles } from '../styles/badge.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { paymentStatusBadge } from './payment-status-badge.js';
import { speechOf } from './speech.fixture.js';

const show = async (status: string, locale = 'en'): Promise<Stage> =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), paymentStatusBadge(status, await speechOf(locale)), badgeStyles);
const told = paymentStatuses.filter((status) => status !== 'draft' && status !== 'validating');

describe('paymentStatusBadge', () => {
  it('has a word of its own for every status that a customer meets, in every language', async () => {
    for (const locale of ['en', 'nl', 'fr', 'ko']) {
      const words = new Set<string>();
      for (const status of told) words.add((await show(status, locale)).text());
      expect(words.size, locale).to.equal(told.length);
      expect(
        [...words].some((word) => word.includes('paymentStatus.')),
        locale,
      ).to.equal(false);
    }
  });

  it('shows money that came as success, money that did not or went back as danger', async () => {
    expect((await show('succeeded')).one('.badge').className).to.contain('tone-success');
    for (const status of ['failed', 'returned', 'chargedBack']) {
      expect((await show(status)).one('.badge').className, status).to.contain('tone-danger');
    }
  });

  it('says neutrally that a payment is under way where only a newer backend knows its status', async () => {
    for (const status of ['settledAbroad', 'draft', 'validating', 'toString', '']) {
      const view = await show(status);
      expect(view.text(), status).to.equal('In progress');
      expect(view.one('.badge').className, status).to.contain('tone-neutral');
    }
  });

  it('exposes the status as a part', async () => {
    expect((await show('returned')).one('.badge').part.contains('status-returned')).to.equal(true);
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in every status in ${scheme} mode`, async () => {
      const language = await speechOf('en');
      const all = html`${[...told, 'newer'].map((status) => paymentStatusBadge(status, language))}`;
      await expect(stage(fixtureSync<HTMLElement>(html`<div theme=${scheme}></div>`), all, badgeStyles).host).to.be.accessible();
    });
  }
});
