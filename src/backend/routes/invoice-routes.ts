import type { Hono } from 'hono';
import { isLocalDate } from '../../domain/business-date.js';
import type { Services } from '../config.js';
import { callerOf, type BackendEnv, type Call } from '../http/context.js';
import { tagged } from '../http/tagged.js';
import { invalid, Problem } from '../problem.js';
import { defaultSort, getInvoice, invoiceSorts, listInvoices, maxPageSize, type InvoiceListQuery } from '../services/invoice-list.js';
import { requirePermission, type UserPrincipal } from '../services/principal.js';
import type { SortField } from '../wire.js';

const known = new Set(['search', 'sort', 'limit', 'cursor', 'accountId', 'status', 'dueFrom', 'dueTo', 'currency']);

/** Invoices of a signed-in customer. A guest's token opens one invoice for payment and is not for reading here. */
export const invoiceRoutes = (app: Hono<BackendEnv>, services: Services): void => {
  app.get('/invoices', async (call) =>
    tagged(call, services, await listInvoices(services, await userOf(call, services), queryOf(call)), ['asOf']),
  );
  app.get('/invoices/:id', async (call) =>
    tagged(call, services, await getInvoice(services, await userOf(call, services), call.req.param('id'))),
  );
};

const userOf = async (call: Call, services: Services): Promise<UserPrincipal> => {
  const principal = await callerOf(call, services);
  requirePermission(principal, 'invoice.view');
  if (principal.kind !== 'user') throw new Problem('forbidden');
  return principal;
};

const queryOf = (call: Call): InvoiceListQuery => {
  const { search, cursor, currency, dueFrom, dueTo, sort, limit } = call.req.query();
  for (const [name, value] of Object.entries({ dueFrom, dueTo })) {
    if (value !== undefined && !isLocalDate(value)) throw invalid(`/query/${name}`, 'format');
  }
  if (currency !== undefined && !/^[A-Z]{3}$/.test(currency)) throw invalid('/query/currency', 'format');
  return {
    sort: sortOf(sort),
    limit: limitOf(limit),
    accountIds: call.req.queries('accountId') ?? [],
    status: call.req.queries('status') ?? [],
    ignoredFilters: Object.keys(call.req.query())
      .filter((name) => !known.has(name))
      .map((name) => name.slice(0, 100))
      .slice(0, 20),
    ...(search !== undefined && { search: search.slice(0, 200) }),
    ...(cursor !== undefined && { cursor }),
    ...(dueFrom !== undefined && { dueFrom }),
    ...(dueTo !== undefined && { dueTo }),
    ...(currency !== undefined && { currency }),
  };
};

/** Fields that do not exist are left out, and `applied` says so: no sort arrow lies. */
const sortOf = (text: string | undefined): readonly SortField[] => {
  const fields = (text ?? '').split(',').flatMap((part): SortField[] => {
    const field = invoiceSorts.find((name) => name === part.replace(/^-/, ''));
    return field === undefined ? [] : [{ field, direction: part.startsWith('-') ? 'desc' : 'asc' }];
  });
  const distinct = fields.filter(({ field }, index) => fields.findIndex((other) => other.field === field) === index);
  return distinct.length > 0 ? distinct : defaultSort;
};

const limitOf = (text: string | undefined): number => {
  if (text === undefined) return 50;
  if (!/^\d{1,6}$/.test(text) || Number(text) < 1) throw invalid('/query/limit', 'format');
  return Math.min(Number(text), maxPageSize);
};
