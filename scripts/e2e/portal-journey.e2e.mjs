// The customer's journey through the portal: sees what is due, finds invoices, pays several, schedules one, takes it back.
import assert from 'node:assert/strict';
import { Portal } from './portal.mjs';
import { check } from './runner.mjs';
import { money, plain } from './words.mjs';

const account = 'K7Q009';

async function signIn(portal) {
  const { page } = portal;
  await page.waitForURL(/\/portal\/sign-in\/$/);
  await page.getByRole('button', { name: /Parker Payne/ }).click();
  await portal.dashboard.getByRole('heading', { name: portal.t('dashboard.greeting', { name: 'Parker Payne' }) }).waitFor();
}

/** The tile says what the server says, and leads to the invoices behind it. */
async function seeWhatIsOverdue(portal) {
  const { page } = portal;
  const { totals } = (await portal.api('/dashboard')).body;
  const dollars = totals.find(({ currency }) => currency === 'USD');
  const tile = portal.dashboard
    .getByRole('region', { name: portal.t('dashboard.currency', { currency: 'USD' }) })
    .locator('button[part~="tile-overdue"]');
  const written = await money(page, (dollars.overdue.minor / 100).toFixed(2), 'USD', 'en');
  assert.ok(plain(await tile.innerText()).includes(written), `${written} on the tile`);
  await tile.click();
  await page.waitForURL(/\/portal\/invoices\/$/);
  await portal.tableShown();
  await portal.within(portal.table, 'list', 'filter.active').getByText(/USD/).waitFor();
  const overdue = portal.table.getByRole('button', { name: new RegExp(`^${portal.t('status.overdue')}`), pressed: true });
  await overdue.waitFor();
}

async function sortByBalance(portal) {
  const header = portal.header('balance');
  for (const order of ['ascending', 'descending']) {
    const answered = await portal.bodyOf('/invoices', ({ searchParams }) => /balance/.test(searchParams.get('sort') ?? ''));
    await header.getByRole('button').click();
    const { items } = await answered();
    await portal.table.locator(`[role="columnheader"][aria-sort="${order}"]`).waitFor();
    assert.equal(await header.getAttribute('aria-sort'), order);
    const balances = items.map(({ balance }) => balance.minor);
    assert.deepEqual(
      balances,
      [...balances].sort((a, b) => (order === 'ascending' ? a - b : b - a)),
    );
    assert.equal(await portal.rows.first().getAttribute('aria-label'), portal.t('row.select', { number: items[0].number }));
  }
}

async function narrowAndWiden(portal) {
  const { table } = portal;
  await portal.within(table, 'button', 'table.filters').click();
  await table.getByRole('checkbox', { name: portal.t('kind.planSummary'), exact: true }).check();
  const answered = await portal.bodyOf('/invoices', ({ searchParams }) => searchParams.get('kind') === 'planSummary');
  await portal.within(table, 'button', 'tools.apply').click();
  const { items } = await answered();
  await portal.box(items[0].number).waitFor();
  assert.equal(await portal.rows.count(), items.length);
  const label = portal.t('filter.chip', { filter: portal.t('filter.kind'), value: portal.t('kind.planSummary') });
  const widened = portal.answerTo('/invoices', ({ searchParams }) => !searchParams.has('kind'));
  await portal.within(table, 'button', 'filter.remove', { filter: label }).click();
  await widened;
  await portal.within(table, 'button', 'filter.clear').click();
  await portal.within(table, 'list', 'filter.active').waitFor({ state: 'detached' });
}

async function chooseColumns(portal) {
  const { table } = portal;
  await portal.within(table, 'button', 'table.columns').click();
  const panel = portal.within(table, 'region', 'columns.title');
  await portal.within(panel, 'checkbox', 'column.poNumber').check();
  await portal.header('poNumber').waitFor();
  await portal.within(panel, 'checkbox', 'column.poNumber').uncheck();
  await portal.header('poNumber').waitFor({ state: 'detached' });
  await portal.within(panel, 'button', 'tools.close').click();
}

async function payFive(portal, five) {
  await portal.search(account);
  await portal.select(five.map(({ number }) => number));
  await portal.paySelected.click();
  await portal.continueButton.waitFor();
  assert.equal(await portal.table.isVisible(), false, 'the list makes room');
  await portal.toReview();
  const amount = plain(await portal.payButton.innerText());
  await portal.payButton.click();
  const reference = await portal.confirmed('done.title');
  assert.equal(portal.payRequests.length, 1, 'asked for once');
  for (const { id } of five) assert.equal((await portal.api(`/invoices/${id}`)).body.balance.minor, 0, `${id} is settled`);
  const payment = await portal.payment('history', reference);
  assert.deepEqual(payment.items.map(({ invoiceId }) => invoiceId).sort(), five.map(({ id }) => id).sort());
  const written = await money(portal.page, (payment.total.minor / 100).toFixed(2), 'USD', 'en');
  assert.ok(amount.includes(written), `${written} on the button: ${amount}`);
  await portal.within(portal.pay, 'button', 'done.invoices').click();
  await portal.tableShown();
  await portal.search(account);
  await portal.tableShown();
  for (const { number } of five) assert.equal(await portal.box(number).count(), 0, `${number} is not open any more`);
}

async function scheduleAndCancel(portal, invoice, payDate) {
  portal.payRequests.length = 0;
  await portal.search(invoice.number);
  await portal.within(portal.row(invoice.number), 'button', 'row.payName', { number: invoice.number }).click();
  await portal.toReview({ payDate });
  await portal.payButton.click();
  const reference = await portal.confirmed('done.scheduled');
  assert.equal(portal.payRequests.length, 1, 'asked for once');
  assert.equal((await portal.payment('scheduled', reference)).payDate, payDate);
  await portal.within(portal.nav, 'link', 'nav.payments').click();
  const cancel = portal.within(portal.history, 'button', 'history.named', { action: portal.t('history.cancel'), reference });
  await cancel.click();
  const dialog = portal.within(portal.history, 'dialog', 'cancelPayment.title', { reference });
  await portal.within(dialog, 'button', 'cancelPayment.confirm', { reference }).click();
  await portal.history.getByText(portal.t('cancelPayment.done', { reference })).first().waitFor();
  await cancel.waitFor({ state: 'detached' });
  assert.equal(await portal.payment('scheduled', reference), undefined);
  assert.equal((await portal.payment('history', reference)).status, 'cancelled');
  const { body } = await portal.api(`/invoices/${invoice.id}`);
  assert.equal(body.balance.minor, invoice.balance.minor, 'the invoice is open again');
  assert.equal(body.displayStatus, invoice.displayStatus);
}

async function openAndBack(portal, { number }) {
  await portal.within(portal.nav, 'link', 'nav.invoices').click();
  await portal.tableShown();
  await portal.search(number);
  await portal.row(number).getByRole('link', { name: number }).click();
  await portal.heading(portal.detail, 'detail.title.invoice', { number }).waitFor();
  assert.equal(await portal.table.isVisible(), false);
  await portal.page.goBack();
  await portal.box(number).waitFor();
  assert.equal(await portal.detail.isVisible(), false);
}

export const checks = [
  check(
    'a customer signs in, finds invoices, pays five, schedules one and takes it back, and opens one',
    async (stage) => {
      const portal = await Portal.open(stage, { path: '' });
      await signIn(portal);
      const payable = await portal.payable(stage, account);
      const five = payable.slice(0, 5);
      const { today } = (await portal.api('/terms')).body.policy;
      const later = payable.find(({ dueDate }) => dueDate > tomorrow(today, 3));
      await seeWhatIsOverdue(portal);
      await sortByBalance(portal);
      await narrowAndWiden(portal);
      await chooseColumns(portal);
      await payFive(portal, five);
      await scheduleAndCancel(portal, later, tomorrow(today, 2));
      await openAndBack(portal, later);
    },
    { timeoutMs: 90_000 },
  ),
];

const tomorrow = (date, days) => new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
