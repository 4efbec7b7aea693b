import type { Hono } from 'hono';
import type { Services } from '../config.js';
import { callerOf, principalOf, type BackendEnv, type Call } from '../http/context.js';
import type { LiveUpdates } from '../live/live-updates.js';
import { liveTopics, standingOf, type LiveTopic } from '../live/standing.js';
import { invalid, Problem } from '../problem.js';

/** What changes, as it changes, for customers who are signed in: server-sent events. */
export const liveRoutes = (app: Hono<BackendEnv>, services: Services, live: LiveUpdates | undefined): void => {
  app.get('/live', async (call) => {
    if (!live) throw new Problem('unsupported');
    const principal = await callerOf(call, services);
    if (principal.kind !== 'user') throw new Problem('forbidden');
    const standing = await standingOf(services, principal);
    if (!standing) throw new Problem('unauthenticated');
    const body = await live.open(principal.sessionId ?? `user ${principal.user.id}`, {
      standing,
      topics: topicsOf(call),
      after: call.req.header('last-event-id') ?? call.req.query('after') ?? recentOf(call),
      standingNow: async () => standingOf(services, await principalOf(call, services)),
    });
    return new Response(body, { headers: { ...headers } });
  });
};

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // Proxies that collect an answer before they hand it on are asked not to.
  'X-Accel-Buffering': 'no',
};

/** Of the last seconds, at most ten minutes: for somebody who has read before and opens a stream only now. */
const recentOf = (call: Call): number | undefined => {
  const seconds = call.req.query('recent');
  if (seconds === undefined) return undefined;
  if (!/^\d{1,3}$/.test(seconds) || Number(seconds) > 600) throw invalid('/query/recent', 'range');
  return Number(seconds) * 1_000;
};

/** All where none is named; names that this backend does not know are passed over. */
const topicsOf = (call: Call): ReadonlySet<LiveTopic> => {
  const asked = call.req.query('topics')?.split(',');
  return new Set(liveTopics.filter((topic) => asked?.includes(topic) ?? true));
};
