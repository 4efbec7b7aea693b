import { sql, type RawBuilder } from 'kysely';
import type { Id, LocalDate } from '../../../domain/entities.js';
import type { InvoiceFacts, ListedFacts } from '../../store/invoice-facts.js';
import { InvoiceOrder, isDated } from '../../store/invoice-order.js';
import type { InvoiceCriteria, InvoiceLists, InvoicePageQuery, InvoiceSum, PlacedFacts } from '../../store/invoice-page.js';
import type { AccountRow, InvoiceRow, PaymentRow } from '../../store/records.js';
import { conditionsOf } from './list-conditions.js';
import { invoiceKeys, ListOrder } from './list-order.js';
import { storable } from './table-shape.js';
import type { Database } from './written-rows.js';

interface FoundRow {
  readonly facts: ListedFacts;
}

interface WholeRow extends FoundRow {
  readonly invoice: InvoiceRow;
  readonly account: AccountRow;
  readonly last_payment: PaymentRow | null;
}

/** What JSON leaves out is there all the same: all facts have one shape. */
const shaped = ({ facts }: FoundRow): ListedFacts => ({
  ...facts,
  planNumber: facts.planNumber,
  scheduledFor: facts.scheduledFor,
  openDisputeId: facts.openDisputeId,
  lastPayment: facts.lastPayment,
});

/** The lists of one transaction; `upToDate` writes what is not written yet. */
export const invoiceLists = (db: Database, upToDate: () => Promise<void>): InvoiceLists => ({
  page: async (query) => {
    await upToDate();
    return readPage(db, query);
  },
  sums: async (criteria, soon) => {
    await upToDate();
    return readSums(db, criteria, soon ?? criteria.today);
  },
  ids: async (criteria) => {
    await upToDate();
    const { rows } = await sql<{ id: Id }>`select id from listed_invoices where ${all(criteria)}`.execute(db);
    return rows.map(({ id }) => id);
  },
  facts: async (id) => {
    await upToDate();
    return readFacts(db, id);
  },
});

const all = (criteria: InvoiceCriteria): RawBuilder<unknown> => sql.join(conditionsOf(criteria), sql` and `);

const readFacts = async (db: Database, id: Id): Promise<InvoiceFacts | undefined> => {
  const { rows } = await sql<WholeRow>`select l.facts, i.body as invoice, a.body as account, p.body as last_payment
    from listed_invoices l join invoices i on i.id = l.id join accounts a on a.id = l.account_id left join payments p on p.id = l.last_payment_id
    where l.id = ${storable(id)}`.execute(db);
  const [found] = rows;
  return found && { ...shaped(found), row: found.invoice, account: found.account, lastPayment: found.last_payment ?? undefined };
};

const readPage = async (db: Database, query: InvoicePageQuery): Promise<readonly PlacedFacts[]> => {
  const { sort, today, backwards = false, limit } = query;
  const conditions = conditionsOf(query);
  // What today decides has no index.
  const order = new ListOrder(invoiceKeys(sort, today), { backwards, joined: isDated(sort) });
  const [first, ...others] = order.branches(query.from).map(
    (branch) => sql`select * from listed_invoices where ${sql.join([...conditions, ...branch.holds], sql` and `)}
      order by ${branch.order} limit ${limit}`,
  );
  if (!first) return [];
  const found =
    others.length === 0
      ? first
      : sql`${sql.join(
          [first, ...others].map((one) => sql`(${one})`),
          sql` union all `,
        )}
    order by ${order.order} limit ${limit}`;
  const { rows } = await sql<FoundRow>`select facts from (${found}) found`.execute(db);
  const places = new InvoiceOrder(sort, today);
  return rows.map((row) => {
    const facts = shaped(row);
    return { facts, place: places.placeOf(facts) };
  });
};

/** All in one look at the rows; the day decides which of two groups and statuses counts. */
const readSums = async (db: Database, criteria: InvoiceCriteria, soon: LocalDate): Promise<readonly InvoiceSum[]> => {
  const { today } = criteria;
  const onDay = (late: string, early: string) => sql`(case when due_date < ${today} then ${sql.ref(late)} else ${sql.ref(early)} end)`;
  const [isDue, isSoon] = [sql`balance > 0`, sql`balance > 0 and due_date >= ${today} and due_date <= ${soon}`];
  const isScheduled = sql`balance > 0 and ${onDay('late_status', 'early_status')} = 'scheduled'`;
  const sum = (amount: string, holds?: RawBuilder<unknown>) =>
    sql`coalesce(sum(${sql.ref(amount)})${holds ? sql` filter (where ${holds})` : sql``}, 0)::bigint`;
  const count = (holds: RawBuilder<unknown>) => sql`count(*) filter (where ${holds})::integer`;
  const { rows } = await sql<InvoiceSum>`select account_number as "accountNumber", country, currency,
      ${onDay('late_group', 'early_group')} as "group", count(*)::integer as count, ${sum('total')} as total,
      ${sum('balance', isDue)} as due, ${count(isDue)} as "dueCount",
      ${sum('balance', isSoon)} as soon, ${count(isSoon)} as "soonCount",
      ${sum('held', isScheduled)} as scheduled, ${count(isScheduled)} as "scheduledCount",
      ${sum('payable')} as payable, ${count(sql`payable > 0`)} as "payableCount"
    from listed_invoices where ${all(criteria)} group by 1, 2, 3, 4`.execute(db);
  return rows;
};
