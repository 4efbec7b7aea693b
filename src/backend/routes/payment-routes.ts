import type { Hono } from 'hono';
import { vConfirmInput, vPayInput, vQuoteInput } from '../../contract/generated/request-validators.js';
import type { Payment } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { readBody, refuseBody } from '../http/body.js';
import { callerOf, keyInPath, keyOf, localeOf, principalOf, type BackendEnv, type Call } from '../http/context.js';
import { LostAnswer } from '../http/lost-answer.js';
import { Problem } from '../problem.js';
import { createPayment } from '../services/create-payment.js';
import { abandonPayment, confirmPayment, getPayment, paymentByKey, receiptOf } from '../services/payments.js';
import { requireKeyOwner, requirePermission, type Principal } from '../services/principal.js';
import { quoteForUser } from '../services/account-quotes.js';
import { quoteForGuest } from '../services/quotes.js';

/** Quote, pay, follow up. */
export const paymentRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.post('/payments/quotes', async (call) => {
    const principal = await payerOf(call, services);
    const input = await readBody(call, services, vQuoteInput);
    return call.json(
      principal.kind === 'user' ? await quoteForUser(services, principal, input) : await quoteForGuest(services, principal, input),
    );
  });
  app.post('/payments', (call) => pay(call, services));
  app.get('/payments/by-key/:key', async (call) =>
    call.json(await paymentByKey(services, await keyOwnerOf(call, services), keyInPath(call))),
  );
  app.post('/payments/by-key/:key/abandon', async (call) => {
    refuseBody(call);
    return call.json({ payment: await abandonPayment(services, await keyOwnerOf(call, services), keyInPath(call)) });
  });
  app.get('/payments/:id', async (call) => {
    const payment = await getPayment(services, await callerOf(call, services), call.req.param('id'));
    call.header('ETag', `"${payment.version}"`);
    return call.json(payment);
  });
  app.post('/payments/:id/confirm', async (call) => {
    const principal = await payerOf(call, services);
    const key = keyOf(call);
    const { result } = await readBody(call, services, vConfirmInput);
    const payment = await confirmPayment(services, { principal, id: call.req.param('id'), key, result });
    return call.json(payment, isUndecided(payment) ? 202 : 200);
  });
  app.get('/payments/:id/receipt', async (call) =>
    call.json(await receiptOf(services, await callerOf(call, services), call.req.param('id'))),
  );
};

const payerOf = async (call: Call, services: Services): Promise<Principal> => {
  const principal = await callerOf(call, services);
  requirePermission(principal, 'payment.create');
  return principal;
};

const keyOwnerOf = async (call: Call, services: Services): Promise<Principal> =>
  requireKeyOwner(services, await principalOf(call, services));

const isUndecided = ({ status, methodType }: Payment): boolean => status === 'processing' && methodType !== 'bankDebit';

/**
 * An expired guest gets as far as the key: a retry must be able to bring back what the first request did, or a paid invoice would be reported as
 * unpaid. Anything new is refused in `createPayment`.
 */
const pay = async (call: Call, services: Services): Promise<Response> => {
  const principal = await principalOf(call, services);
  if (!principal) throw new Problem('unauthenticated');
  requirePermission(principal, 'payment.create');
  const key = keyOf(call);
  const input = await readBody(call, services, vPayInput);
  const { payment, replayed } = await createPayment(services, { principal, key, input, locale: localeOf(call) });
  if (services.provider.losesAnswer?.(payment.id) === true) throw new LostAnswer();
  if (isUndecided(payment)) return call.json(payment, 202);
  return call.json(payment, replayed ? 200 : 201);
};
