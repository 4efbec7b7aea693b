import type { InvoiceFilter, Query } from './billing-client.js';

/** Parameters of an address; what is absent is left out. */
export type Parameters = readonly (readonly [string, string | undefined])[];

export const each = (name: string, values: readonly string[] = []): Parameters => values.map((value) => [name, value]);

/** Both ends of a range of days. */
export const range = (name: string, { from, to }: { readonly from?: string; readonly to?: string } = {}): Parameters => [
  [`${name}From`, from],
  [`${name}To`, to],
];

/** Search, order and place of a page. */
export const listQuery = ({ search, sort, limit, cursor }: Query): Parameters => [
  ['search', search],
  ['sort', sort?.map(({ field, direction }) => (direction === 'desc' ? '-' : '') + field).join()],
  ['limit', limit?.toString()],
  ['cursor', cursor],
];

/** A filter of invoices. */
export const filterQuery = (where: InvoiceFilter = {}): Parameters => [
  ...each('id', where.ids),
  ...each('group', where.groups),
  ...each('status', where.status),
  ...each('accountId', where.accountIds),
  ...each('planId', where.planIds),
  ...each('kind', where.kinds),
  ['currency', where.currency],
  ...amountQuery(where.amount),
  ...range('invoiced', where.invoiced),
  ...range('due', where.due),
  ...range('paid', where.paid),
  ['poNumber', where.poNumber],
  ['disputed', where.disputed?.toString()],
  ['withCredit', where.withCredit?.toString()],
  ['autopay', where.autopay?.toString()],
];

const amountQuery = ({ currency, min, max }: Partial<NonNullable<InvoiceFilter['amount']>> = {}): Parameters => [
  ['amountCurrency', currency],
  ['amountMin', min?.toString()],
  ['amountMax', max?.toString()],
];
