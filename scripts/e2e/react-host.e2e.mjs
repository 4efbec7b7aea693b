// The React host of demo/hosts, built against the packed package, in a browser: typed, composed without glue, under its own strict policy.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { buildReactHost } from '../build/react-host.mjs';
import { check } from './runner.mjs';

/** Starts the host's own server and resolves with its address. */
async function serveHost(folder) {
  const child = spawn(process.execPath, [`${folder}/serve.mjs`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  return { address: String(said).trim(), stop: () => child.kill() };
}

export const checks = [
  check(
    'a React page lists invoices and pays one: the row asks, pay-invoice takes it, and the list comes back',
    async (stage) => {
      const host = await serveHost(await buildReactHost());
      try {
        // this page is a stranger to the demo's origins: what is noted is looked at here
        const { context, watch } = await stage.profile({ quiet: false, viewport: { width: 1280, height: 900 } });
        const page = await context.newPage();
        await page.goto(host.address);
        const pay = page.getByRole('button', { name: /^Pay\b/ });
        await pay.first().waitFor();
        assert.ok((await page.getByRole('row').count()) > 5, 'rows of the demo backend');
        await pay.first().click();
        await page.getByRole('heading', { name: 'Pay invoices' }).waitFor();
        await page.getByRole('button', { name: /^Continue/ }).waitFor();
        assert.equal(await page.locator('invoice-table').isVisible(), false, 'the list makes room');
        await page.getByRole('button', { name: 'Back to the list' }).click();
        await pay.first().waitFor();
        assert.deepEqual([...watch.violations, ...watch.exceptions, ...watch.complaints], []);
        assert.deepEqual(
          watch.strangers.filter((url) => !url.startsWith(host.address)),
          [],
        );
      } finally {
        host.stop();
      }
    },
    { timeoutMs: 180_000 },
  ),
];
