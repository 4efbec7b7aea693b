// Starts what `npm start` starts, on ports of its own, and knows its addresses.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const startTimeoutMs = 180_000;

const isFree = (port, host) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** The first of three ports in a row that nobody uses, on both names of this machine. */
export async function freePort(from = 6200 + Math.floor(Math.random() * 2000)) {
  for (let port = from; port < from + 2000; port += 3) {
    const taken = await Promise.all([0, 1, 2].flatMap((step) => ['127.0.0.1', '::1'].map((host) => isFree(port + step, host))));
    // a machine without IPv6 answers "not free" for ::1 alone
    if ([0, 2, 4].every((index) => taken[index])) return port;
  }
  throw new Error('No three free ports in a row');
}

async function answersJson(address) {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs `npm start` and resolves when it serves, over the embedded database in a folder that goes with it, unless the environment names another
 * place. Its output is kept, for a failure to show.
 * @returns {Promise<{portal: string, frame: string, partner: string, demo: object, stop: () => Promise<void>}>} origins without a closing slash
 */
export async function startServer({ args = ['scripts/start.mjs', '--no-storybook'] } = {}) {
  const port = await freePort();
  const said = [];
  const folder = mkdtempSync(join(tmpdir(), 'billing-e2e-'));
  const place = process.env.DATABASE_URL || process.env.DATA ? {} : { DATA_DIR: folder };
  const env = { DEMO: '1', ...process.env, PORT: String(port), ...place };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let over = false;
  void ended.then(() => (over = true));

  const stop = async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };

  const portal = `http://localhost:${port}`;
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    const demo = await answersJson(`${portal}/demo.json`);
    if (demo) {
      return {
        portal,
        frame: `http://127.0.0.1:${port + 1}`,
        partner: `http://127.0.0.1:${port + 2}`,
        demo,
        output: () => said.join(''),
        stop,
      };
    }
    if (over || Date.now() > deadline) {
      await stop();
      throw new Error(`The demo did not start:\n${said.join('')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}
