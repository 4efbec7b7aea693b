import { sql, type RawBuilder } from 'kysely';
import type { BookSums, LedgerSum, OddRow, PaymentSum } from '../../store/book-sums.js';
import { holding, posted } from '../../store/payment-standing.js';
import type { Database } from './written-rows.js';

const among = (statuses: ReadonlySet<string>): RawBuilder<unknown> => sql`any(${[...statuses]}::text[])`;

/** The payment that brought an entry, or took it back; null for all others. */
const payer = sql`case when kind in ('payment', 'return') then source_id else payment_id end`;

const itemsOf = sql`(select coalesce(sum((item -> 'amount' ->> 'minor')::bigint), 0) from json_array_elements(body -> 'payment' -> 'items') item)`;

/** One question for each kind of fault, of which each reads every row it is about once. */
const oddRows: readonly RawBuilder<unknown>[] = [
  sql`select i.id, 'chargeMissing' as fault from invoices i left join
      (select invoice_id, sum(amount) as charged from ledger_entries where kind = 'charge' group by invoice_id) l on l.invoice_id = i.id
    where coalesce(l.charged, 0) <> i.total`,
  sql`select distinct invoice_id, 'overpaid' from
      (select invoice_id, amount, ${payer} as payer, sum(amount) over (partition by invoice_id order by seq) as balance from ledger_entries) e
    where balance < 0 and amount < 0 and payer is not null`,
  sql`select coalesce(p.id, l.payer), case when p.id is null then 'postedWithoutPayment' else 'paymentNotPosted' end
    from (select id, status, ${itemsOf} as items from payments) p full join
      (select ${payer} as payer, -coalesce(sum(amount) filter (where amount < 0), 0) as settled,
        coalesce(sum(amount) filter (where amount >= 0), 0) as back from ledger_entries where ${payer} is not null group by 1) l on l.payer = p.id
    where p.id is null or coalesce(l.settled, 0) <> case when p.status = ${among(posted)} then p.items else 0 end
      or (p.status = 'succeeded' and coalesce(l.back, 0) <> 0) or (p.status = 'returned' and coalesce(l.back, 0) <> coalesce(l.settled, 0))`,
  sql`select r.id, 'reservationLeftOpen' from reservations r left join payments p on p.id = r.payment_id and p.status = ${among(holding)}
    where r.state = 'open' and p.id is null`,
  sql`select p.id, 'reservationMissing' from (select id, ${itemsOf} as items from payments where status = ${among(holding)}) p left join
      (select payment_id, sum(amount) as held from reservations where state = 'open' group by payment_id) r on r.payment_id = p.id
    where coalesce(r.held, 0) <> p.items`,
];

type Counted<T> = Omit<T, 'count' | 'sum'> & { readonly count: string; readonly sum: string };
const counted = <T>({ count, sum, ...row }: Counted<T>) => ({ ...row, count: Number(count), sum: Number(sum) });

export const readBookSums = async (db: Database, limit: number): Promise<BookSums> => {
  const invoices = await sql<{ count: string }>`select count(*) as count from invoices`.execute(db);
  const ledger = await sql<Counted<LedgerSum>>`select currency, kind, count(*) as count, sum(amount) as sum
    from ledger_entries group by currency, kind`.execute(db);
  const payments = await sql<Counted<PaymentSum>>`select currency, status, body -> 'payment' ->> 'origin' = 'offline' as offline,
    count(*) as count, sum(total) as sum from payments group by 1, 2, 3`.execute(db);
  const all = sql.join(
    oddRows.map((question) => sql`(${question})`),
    sql` union all `,
  );
  const odd = await sql<OddRow & { readonly all: string }>`with odd(id, fault) as materialized (${all})
    select id, fault, (select count(*) from odd) as all from odd order by fault, id limit ${limit}`.execute(db);
  return {
    invoices: Number(invoices.rows[0]?.count ?? 0),
    ledger: ledger.rows.map((row) => counted<LedgerSum>(row)),
    payments: payments.rows.map((row) => counted<PaymentSum>(row)),
    odd: odd.rows.map(({ id, fault }) => ({ id, fault })),
    oddCount: Number(odd.rows[0]?.all ?? 0),
  };
};
