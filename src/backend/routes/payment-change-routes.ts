import type { Hono } from 'hono';
import { vRejectionInput, vRemittanceAdvice, vRescheduleInput } from '../../contract/generated/request-validators.js';
import type { Permission } from '../../domain/entities.js';
import type { Services } from '../config.js';
import { readBody, refuseBody } from '../http/body.js';
import { keyOf, localeOf, userOf, type BackendEnv, type Call } from '../http/context.js';
import { versionOf } from '../http/if-match.js';
import { approvePayment, rejectPayment } from '../services/approvals.js';
import { cancelPayment, reschedulePayment } from '../services/change-schedule.js';
import { listPayments } from '../services/payment-list.js';
import { readPaymentQuery } from '../services/payment-query.js';
import { adviseRemittance } from '../services/remittance-advice.js';

/** The payments of a signed-in customer: their list, and what can still be changed about them. */
export const paymentChangeRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/payments', async (call) => {
    const principal = await userOf(call, services, 'invoice.view');
    return call.json(await listPayments(services, principal, readPaymentQuery(new URL(call.req.url).searchParams)));
  });
  app.post('/payments/:id/reschedule', async (call) => {
    const change = await changeOf(call, services, 'payment.manage');
    return call.json(await reschedulePayment(services, { ...change, input: await readBody(call, services, vRescheduleInput) }));
  });
  app.post('/payments/:id/cancel', async (call) => {
    const change = await changeOf(call, services, 'payment.manage');
    refuseBody(call);
    return call.json(await cancelPayment(services, change));
  });
  app.post('/payments/:id/approve', async (call) => {
    const change = await changeOf(call, services, 'payment.approve');
    refuseBody(call);
    return call.json(await approvePayment(services, change));
  });
  app.post('/payments/:id/reject', async (call) => {
    const change = await changeOf(call, services, 'payment.approve');
    return call.json(await rejectPayment(services, { ...change, input: await readBody(call, services, vRejectionInput) }));
  });
  app.post('/remittance-advices', async (call) => {
    const principal = await userOf(call, services, 'payment.create');
    const request = { principal, key: keyOf(call), input: await readBody(call, services, vRemittanceAdvice), locale: localeOf(call) };
    const { payment, replayed } = await adviseRemittance(services, request);
    return call.json(payment, replayed ? 200 : 201);
  });
};

const changeOf = async (call: Call, services: Services, permission: Permission) => {
  const principal = await userOf(call, services, permission);
  return { principal, id: call.req.param('id') ?? '', key: keyOf(call), version: versionOf(call) };
};
