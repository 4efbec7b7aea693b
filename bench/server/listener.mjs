// The process that is measured: the backend behind its own listener over PostgreSQL, and beside it, for comparison, a bare handler of the same HTTP
// library and the bare SQL of a page through the same pool. Started by run.mjs, which asks it things over the channel between them.
import { Hono } from 'hono';
import pg from 'pg';
import { createBackend, ManualClock, MemoryMailer, nordwind, TestProvider } from '../../src/backend/index.ts';
import { serve } from '../../src/backend/node/index.ts';
import { openPostgres } from '../../src/backend/node/postgres/index.ts';

const [url, today] = process.argv.slice(2);

/** The store keeps its pool to itself; here it is asked things beside the store. */
let pool;
pg.Pool = class extends pg.Pool {
  constructor(options) {
    super(options);
    pool = this;
  }
};

const store = await openPostgres({ connectionString: url, poolSize: 10 });
// Numbers of one day mean something on another.
const clock = new ManualClock(Date.parse(`${today}T15:00:00Z`));
const backend = createBackend({
  store,
  clock,
  provider: new TestProvider({ clock }),
  mailer: new MemoryMailer(),
  config: { biller: nordwind, frameUrl: 'http://127.0.0.1:1/frame.html', secureCookies: false, writesPerMinute: Infinity },
  onFault: (fault) => console.error(fault),
});

const bodies = new Map();
const objects = new Map();
const bare = new Hono();
bare.get('/bare/:name', (call) => call.body(bodies.get(call.req.param('name')) ?? '', 200, { 'Content-Type': 'application/json' }));

bare.get('/json/:name', (call) => call.json(objects.get(call.req.param('name'))));

const serving = await serve({
  port: 0,
  hosts: ['127.0.0.1'],
  fetch: (request, info) => (/^\/(bare|json)\//.test(new URL(request.url).pathname) ? bare.fetch(request) : backend.fetch(request, info)),
});

const answers = {
  signIn: async ({ email }) => (await backend.signIn(email)).setCookie.split(';')[0],
  keep: async ({ name, body }) => {
    bodies.set(name, body);
    objects.set(name, JSON.parse(body));
  },
  sql: async ({ text, values }) => {
    const since = performance.now();
    const { rows } = await pool.query(text, values);
    return { milliseconds: performance.now() - since, rows: rows.length };
  },
  rows: async ({ text, values }) => (await pool.query(text, values)).rows,
  processor: async () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  close: async () => {
    await serving.close(0);
    await store.close();
  },
};

process.on('message', async ({ id, ask, ...given }) => {
  try {
    process.send({ id, answer: await answers[ask](given) });
  } catch (fault) {
    process.send({ id, fault: String(fault?.stack ?? fault) });
  }
  if (ask === 'close') process.disconnect();
});
process.send({ port: serving.port });
