import type { Hono } from 'hono';
import { vSavedViewInput } from '../../contract/generated/request-validators.js';
import type { Services } from '../config.js';
import { readBody, refuseBody } from '../http/body.js';
import { keyOf, userOf, type BackendEnv, type Call } from '../http/context.js';
import { versionOf } from '../http/if-match.js';
import { listAccounts, listPlans, type AskedAccounts } from '../services/accounts.js';
import { readDashboard } from '../services/dashboard.js';
import { readLimit } from '../services/invoice-query.js';
import { createView, listViews, removeView, replaceView } from '../services/saved-views.js';

/** What stands around the invoices of a signed-in customer: accounts and plans, saved views, the dashboard. */
export const portalRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/accounts', async (call) => {
    const principal = await userOf(call, services, 'invoice.view');
    return call.json(await listAccounts(services, principal, askedOf(call)));
  });
  app.get('/plans', async (call) => {
    const principal = await userOf(call, services, 'invoice.view');
    return call.json(await listPlans(services, principal, askedOf(call)));
  });
  app.get('/dashboard', async (call) => call.json(await readDashboard(services, await userOf(call, services, 'invoice.view'))));
  viewRoutes(app, services);
};

const viewRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/views', async (call) => call.json(await listViews(services, await userOf(call, services, 'preferences.own'))));
  app.post('/views', async (call) => {
    const principal = await userOf(call, services, 'preferences.own');
    const key = keyOf(call);
    const { view, replayed } = await createView(services, principal, key, await readBody(call, services, vSavedViewInput));
    return call.json(view, replayed ? 200 : 201);
  });
  app.put('/views/:id', async (call) => {
    const principal = await userOf(call, services, 'preferences.own');
    const change = { id: call.req.param('id'), key: keyOf(call), version: versionOf(call) };
    return call.json(await replaceView(services, principal, change, await readBody(call, services, vSavedViewInput)));
  });
  app.delete('/views/:id', async (call) => {
    const principal = await userOf(call, services, 'preferences.own');
    refuseBody(call);
    await removeView(services, principal, { id: call.req.param('id'), key: keyOf(call), version: versionOf(call) });
    return call.body(null, 204);
  });
};

const askedOf = (call: Call): AskedAccounts => {
  const { search, cursor, planId, limit } = call.req.query();
  return { search: search?.slice(0, 200), cursor, planId, limit: readLimit(limit ?? null) };
};
