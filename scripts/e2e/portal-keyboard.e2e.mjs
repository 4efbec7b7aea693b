// The portal without a mouse: Tab, arrows, Enter, Space and Escape sort, filter, choose columns, select, pay, schedule and cancel.
import assert from 'node:assert/strict';
import { Keyboard } from './keyboard.mjs';
import { focusOf, Portal } from './portal.mjs';
import { check } from './runner.mjs';

const account = 'P1E102';

/** A customer at the keyboard, who never loses the place: after each press something has the focus, and shows it. */
class Typist {
  constructor(portal) {
    this.portal = portal;
    this.keyboard = new Keyboard(portal.page);
  }

  /** Goes to a control and presses a key on it. */
  async press(locator, key = 'Enter', options) {
    await this.keyboard.tabTo(locator, options);
    await this.expectRing();
    await this.keyboard.press(key);
    await this.expectPlace(`${key} on ${locator}`);
  }

  async expectPlace(after) {
    const deadline = Date.now() + 5_000;
    while ((await focusOf(this.portal.page)) === 'body') {
      assert.ok(Date.now() < deadline, `The focus is lost after ${after}`);
      await this.portal.page.waitForTimeout(50);
    }
  }

  /** Whatever has the focus shows it. */
  async expectRing() {
    const bare = await this.portal.page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      for (let one = at, depth = 0; one && depth < 3; one = one.parentElement, depth += 1) {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        if ((outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none') return undefined;
      }
      return at?.outerHTML.slice(0, 200);
    });
    assert.equal(bare, undefined, `${bare} shows that it has the focus`);
  }
}

async function sort(typist) {
  const { portal } = typist;
  const button = portal.header('dueDate').getByRole('button');
  for (const order of ['descending', 'ascending']) {
    const answered = portal.answerTo('/invoices');
    await typist.press(button, order === 'ascending' ? 'Space' : 'Enter');
    await answered;
    await portal.table.locator(`[role="columnheader"][aria-sort="${order}"]`).getByRole('button').waitFor();
    await typist.keyboard.expectFocus(button, 'the header that was pressed');
  }
}

async function filter(typist) {
  const { portal } = typist;
  const { table } = portal;
  const opener = portal.within(table, 'button', 'table.filters');
  await typist.press(opener, 'Enter', { back: true });
  const type = table.getByRole('checkbox', { name: portal.t('kind.invoice'), exact: true });
  await typist.press(type, 'Space');
  const answered = portal.answerTo('/invoices', ({ searchParams }) => searchParams.get('kind') === 'invoice');
  await typist.press(portal.within(table, 'button', 'tools.apply'));
  await answered;
  await typist.keyboard.expectFocus(opener, 'the button that opened the filters');
  const label = portal.t('filter.chip', { filter: portal.t('filter.kind'), value: portal.t('kind.invoice') });
  await typist.press(portal.within(table, 'button', 'filter.remove', { filter: label }), 'Space');
  await portal.within(table, 'list', 'filter.active').waitFor({ state: 'detached' });
  await typist.expectPlace('the chip is gone');
}

async function columns(typist) {
  const { portal } = typist;
  const opener = portal.within(portal.table, 'button', 'table.columns');
  await typist.press(opener, 'Space');
  const panel = portal.within(portal.table, 'region', 'columns.title');
  await typist.press(portal.within(panel, 'checkbox', 'column.currency'), 'Space');
  await portal.header('currency').waitFor();
  await typist.press(portal.within(panel, 'button', 'columns.up', { column: portal.t('column.currency') }), 'Enter');
  await typist.keyboard.expectFocus(
    portal.within(panel, 'button', 'columns.up', { column: portal.t('column.currency') }),
    'the same arrow',
  );
  await typist.press(portal.within(panel, 'button', 'columns.reset'));
  await portal.header('currency').waitFor({ state: 'detached' });
  await typist.keyboard.press('Escape');
  await typist.keyboard.expectFocus(opener, 'the button that opened the columns');
}

async function search(typist, text, options) {
  const { portal } = typist;
  const field = portal.within(portal.table, 'searchbox', 'table.search');
  await typist.keyboard.tabTo(field, options);
  await typist.expectRing();
  const answered = portal.answerTo('/invoices', ({ searchParams }) => searchParams.get('search') === text);
  await typist.keyboard.type(field, text);
  await answered;
  await portal.settled();
}

/** The row's menu: arrows walk through it, Escape leads back to its button. */
async function rowMenu(typist, { number }) {
  const { portal } = typist;
  const opener = portal.within(portal.table, 'button', 'row.actions', { number });
  await typist.press(opener);
  await typist.keyboard.expectFocus(portal.within(portal.table, 'menuitem', 'menu.view'), 'the first entry of the menu');
  await typist.keyboard.press('ArrowDown');
  await typist.keyboard.expectFocus(portal.within(portal.table, 'menuitem', 'menu.pay'), 'the second entry');
  await typist.keyboard.press('Escape');
  await typist.keyboard.expectFocus(opener, 'the button of the menu');
}

/** From the first step of the payment to what is said at its end. */
async function pay(typist, { payDate, title }) {
  const { portal, keyboard } = typist;
  await portal.continueButton.waitFor();
  await keyboard.expectFocus(portal.heading(portal.pay, 'payAccount.title'), 'the heading of the payment');
  await typist.press(portal.continueButton);
  await keyboard.tabTo(portal.visa);
  await typist.expectRing();
  if (payDate) await typeDate(typist, payDate);
  await typist.press(portal.continueButton);
  await keyboard.expectFocus(portal.heading(portal.pay, 'review.title'), 'the heading of the review');
  await typist.press(portal.payButton);
  const reference = await portal.confirmed(title);
  await keyboard.expectFocus(portal.heading(portal.pay, title), 'the heading of the confirmation');
  return reference;
}

/** Month, day and year, as the browser's own field takes them in the page's language. */
async function typeDate(typist, payDate) {
  const { portal, keyboard } = typist;
  const [year, month, day] = payDate.split('-');
  const quoted = portal.answerTo('/payments/quotes', undefined, 'POST');
  await keyboard.tabTo(portal.payDate);
  await typist.expectRing();
  for (const key of `${month}${day}${year}`) await keyboard.press(key);
  await keyboard.press('Tab');
  await quoted;
  assert.equal(await portal.payDate.inputValue(), payDate);
}

async function payFive(typist, five) {
  const { portal, keyboard } = typist;
  for (const [index, { number }] of five.entries()) {
    // the first row's menu was opened before: its box is behind
    await typist.press(portal.box(number), 'Space', { back: index === 0 });
    assert.ok(await portal.box(number).isChecked(), `${number} is selected`);
  }
  await typist.press(portal.paySelected, 'Enter', { back: true });
  await pay(typist, { title: 'done.title' });
  assert.equal(portal.payRequests.length, 1, 'asked for once');
  for (const { id } of five) assert.equal((await portal.api(`/invoices/${id}`)).body.balance.minor, 0, `${id} is settled`);
  await typist.press(portal.within(portal.pay, 'button', 'done.invoices'));
  await portal.tableShown();
  await keyboard.expectFocus(portal.heading(portal.table, 'table.title.account'), 'the heading of the list');
}

async function scheduleAndCancel(typist, { number, id, balance }, payDate) {
  const { portal, keyboard } = typist;
  portal.payRequests.length = 0;
  await search(typist, number);
  await typist.press(portal.within(portal.table, 'button', 'row.payName', { number }));
  const reference = await pay(typist, { payDate, title: 'done.scheduled' });
  assert.equal(portal.payRequests.length, 1, 'asked for once');
  await keyboard.tabTo(portal.within(portal.nav, 'link', 'nav.payments'), { back: true });
  await keyboard.press('Enter');
  await portal.page.waitForURL(/\/payments\/$/);
  const cancel = portal.within(portal.history, 'button', 'history.named', { action: portal.t('history.cancel'), reference });
  await typist.press(cancel);
  const dialog = portal.within(portal.history, 'dialog', 'cancelPayment.title', { reference });
  await dialog.waitFor();
  await keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await keyboard.expectFocus(cancel, 'the button that asked');
  await keyboard.press('Enter');
  await typist.press(portal.within(dialog, 'button', 'cancelPayment.confirm', { reference }));
  await cancel.waitFor({ state: 'detached' });
  await typist.expectPlace('the payment is cancelled');
  assert.equal((await portal.payment('history', reference)).status, 'cancelled');
  assert.equal((await portal.api(`/invoices/${id}`)).body.balance.minor, balance.minor, 'the invoice is open again');
}

export const checks = [
  check(
    'the keyboard alone sorts, filters, chooses columns, selects, opens the row menu, pays five invoices, schedules one and cancels it',
    async (stage) => {
      const portal = await Portal.open(stage, { user: 'manager' });
      const typist = new Typist(portal);
      await portal.tableShown();
      const payable = await portal.payable(stage, account);
      const { today } = (await portal.api('/terms')).body.policy;
      const later = payable.findLast(({ dueDate }) => dueDate > daysAfter(today, 3));
      const five = payable.filter((one) => one !== later).slice(0, 5);
      assert.equal(five.length, 5);
      await sort(typist);
      await filter(typist);
      await columns(typist);
      await search(typist, account, { back: true });
      await rowMenu(typist, five[0]);
      await payFive(typist, five);
      await scheduleAndCancel(typist, later, daysAfter(today, 2));
    },
    { timeoutMs: 120_000 },
  ),
];

const daysAfter = (date, days) => new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
