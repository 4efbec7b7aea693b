import { vInvoiceListItem } from '../contract/generated/list-validators.js';
import {
  vAccount,
  vAccountPage,
  vDashboard,
  vNumberSortField,
  vPlan,
  vPlanPage,
  vSavedView,
  vSavedViewList,
  vTask,
} from '../contract/generated/portal-validators.js';
import type { Dashboard } from '../domain/dashboard.js';
import type { Account, Plan, SavedView } from '../domain/invoice-query.js';
import type { CallOptions, Page, Query, WriteOptions } from './billing-client.js';
import { entityTag } from './entity-tag.js';
import { listQuery } from './list-query.js';
import type { Line } from './line.js';
import { pageOf, withRows } from './salvage.js';

// What a portal has around its invoices: accounts, plans, saved views, the overview, and news of all of it.
export { live } from './live-calls.js';

type NewView = Omit<SavedView, 'id' | 'version'> & { readonly id?: string };

const headersOf = (o: WriteOptions) => ({ 'Idempotency-Key': o.idempotencyKey, 'If-Match': entityTag(o.ifMatch) });

export const accounts = {
  list: (line: Line, { where, ...q }: Query<'number', { readonly planId?: string }>, o?: CallOptions): Promise<Page<Account, 'number'>> =>
    line.ask(
      { path: ['accounts'], query: [...listQuery(q), ['planId', where?.planId]], answer: pageOf(vAccountPage, vAccount, vNumberSortField) },
      o,
    ),
};

export const plans = {
  list: (line: Line, q: Query<'number'>, o?: CallOptions): Promise<Page<Plan, 'number'>> =>
    line.ask({ path: ['plans'], query: listQuery(q), answer: pageOf(vPlanPage, vPlan, vNumberSortField) }, o),
};

export const views = {
  list: async (line: Line, o?: CallOptions): Promise<readonly SavedView[]> =>
    (await line.ask({ path: ['views'], answer: withRows(vSavedViewList, { items: vSavedView }) }, o)).items,
  save: async (line: Line, { id, ...body }: NewView, o: WriteOptions): Promise<SavedView> => {
    const [method, path] = id === undefined ? (['POST', ['views']] as const) : (['PUT', ['views', id]] as const);
    const view = await line.ask({ method, path, body, headers: headersOf(o), answer: vSavedView }, o);
    line.emit('views', view.id);
    return view;
  },
  remove: async (line: Line, id: string, o: WriteOptions): Promise<void> => {
    await line.ask<void>({ method: 'DELETE', path: ['views', id], headers: headersOf(o) }, o);
    line.emit('views', id);
  },
};

export const dashboard = {
  /** A broken task or invoice is left out; a broken sum is a broken answer, for what is due must never look like less. */
  get: (line: Line, o?: CallOptions): Promise<Dashboard> =>
    line.ask({ path: ['dashboard'], answer: withRows(vDashboard, { tasks: vTask, latest: vInvoiceListItem }) }, o),
};
