import type { Hono } from 'hono';
import type { Services } from '../config.js';
import type { BackendEnv, Call } from '../http/context.js';
import { Problem } from '../problem.js';
import { digest } from '../random.js';
import { operatorBooks } from '../services/operator-books.js';

/** For administrators of the server, by a key of its configuration: no part of the contract with customers, and no token of theirs opens it. */
export const operatorRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/operator/books', async (call) => {
    await requireOperator(call, services);
    return call.json(await operatorBooks(services));
  });
};

const requireOperator = async (call: Call, { config: { operatorKey } }: Services): Promise<void> => {
  if (operatorKey === '') throw new Problem('not_found');
  const given = /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(call.req.header('authorization') ?? '')?.[1];
  // Of digests, how far they agree tells nothing about the key.
  if (given === undefined || (await digest(given)) !== (await digest(operatorKey))) throw new Problem('unauthenticated');
};
