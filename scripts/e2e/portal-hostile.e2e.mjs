// Names as long as anybody will ever send, the other way round, like formulas, like markup: nothing runs, nothing breaks, files are inert.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { Portal } from './portal.mjs';
import { check } from './runner.mjs';

const account = 'X0Z999';
const narrow = { width: 360, height: 800 };

/** A dialog is what the markup in the names would open. */
function noteDialogs(page) {
  const opened = [];
  page.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  return opened;
}

async function expectFits({ page }, what) {
  const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(needs <= has, `${what} is ${needs} px wide in a window of ${has} px`);
}

async function expectNoMarkup({ page }, what) {
  const foreign = await page.evaluate(() => {
    const found = [];
    const visit = (root) => {
      for (const one of root.querySelectorAll('*')) {
        if (one.matches('img[src="x"], script:not([src]), [onerror]')) found.push(one.outerHTML);
        if (one.shadowRoot) visit(one.shadowRoot);
      }
    };
    visit(document);
    return found;
  });
  assert.deepEqual(foreign, [], `markup in ${what}`);
}

async function expectHarmless(portal, what) {
  await expectFits(portal, what);
  await expectNoMarkup(portal, what);
}

export const checks = [
  check(
    'hostile names in the list, in an invoice and in a payment: nothing runs, and nothing is wider than a telephone',
    async (stage) => {
      let dialogs;
      const prepare = (page) => (dialogs = noteDialogs(page));
      const portal = await Portal.open(stage, { user: 'payer', viewport: narrow, prepare });
      await portal.tableShown();
      await portal.search(account);
      const hostile = await portal.payable(stage, account);
      assert.ok(hostile.length >= 5);
      await portal.box(hostile[0].number).waitFor();
      await expectHarmless(portal, 'the list');
      for (const { number } of hostile) {
        await portal.row(number).getByRole('link', { name: number, exact: true }).click();
        await portal.heading(portal.detail, 'detail.title.invoice', { number }).waitFor();
        await portal.detail.locator('[part~="charges"]').waitFor();
        await expectHarmless(portal, `invoice ${number}`);
        await portal.within(portal.detail, 'button', 'detail.back').click();
        await portal.box(number).waitFor();
      }
      const [{ number, id }] = hostile;
      await portal.within(portal.row(number), 'button', 'row.payName', { number }).click();
      await portal.toReview();
      await expectHarmless(portal, 'the review');
      await portal.payButton.click();
      await portal.confirmed('done.title');
      await expectHarmless(portal, 'the confirmation');
      assert.equal((await portal.api(`/invoices/${id}`)).body.balance.minor, 0);
      assert.deepEqual(dialogs, []);
    },
    { timeoutMs: 90_000 },
  ),

  check('hostile names in a file are text to a spreadsheet: no cell begins as a formula does', async (stage) => {
    const portal = await Portal.open(stage, { user: 'payer' });
    await portal.tableShown();
    // also what another check has paid meanwhile
    const all = portal.answerTo('/invoices', ({ searchParams }) => !searchParams.has('group'));
    await portal.table.getByRole('button', { name: portal.t('table.all') }).click();
    await all;
    await portal.search(account);
    await portal.within(portal.table, 'button', 'table.export').click();
    const saved = portal.page.waitForEvent('download');
    await portal.within(portal.table, 'button', 'export.start').click();
    const text = readFileSync(await (await saved).path(), 'utf8').replace(/^\uFEFF/, '');
    const { data, errors } = Papa.parse(text, { skipEmptyLines: true });
    assert.deepEqual(errors, []);
    const rows = data.slice(1);
    assert.ok(rows.length >= 5, `${rows.length} rows`);
    for (const row of rows) assert.equal(row.length, data[0].length, 'as many cells as headings');
    const cells = rows.flat();
    assert.ok(
      cells.some((cell) => cell.includes('HYPERLINK')) && cells.some((cell) => cell.includes('<script>')),
      'hostile names are in it',
    );
    assert.deepEqual(
      cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell)),
      [],
    );
  }),
];
