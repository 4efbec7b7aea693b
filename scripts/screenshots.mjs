// Pictures of the partner's page in every state, for people to look at: in .cache/screenshots, and the one of the README in docs/images.
//   node scripts/screenshots.mjs [words]   only states whose name contains the words      --readme   only the picture of the README
//   --server=--import,tsx,demo/server/main.ts   what Node runs in place of `npm start`
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserArgs, ensureBrowser } from './browser.mjs';
import { mirror } from './e2e/looks.mjs';
import { check, runChecks } from './e2e/runner.mjs';
import { Samples } from './e2e/samples.mjs';
import { startServer } from './e2e/server.mjs';
import { reach, states } from './e2e/states.mjs';

const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const words = args.filter((arg) => !arg.startsWith('--'));
const folder = '.cache/screenshots';
const readme = 'docs/images/pay-invoice.png';

const widths = [280, 360, 768, 1280];
/** Every way of looking at a state once it is reached. English is seen in all widths and schemes, the others where words get tight. */
const views = {
  en: [
    ...widths.flatMap((width) => ['light', 'dark'].map((colorScheme) => ({ width, colorScheme }))),
    ...[360, 768].map((width) => ({ width, colorScheme: 'light', direction: 'rtl' })),
    { width: 768, colorScheme: 'light', forcedColors: 'active' },
  ],
  nl: [280, 768].map((width) => ({ width, colorScheme: 'light' })),
  ko: [280, 768].map((width) => ({ width, colorScheme: 'light' })),
};

const nameOf = ({ width, colorScheme, direction, forcedColors }) =>
  [width, colorScheme, direction, forcedColors && 'forced'].filter(Boolean).join('-');

async function photograph(page, { width, colorScheme, direction = 'ltr', forcedColors = 'none' }, path) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.evaluate(mirror, direction);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  // a frame out of sight is not painted, and then it is blank in the picture
  const frame = page.locator('pay-invoice iframe');
  if (await frame.count()) await frame.first().scrollIntoViewIfNeeded();
  await page.screenshot({ path, fullPage: true });
}

const pictures = Object.entries(views).flatMap(([locale, wanted]) =>
  states.map((state) =>
    check(`${locale} ${state.name}`, async (stage) => {
      const { page } = await reach(stage, state, { locale, quiet: false });
      mkdirSync(join(folder, locale), { recursive: true });
      for (const view of wanted) await photograph(page, view, join(folder, locale, `${state.name}-${nameOf(view)}.png`));
    }),
  ),
);

const forReadme = check('readme', async (stage) => {
  const state = states.find(({ name }) => name === 'method-card');
  const { page } = await reach(stage, state, { quiet: false, viewport: { width: 1280, height: 1080 }, deviceScaleFactor: 1.5 });
  mkdirSync('docs/images', { recursive: true });
  await page.screenshot({ path: readme });
});

const chosen = args.includes('--readme') ? [forReadme] : [...pictures, ...(words.length === 0 ? [forReadme] : [])];
const server = await startServer(option('server') && { args: option('server').split(',') });
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: browserArgs });
try {
  const world = { browser, server, samples: await Samples.read(server), atOnce: 2, patience: 3 };
  const wanted = chosen.filter(({ title }) => words.every((word) => title.includes(word)));
  const results = await runChecks(wanted, world, ({ title, error }) => error && console.error(`${title}: ${error.stack}`));
  const failed = results.filter(({ error }) => error).length;
  console.log(`${results.length - failed} of ${results.length} states photographed, in ${folder}`);
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.stop();
}
