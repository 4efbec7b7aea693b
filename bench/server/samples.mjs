// The requests of a scenario and the SQL of the same rows: places at a depth, drawn from the rows that are there.
import { createHash } from 'node:crypto';
import { pageSql } from './scenarios.mjs';

const rowsOfPage = 50;
const depths = { 'page 1': 0, 'page 50': 49, 'page 1000': 999 };

const daysBetween = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The same place as a cursor says it: days overdue where the column has a date. */
const cursorValue = (column, value, today) => (column.includes('balance > 0 and due_date') ? daysBetween(value, today) : value);

export const pathOf = ({ query, sort, search, cursor }) => {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(query)) for (const value of [values].flat()) params.append(name, value);
  if (sort !== undefined) params.set('sort', sort);
  if (search !== undefined) params.set('search', search);
  if (cursor !== undefined) params.set('cursor', cursor);
  return `/api/v1/invoices?${params}`;
};

/** Places around a depth, so that not the same rows are read again and again. */
export async function samplesOf({ scenario, scope, today, ask, call, cookie, places }) {
  const { filter, order, depth } = scenario;
  const firstPath = pathOf({ query: filter.query, sort: order.sort });
  if (depth === 'page 1') return [{ path: firstPath, sql: pageSql({ filter, order, scope, today }) }];
  const { next } = JSON.parse((await call(firstPath, { cookie })).text);
  if (next === undefined) return [];
  const [scopeDigest, madeAt] = JSON.parse(Buffer.from(next, 'base64url').toString('utf8'));
  const samples = [];
  for (let index = 0; index < places; index += 1) {
    const offset = depth === 'last page' ? -(20 + index) : depths[depth] * rowsOfPage - 1 + index * 7;
    const [row] = await ask('rows', pageSql({ filter, order, scope, today, offset, only: 'place' }));
    if (!row) continue;
    const keys = [...order.keys.map(([column]) => column), 'id'];
    const from = keys.map((_key, place) => row[`k${place}`]);
    const values = order.keys.map(([column], place) => cursorValue(column, from[place], today));
    const cursor = Buffer.from(JSON.stringify([scopeDigest, madeAt, 1, from.at(-1), ...values])).toString('base64url');
    samples.push({ path: pathOf({ query: filter.query, sort: order.sort, cursor }), sql: pageSql({ filter, order, scope, today, from }) });
  }
  return samples;
}

/** Pseudo-random places of the table, the same every time. */
const drawn = (text) => createHash('sha256').update(text).digest().readUInt32BE();

/** Searches: what customers type who look for one invoice, and for what there is none of or a lot. */
export async function searchesOf({ count, companyId, ask }) {
  const some = [];
  for (let index = 0; some.length < 30 && index < 2_000; index += 1) {
    const number = `1Z-${3_000_000 + (drawn(`invoice ${index}`) % count)}`;
    const [row] = await ask('rows', {
      text: `select i.number_key, i.body->>'poNumber' as po, i.body->>'reference' as reference from invoices i join accounts a on a.id = i.account_id
        where i.number_key = $1 and a.company_id = $2 and i.body->>'poNumber' is not null and i.body->>'reference' is not null`,
      values: [number, companyId],
    });
    if (row) some.push(row);
  }
  const lower = (text) => text.toLowerCase();
  return [
    { name: 'a number', bar: 3, typed: some.map((row) => lower(row.number_key)) },
    {
      name: 'the end of a number',
      bar: 3,
      typed: some.map((row) => `-${row.number_key.slice(-7)}`).map((text) => lower(`1z${text}`).slice(1)),
    },
    { name: 'a PO number', bar: 3, typed: some.map((row) => lower(row.po)) },
    { name: 'the beginning of a PO number', bar: 3, typed: some.map((row) => lower(row.po.slice(0, 8))) },
    { name: 'a reference', bar: 3, typed: some.map((row) => lower(row.reference)) },
    { name: 'two letters that many begin with', bar: 3, typed: ['po', 'sh', '1z'] },
    { name: 'what many have', bar: 3, typed: ['shp-us', 'po-12'] },
    { name: 'what nothing has', bar: 3, typed: some.map((row) => `${lower(row.number_key)}x`) },
  ];
}
