import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserArgs, ensureBrowser } from './scripts/browser.mjs';
import { servedPdfkit } from './scripts/build/pdfkit.mjs';

// BROWSERS: chromium (the default), firefox, or both with a comma between.
const wanted = (process.env.BROWSERS ?? 'chromium').split(',').filter(Boolean);

// A frame of another origin would be a process of its own, which the belief below does not reach. The origins stay as foreign as before.
const oneProcess = ['--disable-site-isolation-trials', '--disable-features=IsolateOrigins,site-per-process'];

/**
 * Two files run at a time, each in a window and a storage of its own: tabs behind others are drawn once a second and get no focus, and what
 * customers have chosen is shared by all tabs of a browser.
 */
async function createFocusedPage({ browser }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateFocusedPage(true);
  // a tab is used for many files: each begins as in a new one, with nothing to go back to
  const own = await page.createCDPSession();
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url() === 'about:blank') void own.send('Page.resetNavigationHistory').catch(() => undefined);
  });
  return page;
}

const launchers = {
  chromium: async () =>
    chromeLauncher({
      launchOptions: { executablePath: await ensureBrowser(), args: [...browserArgs, ...oneProcess] },
      createPage: createFocusedPage,
    }),
  // Firefox speaks WebDriver BiDi itself: no geckodriver. `puppeteer` must be passed, or the launcher looks for Chrome.
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) },
    }),
};

let passed = 0;
let failed = 0;

function countTests(suite) {
  for (const test of suite.tests) {
    if (test.skipped) continue;
    if (test.passed) passed++;
    else failed++;
  }
  suite.suites.forEach(countTests);
}

// The default reporter moves the cursor and overwrites lines of other reporters: the totals come after it, at exit.
const totals = () => ({
  onTestRunFinished({ sessions }) {
    passed = failed = 0;
    for (const session of sessions) {
      if (session.testResults) countTests(session.testResults);
      if (session.errors.length > 0) failed++;
    }
  },
});
process.on('exit', () => console.log(`\n${passed} passed, ${failed} failed`));

export default {
  files: ['src/**/*.test.ts', '!src/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['development'] },
  plugins: [
    servedPdfkit(),
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  browsers: await Promise.all(wanted.map((name) => launchers[name]())),
  concurrency: 2,
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 30_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), totals()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts', 'src/**/*.fixture.ts', 'src/**/generated/**', 'src/testing/**', 'src/backend/**'],
    threshold: { statements: 90, branches: 82, functions: 80, lines: 90 },
    report: true,
    reporters: ['html', 'lcovonly', 'text-summary'],
  },
};
