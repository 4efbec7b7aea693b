import type { Hono } from 'hono';
import { vGuestFacts, vPayLink } from '../../contract/generated/request-validators.js';
import type { Services } from '../config.js';
import { readBody } from '../http/body.js';
import type { BackendEnv } from '../http/context.js';
import { lookUpInvoice } from '../services/guest-lookup.js';
import { resolvePayLink } from '../services/pay-links.js';

/** One invoice without signing in. */
export const guestRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.post('/guest/lookups', async (call) =>
    call.json(await lookUpInvoice(services, await readBody(call, services, vGuestFacts), call.env.address)),
  );
  app.post('/guest/pay-links', async (call) => {
    const { token } = await readBody(call, services, vPayLink);
    return call.json(await resolvePayLink(services, token, call.env.address));
  });
};
