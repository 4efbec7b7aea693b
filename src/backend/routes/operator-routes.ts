import type { Hono } from 'hono';
import { maxLength, minLength, object, pipe, string } from 'valibot';
import type { Services } from '../config.js';
import { readBody } from '../http/body.js';
import type { BackendEnv, Call } from '../http/context.js';
import { Problem } from '../problem.js';
import { digest } from '../random.js';
import { eraseGuest } from '../services/erase-guest.js';
import { operatorBooks } from '../services/operator-books.js';

const vErasure = object({ email: pipe(string(), minLength(3), maxLength(320)) });

/** For administrators of the server, by a key of its configuration: no part of the contract with customers, and no token of theirs opens it. */
export const operatorRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/operator/books', async (call) => {
    await requireOperator(call, services);
    return call.json(await operatorBooks(services));
  });
  app.post('/operator/jobs/resume', async (call) => {
    await requireOperator(call, services);
    return call.json({ resumed: await services.jobs.resume() });
  });
  // Posted, so that no log has the address.
  app.post('/operator/erasures', async (call) => {
    await requireOperator(call, services);
    const { email } = await readBody(call, services, vErasure);
    return call.json(await eraseGuest(services, email));
  });
};

const requireOperator = async (call: Call, { config: { operatorKey } }: Services): Promise<void> => {
  if (operatorKey === '') throw new Problem('not_found');
  const given = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(call.req.header('authorization') ?? '')?.[1];
  // Of digests, how far they agree tells nothing about the key.
  if (given === undefined || (await digest(given)) !== (await digest(operatorKey))) throw new Problem('unauthenticated');
};
