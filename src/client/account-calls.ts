import {
  vAccountAbandonedIntent,
  vAccountPayment,
  vAccountPaymentOutcome,
  vAccountQuote,
  vAccountReceipt,
  vCredit,
  vCreditList,
  vPaymentMethod,
  vPaymentMethodList,
  vPaymentPage,
  vPaymentSortField,
  vReward,
} from '../contract/generated/account-validators.js';
import { vPaymentFieldsSetup } from '../contract/generated/validators.js';
import type { Payment } from '../domain/entities.js';
import type {
  BillingClient,
  CallOptions,
  Page,
  PaymentFieldsSetup,
  PaymentFilter,
  PaymentSort,
  Query,
  RemittanceAdvice,
  WriteOptions,
} from './billing-client.js';
import { entityTag } from './entity-tag.js';
import { each, listQuery, range } from './list-query.js';
import type { Line } from './line.js';
import { paymentsOf } from './payment-operations.js';
import { pageOf, withRows } from './salvage.js';

// Payments, methods and credits of a signed-in customer: a guest's page never loads them.

type CreditQuery = Parameters<NonNullable<BillingClient['credits']>['list']>[0];
type Credits = Awaited<ReturnType<NonNullable<BillingClient['credits']>['list']>>;
type Methods = Awaited<ReturnType<NonNullable<BillingClient['paymentMethods']>['list']>>;

const changes = ['invoices', 'credits', 'paymentMethods'] as const;

const write = async (line: Line, path: readonly string[], body: unknown, o: WriteOptions): Promise<Payment> => {
  const headers = { 'Idempotency-Key': o.idempotencyKey, 'If-Match': entityTag(o.ifMatch) };
  const payment = await line.ask({ method: 'POST', path, body, headers, answer: vAccountPayment }, o);
  line.emit('payments', payment.id);
  for (const topic of changes) line.emit(topic);
  return payment;
};

export const payments = {
  ...paymentsOf({
    quote: vAccountQuote,
    payment: vAccountPayment,
    outcome: vAccountPaymentOutcome,
    abandoned: vAccountAbandonedIntent,
    receipt: vAccountReceipt,
    changes,
  }),
  fields: (line: Line, o?: CallOptions): Promise<PaymentFieldsSetup> =>
    line.ask({ path: ['payment-fields'], answer: vPaymentFieldsSetup }, o),
  list: (line: Line, { where = {}, ...q }: Query<PaymentSort, PaymentFilter>, o?: CallOptions): Promise<Page<Payment, PaymentSort>> =>
    line.ask(
      {
        path: ['payments'],
        query: [
          ['tab', where.tab],
          ...listQuery(q),
          ...each('status', where.status),
          ...range('paid', where.paid),
          ['methodType', where.methodType],
          ['invoiceId', where.invoiceId],
        ],
        answer: pageOf(vPaymentPage, vAccountPayment, vPaymentSortField),
      },
      o,
    ),
  reschedule: (line: Line, id: string, body: { readonly payDate?: string; readonly methodId?: string }, o: WriteOptions) =>
    write(line, ['payments', id, 'reschedule'], body, o),
  cancel: (line: Line, id: string, o: WriteOptions) => write(line, ['payments', id, 'cancel'], undefined, o),
  approve: (line: Line, id: string, o: WriteOptions) => write(line, ['payments', id, 'approve'], undefined, o),
  reject: (line: Line, id: string, body: { readonly comment: string }, o: WriteOptions) => write(line, ['payments', id, 'reject'], body, o),
  advise: (line: Line, body: RemittanceAdvice, o: WriteOptions) => write(line, ['remittance-advices'], body, o),
};

export const paymentMethods = {
  list: async (line: Line, o?: CallOptions): Promise<Methods> =>
    (await line.ask({ path: ['payment-methods'], answer: withRows(vPaymentMethodList, { items: vPaymentMethod }) }, o)).items,
};

export const credits = {
  list: (line: Line, { accountIds, currency }: CreditQuery, o?: CallOptions): Promise<Credits> =>
    line.ask(
      {
        path: ['credits'],
        query: [...each('accountId', accountIds), ['currency', currency]],
        answer: withRows(vCreditList, { credits: vCredit, rewards: vReward }),
      },
      o,
    ),
};
