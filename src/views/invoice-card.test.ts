import { expect, fixtureSync, html } from '@open-wc/testing';
import type { InvoiceSummary } from '../domain/entities.js';
import { amountStyles } from '../styles/amount.js';
import { badgeStyles } from '../styles/badge.js';
import { cardStyles } from '../styles/card.js';
import { definitionListStyles } from '../styles/definition-list.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { invoiceCard } from './invoice-card.js';
import { invoice, naughty } from './samples.fixture.js';
import { plain, speechOf } from './speech.fixture.js';

const show = async (summary: InvoiceSummary = invoice, locale = 'en', width = 480): Promise<Stage> => {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = `${width}px`;
  return stage(host, invoiceCard(summary, await speechOf(locale)), cardStyles, amountStyles, ...badgeStyles, definitionListStyles);
};
const { daysOverdue: _days, displayStatus: _status, dueDate: _due, accountNumber: _account, ...bare } = invoice;

describe('invoiceCard', () => {
  it('says what is owed, on which invoice, by when', async () => {
    const text = plain((await show()).text());
    for (const word of ['Balance due', '$1,250.00', '1Z-204417', 'January 12, 2026', 'Overdue', '9 days overdue'])
      expect(text).to.contain(word);
  });

  it('has the amount as the largest thing on it', async () => {
    const view = await show();
    const size = (element: Element): number => Number.parseFloat(getComputedStyle(element).fontSize);
    const largest = Math.max(...view.all('*').map(size));
    expect(size(view.one('.total'))).to.equal(largest);
  });

  it('reads out the end of a masked account number instead of its bullets', async () => {
    const view = await show();
    expect(view.one('[aria-hidden="true"]').textContent).to.equal('••••2C3');
    expect(view.text()).to.contain('Account ending in 2C3');
  });

  it('shows an account number that is not masked as it is', async () => {
    const view = await show({ ...invoice, accountNumber: 'A1B2C3' });
    expect(view.text()).to.contain('A1B2C3').and.not.to.contain('ending');
  });

  it('leaves out what a guest is not told', async () => {
    const text = (await show(bare)).text();
    expect(text).to.contain('1Z-204417').and.not.to.contain('Account').and.not.to.contain('Due date');
  });

  it('says due on receipt instead of a date', async () => {
    expect((await show({ ...bare, dueOnReceipt: true })).text()).to.contain('Due on receipt');
  });

  it('does not count days of an invoice that is not overdue', async () => {
    expect((await show({ ...invoice, displayStatus: 'closed' })).text()).not.to.contain('days overdue');
    expect((await show({ ...invoice, daysOverdue: 0 })).text()).not.to.contain('days overdue');
  });

  it('counts one day in the singular', async () => {
    expect((await show({ ...invoice, daysOverdue: 1 })).text()).to.contain('1 day overdue');
  });

  it('shows a credit in words', async () => {
    expect((await show({ ...invoice, balance: { minor: -4000, currency: 'USD' }, displayStatus: 'credit' })).text()).to.contain(
      'Credit $40.00',
    );
  });

  for (const locale of ['nl', 'fr', 'ko']) {
    it(`has no English left in ${locale} and fits into 280 px`, async () => {
      const view = await show(invoice, locale, 280);
      expect(view.text()).not.to.match(/balance|overdue|account|due date/i);
      expect(view.one('.card').scrollWidth).to.be.at.most(280);
    });
  }

  it('takes whatever a backend sends as text and keeps inside its box', async () => {
    for (const text of naughty) {
      const view = await show({ ...invoice, number: text, accountNumber: text, displayStatus: text }, 'en', 280);
      expect(view.all('img, script')).to.have.length(0);
      expect(view.one('.card').scrollWidth).to.be.at.most(280);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = await show();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
