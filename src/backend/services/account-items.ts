import type { Money, ShortPay } from '../../domain/entities.js';
import { amountFault } from '../../domain/short-pay.js';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { QuoteItem } from '../wire.js';
import { payableAmount, readInvoice, type InvoiceState } from './invoice-state.js';
import { reasonOf } from './invoice-view.js';
import { paymentView } from './payment-view.js';
import { visibleInvoice, type UserPrincipal } from './principal.js';

/**
 * How a request is read. `asked`: what cannot be is refused, so that the customer can put it right. `agreed`: the customer has consented
 * before, and what has changed since falls away or shrinks, so that another quote shows the difference (PAY-19).
 */
export type Reading = 'asked' | 'agreed';

/** An invoice of a payment, and what of it is settled. */
export interface PayItem {
  readonly state: InvoiceState;
  readonly amount: Money;
  readonly shortPay?: ShortPay;
}

export const readItems = async (
  tx: BillingTransaction,
  services: Services,
  principal: UserPrincipal,
  asked: readonly QuoteItem[],
  reading: Reading,
): Promise<readonly PayItem[]> => {
  refuseList(services, asked);
  const states: InvoiceState[] = [];
  for (const { invoiceId } of asked) states.push(await readInvoice(tx, services, await visibleInvoice(tx, principal, invoiceId)));
  refuseCurrencies(states);
  refuseUnpayable(services, states, reading);
  return states.flatMap((state, index) =>
    refusalOf(services, state) === undefined ? [itemOf(services, state, asked[index] ?? { invoiceId: '' }, index, reading)] : [],
  );
};

/** PAY-03 */
const refuseList = ({ biller }: Services, asked: readonly QuoteItem[]): void => {
  const { maxInvoices } = biller.policy.payment;
  if (asked.length > maxInvoices)
    throw new Problem('validation', { errors: [{ pointer: '/items', code: 'pay.tooMany' }], params: { n: maxInvoices } });
  if (new Set(asked.map((item) => item.invoiceId)).size < asked.length) throw invalid('/items', 'pay.duplicate');
};

/** PAY-02 */
const refuseCurrencies = (states: readonly InvoiceState[]): void => {
  const currencies = [...new Set(states.map((state) => state.row.total.currency))];
  if (currencies.length > 1)
    throw new Problem('currency_mismatch', {
      params: { currency: currencies[0] ?? '', currencies: currencies.join(' ') },
      errors: [{ pointer: '/items', code: 'pay.mixedCurrency' }],
    });
};

/** Where nothing names a reason and yet all is held by payments that are under way, that is the reason. */
const refusalOf = (services: Services, state: InvoiceState) =>
  reasonOf(services, state) ?? (payableAmount(state).minor <= 0 ? 'paymentPending' : undefined);

/** PAY-01: each invoice that cannot be paid is named with its reason; one that is paid brings the payment along. */
const refuseUnpayable = (services: Services, states: readonly InvoiceState[], reading: Reading): void => {
  const refused = states.flatMap((state, index) => {
    const reason = refusalOf(services, state);
    return reason === undefined ? [] : [{ state, reason, pointer: `/items/${index}/invoiceId` }];
  });
  const [first] = refused;
  if (!first || (reading === 'agreed' && refused.length < states.length)) return;
  if (states.length === 1 && first.reason === 'alreadyPaid' && first.state.lastPayment)
    throw new Problem('already_paid', { payment: paymentView(first.state.lastPayment) });
  throw new Problem('not_payable', {
    params: { reason: first.reason, invoiceId: first.state.row.id },
    errors: refused.slice(0, 50).map(({ pointer, reason }) => ({ pointer, code: `notPayable.${reason}` })),
  });
};

/** PAY-04 to PAY-06 */
const itemOf = (services: Services, state: InvoiceState, asked: QuoteItem, index: number, reading: Reading): PayItem => {
  const payable = payableAmount(state);
  const { amount = payable, shortPay } = asked;
  if (amount.currency !== payable.currency) throw new Problem('currency_mismatch', { params: { currency: payable.currency } });
  const fault = amountFault({ asked: amount, payable, ...(shortPay && { shortPay }) }, services.biller.policy.payment.partial);
  if (fault === undefined) return { state, amount, ...(shortPay && amount.minor < payable.minor && { shortPay }) };
  if (reading === 'agreed') return { state, amount: payable };
  if (amount.minor > payable.minor) throw new Problem('amount_exceeds_balance', { errors: [{ pointer: pointerOf(index), code: fault }] });
  throw invalid(fault === 'pay.shortReason' ? `/items/${index}/shortPay` : pointerOf(index), fault);
};

const pointerOf = (index: number): string => `/items/${index}/amount`;
