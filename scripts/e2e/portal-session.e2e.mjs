// The end of a session: a warning before it, in every tab; signing out, in every tab; and nothing lost where it ends in the middle of something.
import assert from 'node:assert/strict';
import { Portal } from './portal.mjs';
import { check } from './runner.mjs';

const sessionPath = /\/api\/v1\/session$/;

/** The page believes of its first session that it ends in a minute and a moment; what is true comes with the next answer. */
async function endSoon(page) {
  await page.route(
    sessionPath,
    async (route) => {
      const response = await route.fetch();
      const session = await response.json();
      await route.fulfill({
        response,
        json: { ...session, expiresAt: new Date(Date.now() + (session.warnSeconds + 3) * 1_000).toISOString() },
      });
    },
    { times: 1 },
  );
}

/** What elements remember in this browser for whoever is signed in. */
const remembered = ({ page }) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('billing:')));

async function twoTabs(stage, options) {
  const profile = await stage.profile({ viewport: { width: 1280, height: 900 } });
  const first = await Portal.open(stage, { ...options, profile });
  const second = await Portal.open(stage, { ...options, user: undefined, profile });
  for (const tab of [first, second]) await tab.tableShown();
  return [first, second];
}

/** Chooses a column and two invoices: what is remembered of both is this user's. */
async function leaveTraces(portal, numbers) {
  const { table } = portal;
  await portal.within(table, 'button', 'table.columns').click();
  const panel = portal.within(table, 'region', 'columns.title');
  await portal.within(panel, 'checkbox', 'column.currency').check();
  await portal.within(panel, 'button', 'tools.close').click();
  await portal.select(numbers);
  await portal.paySelected.waitFor();
}

const signInLink = (element, portal) => element.getByText(portal.t('state.unauthenticated')).first();

export const checks = [
  check(
    'before a session ends a dialog asks in every tab; staying signed in extends it, and closes the question in the others',
    async (stage) => {
      const [first, second] = await twoTabs(stage, { user: 'viewpay', prepare: endSoon });
      for (const tab of [first, second]) await tab.sessionDialog.waitFor();
      const before = (await first.api('/session')).body.expiresAt;
      await first.within(first.sessionDialog, 'button', 'session.stay').click();
      for (const tab of [first, second]) await tab.sessionDialog.waitFor({ state: 'hidden' });
      const after = (await first.api('/session')).body.expiresAt;
      assert.ok(after > before, `${after} after ${before}`);
      assert.ok(await second.rows.first().isVisible(), 'the page is as it was');
    },
  ),

  check('signing out in one tab signs out the other, and forgets the cart and the columns of that user', async (stage) => {
    const [first, second] = await twoTabs(stage, { user: 'viewpay' });
    await first.page.bringToFront();
    const numbers = (await first.payable(stage, 'K7Q009')).slice(12, 14).map(({ number }) => number);
    await first.search('K7Q009');
    await leaveTraces(first, numbers);
    assert.ok((await remembered(second)).length >= 2, 'something is remembered');
    await first.within(first.nav, 'button', 'nav.signOut').click();
    await first.page.waitForURL(/\/sign-in\/$/);
    await signInLink(second.table, second).waitFor();
    assert.equal(await second.rows.count(), 0, 'no invoice is on the screen');
    assert.deepEqual(await remembered(second), []);
    assert.equal((await second.api('/invoices')).status, 401);
    await second.go('invoices/');
    await second.page.waitForURL(/\/sign-in\/$/);
  }),

  check('a session that ends at the review of a payment keeps the draft and asks to sign in; then it is paid, once', async (stage) => {
    const portal = await Portal.open(stage, { user: 'admin' });
    await portal.tableShown();
    const [{ number, id }] = await portal.payable(stage, 'P1E101');
    await portal.search(number);
    await portal.within(portal.row(number), 'button', 'row.payName', { number }).click();
    await portal.toReview();
    await portal.page.context().clearCookies({ name: 'billing-session' });
    const refused = portal.answerTo('/payments', undefined, 'POST');
    await portal.payButton.click();
    assert.equal((await refused).status(), 401);
    await portal.pay.getByText(portal.t('error.unauthenticated')).first().waitFor();
    await portal.within(portal.pay, 'button', 'failure.signIn').waitFor();
    const again = await Portal.open(stage, { user: 'admin', profile: { context: portal.page.context(), watch: portal.watch } });
    await again.tableShown();
    await portal.page.bringToFront();
    await portal.pay.getByText(number).first().waitFor();
    await portal.payButton.click();
    await portal.confirmed('done.title');
    assert.equal((await portal.api(`/invoices/${id}`)).body.balance.minor, 0);
    const { items } = (await portal.api(`/payments?tab=history&invoiceId=${id}`)).body;
    assert.equal(items.filter(({ status }) => status === 'succeeded').length, 1, 'charged once');
  }),
];
