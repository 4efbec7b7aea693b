import { sql } from 'kysely';
import type { Id } from '../../../domain/entities.js';
import type { InvoiceFacts } from '../../store/invoice-facts.js';
import { InvoiceOrder, isDated } from '../../store/invoice-order.js';
import type { InvoiceCriteria, InvoiceLists, InvoicePageQuery, PlacedFacts } from '../../store/invoice-page.js';
import type { AccountRow, InvoiceRow, PaymentRow } from '../../store/records.js';
import { conditionsOf } from './list-conditions.js';
import type { KeptFacts } from './listed-columns.js';
import { invoiceKeys, ListOrder } from './list-order.js';
import { storable } from './table-shape.js';
import type { Database } from './written-rows.js';

interface FoundRow {
  readonly id: Id;
  readonly facts: KeptFacts;
  readonly invoice: InvoiceRow;
  readonly account: AccountRow;
  readonly last_payment: PaymentRow | null;
}

const factsOfRow = ({ facts, invoice, account, last_payment }: FoundRow): InvoiceFacts => ({
  ...facts,
  row: invoice,
  account,
  // What JSON leaves out is there all the same: all facts have one shape.
  planNumber: facts.planNumber,
  scheduledFor: facts.scheduledFor,
  openDisputeId: facts.openDisputeId,
  lastPayment: last_payment ?? undefined,
});

const wholeRow = sql`l.id, l.facts, i.body as invoice, a.body as account, p.body as last_payment`;
const parts = sql`join invoices i on i.id = l.id join accounts a on a.id = l.account_id left join payments p on p.id = l.last_payment_id`;

/** Rows that are read at once where all are looked at. */
const scannedAtOnce = 1_000;

/** The lists of one transaction; `upToDate` writes what is not written yet. */
export const invoiceLists = (db: Database, upToDate: () => Promise<void>): InvoiceLists => ({
  page: async (query) => {
    await upToDate();
    return readPage(db, query);
  },
  scan: async (criteria, look) => {
    await upToDate();
    await lookAtAll(db, criteria, look);
  },
  facts: async (id) => {
    await upToDate();
    const { rows } = await sql<FoundRow>`select ${wholeRow} from listed_invoices l ${parts} where l.id = ${storable(id)}`.execute(db);
    return rows.map(factsOfRow)[0];
  },
});

const readPage = async (db: Database, query: InvoicePageQuery): Promise<readonly PlacedFacts[]> => {
  const { sort, today, backwards = false, limit } = query;
  const conditions = conditionsOf(query);
  // What today decides has no index.
  const order = new ListOrder(invoiceKeys(sort, today), { backwards, joined: isDated(sort) });
  const branches = order.branches(query.from).map(
    (branch) => sql`(select * from listed_invoices where ${sql.join([...conditions, ...branch.holds], sql` and `)}
      order by ${branch.order} limit ${limit})`,
  );
  const { rows } = await sql<FoundRow>`select ${wholeRow}
    from (select *, row_number() over (order by ${order.order}) as place from (${sql.join(branches, sql` union all `)}) found) l ${parts}
    where l.place <= ${limit} order by l.place`.execute(db);
  const places = new InvoiceOrder(sort, today);
  return rows.map((row) => {
    const facts = factsOfRow(row);
    return { facts, place: places.placeOf(facts) };
  });
};

const lookAtAll = async (db: Database, criteria: InvoiceCriteria, look: (facts: InvoiceFacts) => void): Promise<void> => {
  const conditions = conditionsOf(criteria);
  for (let last: Id | undefined; ;) {
    const all = last === undefined ? conditions : [...conditions, sql`id > ${last}`];
    const { rows } = await sql<FoundRow>`select ${wholeRow}
      from (select * from listed_invoices where ${sql.join(all, sql` and `)} order by id limit ${scannedAtOnce}) l ${parts}
      order by l.id`.execute(db);
    for (const row of rows) look(factsOfRow(row));
    last = rows.at(-1)?.id;
    if (rows.length < scannedAtOnce) return;
  }
};
