import type { Hono } from 'hono';
import type { Services } from '../config.js';
import { userOf, type BackendEnv } from '../http/context.js';
import { invalid } from '../problem.js';
import { listCredits } from '../services/funds.js';
import { listMethods } from '../services/stored-methods.js';

/** What a signed-in customer has to pay with. */
export const walletRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/payment-methods', async (call) => call.json(await listMethods(services, await userOf(call, services, 'payment.create'))));
  app.get('/credits', async (call) => {
    const principal = await userOf(call, services, 'invoice.view');
    const currency = call.req.query('currency');
    if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) throw invalid('/query/currency', 'format');
    const accountIds = call.req.queries('accountId') ?? [];
    return call.json(await listCredits(services, principal, { accountIds, ...(currency !== undefined && { currency }) }));
  });
};
