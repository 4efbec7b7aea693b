import type { Hono } from 'hono';
import type { Services } from '../config.js';
import { readBytes } from '../http/body.js';
import type { BackendEnv } from '../http/context.js';
import { Problem } from '../problem.js';
import { recordEvents } from '../services/reconcile.js';

/**
 * Where a provider posts its events; no part of the contract with customers. A message whose signature does not hold is refused with 400 and
 * changes nothing. One that does is answered with 204 once all of it is written down; anything else makes the provider tell it again.
 */
export const providerRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.post('/provider-events/:provider', async (call) => {
    const { provider, config } = services;
    if (call.req.param('provider') !== provider.name || !provider.readEvents) throw new Problem('not_found');
    const events = await provider.readEvents({ headers: call.req.raw.headers, body: await readBytes(call, config.maxBodyBytes) });
    if (!events) throw new Problem('validation', { status: 400, errors: [{ pointer: '', code: 'signature' }] });
    await recordEvents(services, events);
    return call.body(null, 204);
  });
};
