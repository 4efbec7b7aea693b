import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createInPageBackend, type InPageBackend } from '../testing/index.js';

interface Heard {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: { readonly topic?: string; readonly id?: string; readonly reason?: string };
}
const payer = 'payer@harbourfinch.example';
const admin = 'admin@harbourfinch.example';

const eventOf = (block: string): Heard => {
  const field = (name: string): string | undefined => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
  return { event: field('event') ?? 'beat', id: field('id'), data: JSON.parse(field('data') ?? '{}') as Heard['data'] };
};

/** Reads a stream as it comes. */
class Listener {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #text = '';
  lastId: string | undefined;

  constructor(readonly response: Response) {
    assert.ok(response.body);
    this.#reader = response.body.getReader();
  }

  /** The next event; undefined at the end of the stream. */
  async next(): Promise<Heard | undefined> {
    for (;;) {
      const end = this.#text.indexOf('\n\n');
      if (end >= 0) {
        const heard = eventOf(this.#text.slice(0, end));
        this.#text = this.#text.slice(end + 2);
        this.lastId = heard.id ?? this.lastId;
        return heard;
      }
      const { done, value } = await this.#reader.read();
      if (done) return undefined;
      this.#text += new TextDecoder().decode(value);
    }
  }

  /** Events up to the first that the test waits for. */
  async until(isIt: (heard: Heard) => boolean): Promise<readonly Heard[]> {
    const all: Heard[] = [];
    for (;;) {
      const heard = await this.next();
      assert.ok(heard, `The stream ended after ${JSON.stringify(all)}`);
      all.push(heard);
      if (isIt(heard)) return all;
    }
  }

  stop(): Promise<void> {
    return this.#reader.cancel();
  }
}

const start = async () => {
  const page = await createInPageBackend({ live: true });
  const token = await page.controls.signIn(payer);
  const ask = (path: string, headers: Record<string, string> = {}, bearer = token) =>
    page.backend.fetch(
      new Request(`https://billing.example/api/v1${path}`, {
        headers: { ...(bearer && { Authorization: `Bearer ${bearer}` }), ...headers },
      }),
    );
  const listen = async (query = '', headers: Record<string, string> = {}, bearer = token): Promise<Listener> => {
    const listener = new Listener(await ask(`/live${query}`, headers, bearer));
    assert.equal(listener.response.status, 200);
    assert.equal((await listener.next())?.event, 'beat', 'it begins with its position');
    return listener;
  };
  return { ...page, token, ask, listen };
};

/** Writes about an invoice of one account, as any service would. */
const touch = ({ controls }: Pick<InPageBackend, 'controls'>, accountId = 'acc_A1B2C3'): Promise<string> =>
  controls.store.transaction(async (tx) => {
    const row = (await tx.invoices.all()).find((one) => one.accountId === accountId);
    assert.ok(row, accountId);
    await tx.invoices.put({ ...row, version: row.version + 1 });
    return row.id;
  });
const isChange = ({ event }: Heard): boolean => event === 'change';

describe('live updates', () => {
  it('say what has changed, and where to go on', async () => {
    const stage = await start();
    const listener = await stage.listen();
    assert.equal(listener.response.headers.get('Content-Type'), 'text/event-stream; charset=utf-8');
    assert.equal(listener.response.headers.get('X-Accel-Buffering'), 'no');
    const id = await touch(stage);
    const [heard] = await listener.until(isChange);
    assert.equal(heard?.data.topic, 'invoices');
    assert.equal(heard.data.id, id);
    assert.ok(heard.id);
    await listener.stop();
  });

  it('go on where a listener was cut off', async () => {
    const stage = await start();
    const first = await stage.listen();
    await touch(stage);
    await first.until(isChange);
    const { lastId } = first;
    assert.ok(lastId);
    await first.stop();
    const id = await touch(stage);
    for (const again of [await stage.listen(`?after=${lastId}`), await stage.listen('', { 'Last-Event-ID': lastId })]) {
      const heard = await again.until(isChange);
      assert.deepEqual(
        heard.map(({ data }) => data.id),
        [id],
      );
      await again.stop();
    }
  });

  it('tell who comes from too long ago that everything may be old', async () => {
    const stage = await start();
    const listener = await stage.listen('?after=1.2.3');
    assert.equal((await listener.next())?.event, 'resync');
    await listener.stop();
  });

  it('tell who has read before what happened since', async () => {
    const stage = await start();
    await touch(stage);
    const listener = await stage.listen('?recent=60&topics=invoices');
    assert.ok((await listener.until(isChange)).length > 0);
    await listener.stop();
    assert.equal((await stage.ask('/live?recent=9999')).status, 422);
  });

  it('tell only the topics that somebody asks for', async () => {
    const stage = await start();
    const listener = await stage.listen('?topics=credits,unknown');
    await touch(stage);
    await stage.controls.store.transaction(async (tx) => {
      const credit = (await tx.credits.all()).find(({ accountId }) => accountId === 'acc_A1B2C3');
      assert.ok(credit);
      await tx.credits.put(credit);
    });
    assert.deepEqual(
      (await listener.until(isChange)).map(({ data }) => data.topic),
      ['credits'],
    );
    await listener.stop();
  });

  it('tell nobody of what they may not see', async () => {
    const stage = await start();
    const [scoped, all] = [await stage.listen(), await stage.listen('', {}, await stage.controls.signIn(admin))];
    const hidden = await touch(stage, 'acc_H9A777');
    const seen = await touch(stage);
    const heardByAll = await all.until(({ data }) => data.id === seen);
    assert.ok(heardByAll.some(({ data }) => data.id === hidden));
    const heard = await scoped.until(({ data }) => data.id === seen);
    assert.ok(!JSON.stringify(heard).includes(hidden));
    await Promise.all([scoped.stop(), all.stop()]);
  });

  it('are for customers who are signed in, a few at a time', async () => {
    const stage = await start();
    assert.equal((await stage.ask('/live', {}, '')).status, 401);
    const streams = await Promise.all([stage.listen(), stage.listen(), stage.listen(), stage.listen()]);
    assert.equal((await stage.ask('/live')).status, 429);
    await streams[0].stop();
    const again = await stage.listen();
    await Promise.all([again, ...streams].map((stream) => stream.stop()));
  });

  it('end with the session at once, and with rights that are not those of before', async () => {
    const stage = await start();
    const other = await stage.controls.signIn(payer);
    const [mine, its] = [await stage.listen(), await stage.listen('', {}, other)];
    await stage.backend.fetch(
      new Request('https://billing.example/api/v1/session', { method: 'DELETE', headers: { Authorization: `Bearer ${stage.token}` } }),
    );
    assert.deepEqual((await mine.until(({ event }) => event === 'end')).at(-1)?.data, { reason: 'session' });
    assert.equal(await mine.next(), undefined);
    await stage.controls.store.transaction(async (tx) => {
      const user = await tx.users.byEmail(payer);
      assert.ok(user);
      await tx.users.put({ ...user, roleId: 'viewOnly' });
    });
    assert.deepEqual((await its.until(({ event }) => event === 'end')).at(-1)?.data, { reason: 'rights' });
    assert.equal(await its.next(), undefined);
  });

  it('send something now and then, and end when a session has run out', async () => {
    const stage = await start();
    const listener = await stage.listen();
    await stage.controls.advance(20_000);
    assert.equal((await listener.next())?.event, 'beat');
    await stage.controls.advance(31 * 60_000);
    assert.equal((await listener.next())?.event, 'end');
    assert.equal(await listener.next(), undefined);
  });

  it('end when the host is about to close, and do not begin again', async () => {
    const stage = await start();
    const listener = await stage.listen();
    stage.backend.endStreams();
    assert.equal(await listener.next(), undefined);
    assert.equal((await stage.ask('/live')).status, 503);
  });

  it('are no group of a backend whose store tells nothing', async () => {
    const page = await createInPageBackend({ user: payer });
    assert.equal((await page.client.capabilities()).groups['live'], undefined);
    const response = await page.fetch('https://billing.example/api/v1/live', {
      headers: { Authorization: `Bearer ${await page.controls.signIn(payer)}` },
    });
    assert.equal(response.status, 501);
  });
});
