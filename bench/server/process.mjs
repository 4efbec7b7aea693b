// Starts the listener in a process of its own, and asks it things. It is put together as for a host: a loader of sources would be measured with it.
import { fork } from 'node:child_process';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = fileURLToPath(new URL('listener.mjs', import.meta.url));
const folder = resolve('.cache/bench-server/listener');

const putTogether = async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: source, outDir: folder, emptyOutDir: true, target: 'node20', minify: false },
  });
  return `${folder}/listener.js`;
};

export async function startListener(url, today, execArgv = []) {
  const child = fork(await putTogether(), [url, today], { execArgv });
  const waiting = new Map();
  let serial = 0;
  const port = await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The listener ended with ${code}`)));
    child.on('message', ({ id, answer, fault, port: opened }) => {
      if (opened !== undefined) return resolve(opened);
      const { done, failed } = waiting.get(id);
      waiting.delete(id);
      if (fault === undefined) done(answer);
      else failed(new Error(fault));
    });
  });
  const ask = (what, given = {}) =>
    new Promise((done, failed) => {
      waiting.set((serial += 1), { done, failed });
      child.send({ id: serial, ask: what, ...given });
    });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  /** One request, from the first byte sent to the last one read. */
  const call = (path, { cookie, method = 'GET', body } = {}) =>
    new Promise((resolve, reject) => {
      const since = performance.now();
      const headers = {
        ...(cookie && { Cookie: cookie }),
        ...(body && { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }),
      };
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent }, (incoming) => {
        const parts = [];
        incoming.on('data', (part) => parts.push(part));
        incoming.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const milliseconds = performance.now() - since;
          if (incoming.statusCode >= 300) reject(new Error(`${method} ${path}: ${incoming.statusCode} ${text.slice(0, 300)}`));
          else resolve({ milliseconds, text });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  const close = async () => {
    agent.destroy();
    await ask('close');
    await new Promise((resolve) => child.once('exit', resolve));
  };
  return { ask, call, close };
}
