import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { invoiceFigures, invoicesBehind, type InvoiceFigure } from '../domain/dashboard-figures.js';
import type { DashboardTotals } from '../domain/dashboard.js';
import type { InvoiceFilter, InvoiceListItem } from '../domain/invoice-query.js';
import { accountBench, today, type AccountBench } from '../testing/account-bench.fixture.js';
import { harbourUsers } from './seed/harbour-people.js';

type Client = AccountBench['page']['client'];

/** Every row of a list, page by page. */
const rowsOf = async (client: Client, where: InvoiceFilter): Promise<readonly InvoiceListItem[]> => {
  const rows: InvoiceListItem[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.invoices.list({ where, limit: 100, ...(cursor !== undefined && { cursor }) });
    rows.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) return rows;
  }
};

/** What of an invoice a figure sums: what is left to pay, or what is held for the day on which it is paid. */
const partOf = (figure: InvoiceFigure, { balance, pendingAmount }: InvoiceListItem): number =>
  (figure === 'scheduled' ? pendingAmount : balance)?.minor ?? 0;

const differences = async (client: Client, totals: DashboardTotals): Promise<string[]> => {
  const found: string[] = [];
  for (const figure of invoiceFigures) {
    const rows = await rowsOf(client, invoicesBehind(figure, totals.currency, today));
    const sum = rows.reduce((all, row) => all + partOf(figure, row), 0);
    const [shown, listed] = [`${totals[figure].minor} of ${totals[`${figure}Count`]}`, `${sum} of ${rows.length}`];
    if (shown !== listed) found.push(`${figure} ${totals.currency}: ${shown} on the tile, ${listed} behind it`);
  }
  return found;
};

describe('the figures of the dashboard', () => {
  for (const { email, displayName } of harbourUsers)
    it(`are those of the lists behind them, for ${displayName}`, async () => {
      const on = await accountBench({}, { user: email });
      const me = await on.customer('payer');
      // Past due, and awaiting a second person: held, and overdue all the same.
      const late = await me.payStored([await on.issue({ minor: 6_000_000, due: -5 })]);
      assert.equal(late.body.status, 'pendingApproval');
      const { client } = on.page;
      const { totals } = await client.dashboard.get();
      assert.notEqual(totals.length, 0);
      const found: string[] = [];
      for (const currency of totals) found.push(...(await differences(client, currency)));
      assert.deepEqual(found, []);
    });
});
