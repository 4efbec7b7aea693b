// The portal's pages and what opens in them, audited with axe in every way of looking at them.
import assert from 'node:assert/strict';
import { runAxe } from './audit.mjs';
import { mirror, spaceText } from './looks.mjs';
import { Portal, wide } from './portal.mjs';
import { check } from './runner.mjs';

/** How to look at a page, and how to look at it as usual again. */
const looks = {
  light: async () => {},
  dark: async (page, on) => page.emulateMedia({ colorScheme: on ? 'dark' : 'light' }),
  'forced colours': async (page, on) => page.emulateMedia({ forcedColors: on ? 'active' : 'none' }),
  'right to left': async (page, on) => page.evaluate(mirror, on ? 'rtl' : 'ltr'),
  '320 x 256, which is 400 % of 1280 x 1024': async (page, on) => page.setViewportSize(on ? { width: 320, height: 256 } : wide),
  // last: it is not taken back
  'text spacing': async (page) => page.evaluate(spaceText),
};

const tool = (name, title) => async (portal) => {
  await portal.tableShown();
  await portal.within(portal.table, 'button', `table.${name}`).click();
  await portal.within(portal.table, 'region', title).waitFor();
};

async function select(portal) {
  await portal.tableShown();
  for (const index of [0, 1]) await portal.rows.nth(index).check();
  await portal.paySelected.first().waitFor();
}

/** A place of the portal: where it is, and how one gets there. */
const places = [
  { name: 'sign-in', path: 'sign-in/', reach: ({ page }) => page.getByRole('button', { name: /Vic Viewer/ }).waitFor() },
  { name: 'overview', path: '', reach: ({ dashboard }) => dashboard.getByRole('table').waitFor() },
  { name: 'invoices', reach: (portal) => portal.tableShown() },
  { name: 'filters', reach: tool('filters', 'filter.title') },
  { name: 'columns', reach: tool('columns', 'columns.title') },
  { name: 'selected', reach: select },
  {
    name: 'row menu',
    async reach(portal) {
      await portal.tableShown();
      await portal.table
        .getByRole('button', { name: portal.anyOf('row.actions', 'number') })
        .first()
        .click();
      await portal.within(portal.table, 'menuitem', 'menu.view').waitFor();
    },
  },
  {
    name: 'invoice',
    async reach(portal) {
      await portal.tableShown();
      await portal.table.getByRole('link').first().click();
      await portal.detail.locator('[part~="pay"]').waitFor();
    },
  },
  {
    name: 'payment',
    async reach(portal) {
      await select(portal);
      await portal.paySelected.first().click();
      await portal.toMethod();
    },
  },
  { name: 'payments', path: 'payments/', reach: ({ history }) => history.getByRole('table').waitFor() },
];

async function auditAll(stage, { path, reach }, locale) {
  // axe is put into the page past its policy; what the policy says is looked at by all other checks
  const options = { bypassCSP: true, reducedMotion: 'reduce', user: path === 'sign-in/' ? undefined : 'payer' };
  const portal = await Portal.open(stage, { ...options, path, locale });
  await reach(portal);
  const faults = [];
  for (const [look, change] of Object.entries(looks)) {
    await change(portal.page, true);
    const found = await runAxe(portal.page);
    faults.push(...found.faults.map((fault) => `${look}: ${fault}`));
    const [needs, has] = await portal.page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    if (needs > has) faults.push(`${look}: the page is ${needs} px wide in a window of ${has} px`);
    await change(portal.page, false);
  }
  assert.deepEqual(faults, [], `\n${faults.join('\n')}`);
}

export const checks = ['en', 'ko'].flatMap((locale) =>
  places.map((place) =>
    check(
      `the portal's ${place.name} in ${locale}: no axe violation, and no wider than its window`,
      (stage) => auditAll(stage, place, locale),
      {
        timeoutMs: 90_000,
      },
    ),
  ),
);
