import type { Hono } from 'hono';
import { vSelectionInput } from '../../contract/generated/request-validators.js';
import type { Services } from '../config.js';
import { readBody } from '../http/body.js';
import { userOf, type BackendEnv, type Call } from '../http/context.js';
import { tagged } from '../http/tagged.js';
import { getInvoice } from '../services/invoice-detail.js';
import { listInvoices } from '../services/invoice-list.js';
import { readInvoiceQuery, readSort } from '../services/invoice-query.js';
import { selectInvoices } from '../services/invoice-selections.js';
import { sumInvoices } from '../services/invoice-totals.js';
import type { UserPrincipal } from '../services/principal.js';

/** Invoices of a signed-in customer. A guest's token opens one invoice for payment and is not for reading here. */
export const invoiceRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  const reader = (call: Call): Promise<UserPrincipal> => userOf(call, services, 'invoice.view');
  app.get('/invoices', async (call) => {
    const principal = await reader(call);
    return tagged(call, services, await listInvoices(services, principal, readInvoiceQuery(paramsOf(call))), ['asOf', 'next', 'prev']);
  });
  app.get('/invoices/totals', async (call) => {
    const principal = await reader(call);
    return call.json(await sumInvoices(services, principal, readInvoiceQuery(paramsOf(call))));
  });
  app.post('/invoices/selections', async (call) => {
    const principal = await reader(call);
    const { where = {}, search, sort = [] } = await readBody(call, services, vSelectionInput);
    return call.json(await selectInvoices(services, principal, { where, search, sort: readSort(sort) }), 201);
  });
  app.get('/invoices/:id', async (call) => {
    const principal = await reader(call);
    return tagged(call, services, await getInvoice(services, principal, call.req.param('id')));
  });
};

const paramsOf = (call: Call): URLSearchParams => new URL(call.req.url).searchParams;
