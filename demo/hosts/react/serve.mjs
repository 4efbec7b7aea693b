// The built page and the reference backend on one origin: `node serve.mjs [port]`, after `vite build`. Signing in is the host's own business; this one
// takes everybody for the same person of the demo company.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createBackend,
  MemoryMailer,
  MemoryStore,
  nordwind,
  seedNordwind,
  systemClock,
  TestProvider,
  todayOf,
} from 'billing-elements/backend';
import { serve } from 'billing-elements/backend/node';

const files = fileURLToPath(new URL('./dist/', import.meta.url));
const person = 'admin@harbourfinch.example';
/** The card frame is another origin's; that of `npm start` serves, once its ALLOWED_ORIGINS names this one. */
const frame = process.env.CARD_FRAME ?? 'http://127.0.0.1:5174';
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  `frame-src ${frame}`,
  'img-src data:',
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
const types = { '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' };

const store = new MemoryStore();
await seedNordwind(store, todayOf(nordwind, systemClock));
const backend = createBackend({
  store,
  clock: systemClock,
  mailer: new MemoryMailer(),
  provider: new TestProvider({ challengeUrl: `${frame}/challenge.html` }),
  // Plain http on a developer's machine: a `Secure` cookie would be dropped by some browsers.
  config: { biller: nordwind, frameUrl: `${frame}/frame.html`, secureCookies: false },
});

async function page(pathname) {
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const type = types[extname(name)];
  if (!type) return new Response(null, { status: 404 });
  const body = await readFile(join(files, normalize(name))).catch(() => undefined);
  if (!body) return new Response(null, { status: 404 });
  const headers = new Headers({ 'Content-Type': type, 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' });
  if (extname(name) === '.html') headers.set('Set-Cookie', (await backend.signIn(person)).setCookie);
  return new Response(body, { headers });
}

const serving = await serve({
  port: Number(process.argv[2] ?? 0),
  onFault: console.error,
  fetch: (request, info) => {
    const { pathname } = new URL(request.url);
    return pathname.startsWith('/api/') ? backend.fetch(request, info) : page(pathname);
  },
});
console.log(`http://localhost:${serving.port}/`);
