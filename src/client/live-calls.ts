import { asBillingError } from '../domain/as-billing-error.js';
import { BillingError, type ErrorCode } from '../domain/errors.js';
import type { LiveChange, LiveOptions } from './billing-client.js';
import type { Line } from './line.js';
import { readEvents, type ServerEvent } from './read-events.js';
import { delayBefore, type Pace } from './retry.js';
import { wait as realWait } from './wait.js';

// Live updates: loaded when somebody follows them, after all that a page shows first.

/** Nothing of this becomes better by asking again soon: whoever follows asks for what they show from time to time instead. */
const given: ReadonlySet<ErrorCode> = new Set([
  'unsupported',
  'not_found',
  'forbidden',
  'unauthenticated',
  'guest_expired',
  'rate_limited',
]);
const failuresInARow = 4;
const pace: Pace = { first: 2_000, most: 30_000 };
/** The backend says something every 20 seconds: a line that says nothing for so long is dead, whatever the browser thinks. */
const silentMs = 60_000;

interface Followed {
  after?: string;
  failures: number;
}

export const live = {
  subscribe: async (
    line: Line,
    topics: readonly string[] | undefined,
    listener: (change: LiveChange) => void,
    o: LiveOptions = {},
  ): Promise<void> => {
    const { wait = realWait, random = Math.random } = line.pace ?? {};
    const state: Followed = { failures: 0 };
    const isOver = (): boolean => o.signal?.aborted === true;
    while (!isOver()) {
      let retryAfterSeconds = 0;
      try {
        await follow(line, state, topics, listener, o);
      } catch (thrown) {
        if (isOver()) return;
        const error = asBillingError(thrown);
        if (given.has(error.code) || state.failures >= failuresInARow) throw error;
        retryAfterSeconds = error.details.retryAfterSeconds ?? 0;
      }
      await wait(delayBefore(state.failures, pace, random, retryAfterSeconds), o.signal).catch(() => undefined);
      state.failures += 1;
    }
  },
};

/** One stream from its beginning to its end; rejects where it did not end by itself. */
const follow = async (
  line: Line,
  state: Followed,
  topics: readonly string[] | undefined,
  listener: (change: LiveChange) => void,
  o: LiveOptions,
): Promise<void> => {
  const stop = new AbortController();
  const end = (): void => stop.abort();
  o.signal?.addEventListener('abort', end);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, silentMs);
  };
  const recent = state.after === undefined && o.recentSeconds !== undefined ? String(o.recentSeconds) : undefined;
  try {
    const response = await line.ask<Response>(
      {
        path: ['live'],
        query: [
          ['topics', topics?.join(',')],
          ['after', state.after],
          ['recent', recent],
        ],
        headers: { Accept: 'text/event-stream, application/problem+json' },
        stop,
        take: (answer) => answer,
      },
      o,
    );
    if (!response.body || !/^text\/event-stream\b/i.test(response.headers.get('Content-Type') ?? '')) throw new BillingError('unsupported');
    alive();
    await readEvents(response.body, alive, (event) => {
      state.failures = 0;
      if (event.id !== undefined) state.after = event.id;
      take(event, line, listener);
    });
  } finally {
    clearTimeout(timer);
    o.signal?.removeEventListener('abort', end);
    end();
  }
};

const take = ({ event, data }: ServerEvent, line: Line, listener: (change: LiveChange) => void): void => {
  if (event === 'resync') return listener({ resync: true });
  // Who is signed in, or what they may do, is not what it was.
  if (event === 'end') return line.emit('session');
  if (event !== 'change') return;
  const change = parsed(data);
  if (typeof change?.topic === 'string') listener({ topic: change.topic, ...(typeof change.id === 'string' && { id: change.id }) });
};

const parsed = (text: string): { readonly topic?: unknown; readonly id?: unknown } | undefined => {
  try {
    return (JSON.parse(text) ?? undefined) as { readonly topic?: unknown };
  } catch {
    return undefined;
  }
};
