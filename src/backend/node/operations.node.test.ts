import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  createBackend,
  MemoryMailer,
  MemoryStore,
  nordwind,
  seedNordwind,
  systemClock,
  TestProvider,
  todayOf,
  type Backend,
} from '../index.js';
import { createHealth, createLogs, serve, type Health, type LogLevel, type Serving } from './index.js';

/** A store that an operator can unplug. */
class UnpluggedStore extends MemoryStore {
  away: 'no' | 'refuses' | 'hangs' = 'no';

  override transaction: MemoryStore['transaction'] = (work) => {
    if (this.away === 'hangs') return new Promise(() => undefined);
    return this.away === 'refuses' ? Promise.reject(new Error('password of billing is "secret"')) : super.transaction(work);
  };
}

const lines: string[] = [];
const written = (): Record<string, unknown>[] => lines.splice(0).map((line) => JSON.parse(line) as Record<string, unknown>);
const store = new UnpluggedStore();
let backend: Backend;
let health: Health;
let serving: Serving;
let base: string;

const start = async (level: LogLevel): Promise<Backend> => {
  const { onAnswer, onFault } = await createLogs({ level, to: { write: (line) => lines.push(line) } });
  return createBackend({
    store,
    clock: systemClock,
    provider: new TestProvider({ challengeUrl: 'https://fields.example/challenge.html' }),
    mailer: new MemoryMailer(),
    config: { biller: nordwind, frameUrl: 'https://fields.example/frame.html' },
    onAnswer,
    onFault,
  });
};

before(async () => {
  await seedNordwind(store, todayOf(nordwind, systemClock));
  backend = await start('info');
  health = createHealth(backend);
  serving = await serve({ fetch: async (request, info) => (await health.answer(request)) ?? backend.fetch(request, info), port: 0 });
  base = `http://127.0.0.1:${serving.port}`;
});
after(() => serving.close(0));

describe('logs', () => {
  it('have a line for each answer, by which a customer’s reference is found, and nothing that names the customer', async () => {
    const headers = { 'X-Correlation-Id': 'reference-of-mine', Authorization: 'Bearer secret-token', 'User-Agent': 'agent' };
    await fetch(`${base}/api/v1/invoices/inv-personal?search=somebody`, { headers });
    const [line, ...more] = written();
    assert.deepEqual(more, []);
    const { time, milliseconds, ...rest } = line ?? {};
    assert.match(String(time), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    assert.equal(typeof milliseconds, 'number');
    assert.deepEqual(rest, {
      level: 'info',
      msg: 'answered',
      method: 'GET',
      route: '/api/v1/invoices/:id',
      status: 401,
      correlationId: 'reference-of-mine',
    });
  });

  it('say of a fault what kind it is and where, and not its message, which may quote a customer’s data', async () => {
    store.away = 'refuses';
    const response = await fetch(`${base}/api/v1/session`, { headers: { Authorization: 'Bearer secret-token' } });
    store.away = 'no';
    assert.equal(response.status, 500);
    const [fault, answer] = written();
    assert.equal(fault?.['msg'], 'fault');
    assert.equal(fault['fault'], 'Error');
    assert.match(String((fault['at'] as string[])[0]), /^at /);
    assert.equal(fault['correlationId'], response.headers.get('X-Correlation-Id'));
    assert.deepEqual([answer?.['level'], answer?.['status']], ['warn', 500]);
    assert.doesNotMatch(JSON.stringify(fault), /secret/);
  });

  it('are quiet about what went well where only trouble is wanted', async () => {
    const quiet = await start('warn');
    assert.equal((await quiet.fetch(new Request('https://billing.example/api/v1/capabilities'))).status, 200);
    assert.deepEqual(written(), []);
  });
});

describe('health', () => {
  const status = async (path: string): Promise<number> => (await fetch(`${base}${path}`)).status;

  it('is good while the store answers', async () => {
    assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 200]);
  });

  for (const away of ['refuses', 'hangs'] as const) {
    it(`says not ready, and alive, while the store ${away}`, async () => {
      store.away = away;
      const both = [await status('/healthz'), await status('/readyz')];
      store.away = 'no';
      assert.deepEqual(both, [200, 503]);
      assert.equal(await status('/readyz'), 200);
    });
  }

  it('says not ready from the moment the process is about to leave', async () => {
    health.leave();
    assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 503]);
  });
});
