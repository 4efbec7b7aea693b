// Files of invoices in the portal: one and several, made by the backend, saved by the browser; what is left out; many in the background; and the
// same invoices on paper.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { Portal } from './portal.mjs';
import { check } from './runner.mjs';

const dialogOf = (portal) => portal.page.locator('invoice-download').getByRole('dialog', { name: portal.t('download.title'), exact: true });

/** Opens the dialog of one row. */
async function askFor(portal, number) {
  await portal.search(number);
  await portal.within(portal.table, 'button', 'row.download', { number }).click();
  return dialogOf(portal);
}

const shelfOf = (portal) => portal.page.locator('invoice-download').locator('[part="shelf"]');

/** Selects all results of a search that finds more than are made at once. @returns {Promise<number>} how many */
async function selectMany(portal) {
  for (const { number } of (await portal.api('/accounts?limit=50')).body.items) {
    const { count } = (await portal.api(`/invoices/totals?search=${encodeURIComponent(number)}&group=overdue&group=open`)).body;
    if (count <= 25 || count > 120) continue;
    await portal.search(number);
    await portal.within(portal.table, 'checkbox', 'row.selectPage').check();
    // other checks pay invoices of this customer meanwhile: what counts is what the customer reads once all are selected
    const bar = portal.table.locator('[part="selection"]');
    const all = portal.plural('selection.all', count).replace(String(count), '\\d+');
    await bar.getByRole('button', { name: new RegExp(`^${all}$`) }).click();
    await bar.getByRole('button', { name: new RegExp(`^${all}$`) }).waitFor({ state: 'detached' });
    const said = bar.getByText(new RegExp(`^${portal.t('selection.count', { n: '(\\d+)' })}$`));
    const selected = Number((await said.innerText()).match(/\d+/)[0]);
    assert.ok(selected > 25, `${selected} selected`);
    return selected;
  }
  throw new Error('No account has between 26 and 120 invoices');
}

/** The day after: the backend has cleared the file away. */
async function expireFiles(page) {
  const problem = { type: 'about:blank', status: 410, code: 'download_expired' };
  await page.route(/\/documents\/jobs\/[^/]+\/file$/, (route) =>
    route.fulfill({ status: 410, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  return () => page.unroute(/\/documents\/jobs\/[^/]+\/file$/);
}

/** Presses the button that starts it, and waits until the browser has the file. */
async function save(portal, count) {
  const dialog = dialogOf(portal);
  const saved = portal.page.waitForEvent('download');
  await dialog.getByRole('button', { name: portal.plural('download.startCount', count), exact: true }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** In place of the dialog, which no script can close; what it would print is read from a PDF. */
function quietPrint() {
  window.printed = 0;
  window.print = () => {
    window.printed += 1;
  };
}

/** Marks of paper that are still in the page. */
const rest = (page) => page.evaluate(() => document.querySelectorAll('[data-billing-print]').length);

/** The text of what the browser would print, a page each. */
async function paperOf(page, path, format) {
  await page.pdf({ path, format });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true, verbosity: 0 });
  const file = await task.promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(items.map(({ str }) => str).join(' '));
  }
  await task.destroy();
  return pages;
}

export const checks = [
  check('one invoice is downloaded as a file under its own name', async (stage) => {
    const portal = await Portal.open(stage, { user: 'payer' });
    await portal.tableShown();
    const number = '1Z-410189';
    const dialog = await askFor(portal, number);
    await dialog.getByRole('radio', { name: portal.t('download.format.csv'), exact: true }).check();
    const { name, bytes } = await save(portal, 1);
    await dialog.getByText(portal.plural('downloadWork.done', 1)).waitFor();
    assert.match(name, new RegExp(`^nordwind[\\w-]*_${number}_\\d{8}\\.csv$`, 'i'));
    const { data, errors } = Papa.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    assert.deepEqual(errors, []);
    assert.ok(data.length > 1 && data.flat().includes(number), 'the invoice is in its file');
    await dialog
      .getByRole('button', { name: portal.t('download.close'), exact: true })
      .last()
      .click();
    await dialog.waitFor({ state: 'hidden' });
  }),

  check('selected invoices are downloaded in one file, and the choice is there next time', async (stage) => {
    const portal = await Portal.open(stage, { user: 'payer' });
    await portal.tableShown();
    for (const place of [0, 1, 2]) await portal.rows.nth(place).check();
    await portal.within(portal.table, 'button', 'selection.download').click();
    const dialog = dialogOf(portal);
    await dialog.getByRole('radio', { name: portal.t('download.format.csv-lite'), exact: true }).check();
    const { name, bytes } = await save(portal, 3);
    assert.match(name, /\.zip$/);
    assert.equal(bytes.subarray(0, 2).toString('latin1'), 'PK');
    await portal.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await portal.within(portal.table, 'button', 'selection.download').click();
    assert.ok(await dialog.getByRole('radio', { name: portal.t('download.format.csv-lite'), exact: true }).isChecked());
  }),

  check('an invoice itself leads to its files', async (stage) => {
    const portal = await Portal.open(stage, { user: 'payer' });
    await portal.tableShown();
    await portal.row('1Z-410189').locator('[part~="row-link"]').click();
    await portal.within(portal.detail, 'button', 'detail.download').first().click();
    await dialogOf(portal)
      .getByRole('button', { name: portal.plural('download.startCount', 1), exact: true })
      .waitFor();
  }),

  check('selected invoices are printed, each on a page of its own, and nothing of the portal around them', async (stage) => {
    const portal = await Portal.open(stage, { user: 'payer', prepare: (page) => page.addInitScript(quietPrint) });
    const { page } = portal;
    await portal.tableShown();
    const numbers = [];
    for (const place of [0, 1, 2]) {
      await portal.rows.nth(place).check();
      numbers.push(/1Z-\d+/.exec(await portal.rows.nth(place).getAttribute('aria-label'))[0]);
    }
    await portal.within(portal.table, 'button', 'selection.download').click();
    const dialog = dialogOf(portal);
    await dialog.getByRole('button', { name: portal.t('download.print'), exact: true }).click();
    await dialog.getByText(portal.plural('invoicePrint.ready', 3)).waitFor();
    await page.waitForFunction(() => window.printed === 1);
    const papers = await paperOf(page, join(mkdtempSync(join(tmpdir(), 'paper-')), 'three.pdf'), 'A4');
    const starts = numbers.map((number) => papers.findIndex((text) => text.includes(portal.t('detail.title.invoice', { number }))));
    assert.ok(starts[0] === 0 && starts[0] < starts[1] && starts[1] < starts[2], `pages where invoices begin: ${starts}`);
    const text = papers.join(' ');
    for (const word of ['download.title', 'invoicePrint.dialog', 'selection.clear']) assert.ok(!text.includes(portal.t(word)), word);
    assert.equal(await rest(page), 0, 'nothing is left of the paper');
    await dialog.getByText(portal.t('invoicePrint.dialog')).waitFor();
  }),

  check('a list that the browser prints has its head on every page, and nothing of the portal around it', async (stage) => {
    const portal = await Portal.open(stage, { user: 'payer' });
    await portal.tableShown();
    // what paper looks like comes with the tools
    await portal.table.locator('[part~="tool-print"]').waitFor();
    const papers = await paperOf(portal.page, join(mkdtempSync(join(tmpdir(), 'paper-')), 'list.pdf'), 'Letter');
    assert.ok(papers.length > 1, `${papers.length} pages`);
    for (const text of papers)
      for (const column of ['account', 'balance']) assert.ok(text.includes(portal.t(`column.${column}`)), `${column} in: ${text}`);
    for (const word of ['selection.clear', 'table.search', 'nav.quickStart'])
      for (const text of papers) assert.ok(!text.includes(portal.t(word)), word);
  }),

  check(
    'many are made in the background, also while the page is loaded again; the file waits for 24 hours and can be made anew',
    async (stage) => {
      const portal = await Portal.open(stage, { user: 'payer' });
      const { page } = portal;
      let made = 0;
      page.on('response', (response) => {
        if (/\/documents\/jobs$/.test(new URL(response.url()).pathname)) made += 1;
      });
      await portal.tableShown();
      const count = await selectMany(portal);
      const offered = await portal.bodyOf('/documents/offers', undefined, 'POST');
      await portal.within(portal.table, 'button', 'selection.download').click();
      const dialog = dialogOf(portal);
      const offer = await offered();
      assert.equal(offer.count, count);
      const pdfs = offer.formats.find(({ format }) => format === 'pdf').available;
      assert.ok(
        offer.totals.length > 0 && (await dialog.locator('[part~="summary"] bdi').count()) === offer.totals.length,
        'a sum each currency',
      );
      await dialog.getByText(portal.t('download.long')).waitFor();
      await dialog.getByRole('radio', { name: portal.t('download.detail.detail'), exact: true }).check();
      const begun = await portal.bodyOf('/documents/jobs', undefined, 'POST');
      await dialog.getByRole('button', { name: portal.plural('download.startCount', pdfs), exact: true }).click();
      const { id } = await begun();
      await dialog.getByText(portal.t('downloadWork.long')).waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await shelfOf(portal).waitFor();

      await page.reload({ waitUntil: 'commit' });
      await shelfOf(portal).getByText(portal.plural('downloadWork.ready', pdfs)).waitFor({ timeout: 90_000 });
      assert.equal(made, 1, 'the job went on; none was made anew');
      const { body: job } = await portal.api(`/documents/jobs/${id}`);
      assert.deepEqual([job.status, job.progress, job.skipped.length], ['ready', { done: count, total: count }, count - pdfs]);
      const hours = (Date.parse(job.expiresAt) - Date.now()) / 3_600_000;
      assert.ok(hours > 23.8 && hours <= 24, `${hours} hours`);

      const found = await expireFiles(page);
      await shelfOf(portal)
        .getByRole('button', { name: portal.t('downloadWork.save'), exact: true })
        .click();
      await shelfOf(portal).getByText(portal.t('downloadWork.expired')).waitFor();
      await found();
      await shelfOf(portal)
        .getByRole('button', { name: portal.t('downloadWork.again'), exact: true })
        .click();
      const button = shelfOf(portal).getByRole('button', { name: portal.t('downloadWork.save'), exact: true });
      await button.waitFor({ timeout: 90_000 });
      const saved = page.waitForEvent('download');
      await button.click();
      const file = await saved;
      assert.match(file.suggestedFilename(), /_invoices_\d{8}\.pdf$/);
      assert.equal(
        readFileSync(await file.path())
          .subarray(0, 5)
          .toString('latin1'),
        '%PDF-',
      );
      assert.equal(made, 2);
    },
    { timeoutMs: 240_000 },
  ),
];
