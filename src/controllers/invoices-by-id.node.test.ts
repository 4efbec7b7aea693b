import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BillingClient, InvoiceFilter, Page, Query } from '../client/billing-client.js';
import type { InvoiceListItem, InvoiceSort } from '../domain/invoice-query.js';
import { invoicesById } from './invoices-by-id.js';

const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_none, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`);

type Asked = Query<InvoiceSort, InvoiceFilter>;

/** A backend that knows every id but those that end in 7. */
function backend(): { readonly asked: Asked[]; readonly invoices: Pick<NonNullable<BillingClient['invoices']>, 'list'> } {
  const asked: Asked[] = [];
  const list = async (query: Asked): Promise<Page<InvoiceListItem, InvoiceSort>> => {
    asked.push(query);
    const items = [...(query.where?.ids ?? [])].reverse().map((id) => ({ id }));
    return {
      items: items.filter(({ id }) => !id.endsWith('7')),
      applied: { sort: [], search: false, ignoredFilters: [] },
      asOf: '2026-03-12T14:00:00Z',
    };
  };
  return { asked, invoices: { list } };
}

describe('invoices by their ids', () => {
  it('come in the order asked for, once each, without those that are not there', async () => {
    const { invoices } = backend();
    const found = await invoicesById(invoices, ['b', 'a', 'x7', 'b', 'c'], {});
    assert.deepEqual(
      found.map(({ id }) => id),
      ['b', 'a', 'c'],
    );
  });

  it('are not asked for where there are none', async () => {
    const { asked, invoices } = backend();
    assert.deepEqual([await invoicesById(invoices, [], {}), asked.length], [[], 0]);
  });

  it('are asked for in addresses that every proxy lets through, however many there are', async () => {
    const { asked, invoices } = backend();
    const found = await invoicesById(invoices, ids(400), {});
    assert.equal(found.length, 225); // of the first 250 those that do not end in 7
    for (const query of asked) {
      assert.ok(new URLSearchParams(query.where?.ids?.map((id) => ['id', id])).toString().length < 2_000);
      assert.equal(query.limit, 40);
    }
  });
});
