// Files of invoices in the portal: one and several, made by the backend, saved by the browser; what is left out; many in the background.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
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

/** Presses the button that starts it, and waits until the browser has the file. */
async function save(portal, count) {
  const dialog = dialogOf(portal);
  const saved = portal.page.waitForEvent('download');
  await dialog.getByRole('button', { name: portal.plural('download.startCount', count), exact: true }).click();
  const file = await saved;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
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
];
