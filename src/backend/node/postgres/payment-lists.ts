import { sql, type RawBuilder } from 'kysely';
import { PaymentOrder } from '../../store/payment-order.js';
import type { PaymentCriteria, PaymentPageQuery, PaymentSortKey, PlacedPayment } from '../../store/payment-page.js';
import type { PaymentRow } from '../../store/records.js';
import { among, within } from './list-conditions.js';
import { ListOrder, type Key } from './list-order.js';
import { finds } from './searched-text.js';
import { storable } from './table-shape.js';
import type { Database } from './written-rows.js';

type Sql = RawBuilder<unknown>;

/** The columns behind a field, one for each value of a place (see `PaymentOrder`). */
const keysOf = ({ field, direction }: PaymentSortKey): readonly Key[] => {
  const key = (column: string): Key => ({ at: sql.ref(column), descending: direction === 'desc' });
  switch (field) {
    case 'createdAt':
      return [key('created')];
    case 'payDate':
      return [key('pay_date')];
    case 'status':
      return [key('status')];
    case 'reference':
      return [key('reference')];
    case 'total':
      return [{ ...key('currency'), descending: false }, key('total')];
  }
};

const conditionsOf = ({ scope, waiting, status, paid, methodType, invoiceId, search }: PaymentCriteria): readonly Sql[] => {
  const accounts = scope.accountIds.map(storable);
  return [
    sql`company_id = ${storable(scope.companyId)}`,
    sql`(user_id = ${storable(scope.userId)} or account_ids <@ ${accounts}::text[])`,
    // In words that the index knows.
    ...(waiting === undefined ? [] : [sql`${sql.raw(waiting ? '' : 'not ')}status in ('scheduled', 'pendingApproval')`]),
    ...(status === undefined ? [] : [among('status', status)]),
    ...within('pay_date', paid),
    ...(methodType === undefined ? [] : [among('method_type', [methodType])]),
    ...(invoiceId === undefined ? [] : [sql`invoice_ids @> ${[storable(invoiceId)]}::text[]`]),
    ...(search ? [finds(search)] : []),
  ];
};

export const readPayments = async (db: Database, query: PaymentPageQuery): Promise<readonly PlacedPayment[]> => {
  const { sort, backwards = false, limit } = query;
  const order = new ListOrder(sort.flatMap(keysOf), { backwards });
  const conditions = conditionsOf(query);
  const branches = order.branches(query.from).map(
    (branch) => sql`(select * from payments where ${sql.join([...conditions, ...branch.holds], sql` and `)}
      order by ${branch.order} limit ${limit})`,
  );
  const { rows } = await sql<{ readonly body: PaymentRow }>`select body from (${sql.join(branches, sql` union all `)}) found
    order by ${order.order} limit ${limit}`.execute(db);
  const places = new PaymentOrder(sort);
  return rows.map(({ body }) => ({ row: body, place: places.placeOf(body) }));
};
