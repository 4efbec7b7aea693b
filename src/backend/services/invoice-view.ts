import type { Invoice, InvoiceFlags, InvoiceSummary, NotPayableReason, PaymentRef } from '../../domain/entities.js';
import { daysOverdue, displayStatus } from '../../domain/invoice-status.js';
import { notPayableReason } from '../../domain/payability.js';
import { isTemporaryAccount } from '../../domain/temporary-account.js';
import type { Services } from '../config.js';
import type { PaymentRow } from '../store/records.js';
import { businessToday } from './business-day.js';
import { isOpenDispute, settledBy, type InvoiceState } from './invoice-state.js';

/** The contract's form of an invoice, for somebody who may see all of it. */
export const invoiceView = (services: Services, state: InvoiceState): Invoice => {
  const { row, account, entries } = state;
  const { currency } = row.total;
  const {
    standing,
    replacedBy,
    returned: _returned,
    cardPayable: _card,
    printFee: _fee,
    supportInvoice: _support,
    promised: _promised,
    autopay: _autopay,
    replaces,
    controlId,
    ...facts
  } = row;
  return {
    ...facts,
    ...summaryOf(services, state),
    accountNumber: account.number,
    country: row.country,
    ...parentOf(replacedBy ?? replaces),
    paid: settledBy(entries, currency, 'payment', 'return'),
    credited: settledBy(entries, currency, 'credit'),
    rewarded: settledBy(entries, currency, 'reward'),
    adjusted: settledBy(entries, currency, 'adjustment', 'writeOff'),
    controlIdHint: `••••${controlId.slice(-2)}`,
    lifecycle: lifecycleOf(state),
    paymentState: paymentStateOf(state),
    disputeState: disputeStateOf(state),
    displayStatus: statusOf(services, state),
    daysOverdue: daysOverdueOf(services, state),
    flags: flagsOf(services, state),
    remitTo: services.biller.payee,
    allocations: allocationsOf(state),
    version: versionOf(state),
    kind: row.kind,
    ...(standing === 'void' && { lifecycle: 'void' as const }),
  };
};

const parentOf = (parentInvoiceId: string | undefined): Pick<Invoice, 'parentInvoiceId'> =>
  parentInvoiceId === undefined ? {} : { parentInvoiceId };

const disputeStateOf = ({ disputes }: InvoiceState): 'none' | 'open' | 'resolved' => {
  if (disputes.some(isOpenDispute)) return 'open';
  return disputes.length > 0 ? 'resolved' : 'none';
};

/** What a guest may see (R-030..032): number, masked account, balance, due date, and what is needed to pay. */
export const guestView = (services: Services, state: InvoiceState): InvoiceSummary => ({
  ...summaryOf(services, state),
  accountNumber: masked(state.account.number),
});

const masked = (number: string): string => {
  const letters = [...number];
  return `••••${letters.slice(Math.max(letters.length - 3, Math.ceil(letters.length / 2))).join('')}`;
};

const summaryOf = (services: Services, state: InvoiceState): InvoiceSummary => {
  const { row, lastPayment, pending } = state;
  const reason = reasonOf(services, state);
  return {
    id: row.id,
    number: row.number,
    country: row.country,
    currency: row.total.currency,
    balance: state.balance,
    dueDate: row.dueDate,
    dueOnReceipt: row.dueOnReceipt,
    displayStatus: statusOf(services, state),
    daysOverdue: daysOverdueOf(services, state),
    flags: flagsOf(services, state),
    ...(reason !== undefined && { notPayableReason: reason }),
    remittanceRef: row.remittanceRef,
    ...(row.billingContact && { billingContact: row.billingContact }),
    ...(lastPayment && { lastPayment: referenceOf(lastPayment, row.id) }),
    ...(pending.minor > 0 && { pendingAmount: pending }),
    version: versionOf(state),
  };
};

/** The ledger only grows, so its length tells one state of an invoice from the next. */
const versionOf = ({ row, entries }: InvoiceState): number => row.version + entries.length;

export const lifecycleOf = ({ row, balance }: InvoiceState): 'issued' | 'closed' | 'void' | 'writtenOff' => {
  if (row.standing !== 'issued') return row.standing;
  return balance.minor === 0 ? 'closed' : 'issued';
};

const paymentStateOf = ({ row, pending }: InvoiceState): 'none' | 'processing' | 'returned' => {
  if (pending.minor > 0) return 'processing';
  return row.returned ? 'returned' : 'none';
};

const statusFacts = (state: InvoiceState) => ({
  kind: state.row.kind,
  lifecycle: lifecycleOf(state),
  balance: state.balance,
  total: state.row.total,
  paymentState: paymentStateOf(state),
  pendingAmount: state.pending,
  dueDate: state.row.dueDate,
  dueOnReceipt: state.row.dueOnReceipt,
  invoiceDate: state.row.invoiceDate,
});

const statusOf = (services: Services, state: InvoiceState) => displayStatus(statusFacts(state), businessToday(services));

const daysOverdueOf = (services: Services, state: InvoiceState): number => daysOverdue(statusFacts(state), businessToday(services));

/** PAY-01: why this invoice cannot be paid online, if so. */
export const reasonOf = ({ biller }: Pick<Services, 'biller'>, state: InvoiceState): NotPayableReason | undefined =>
  notPayableReason({
    ...statusFacts(state),
    paid: settledBy(state.entries, state.row.total.currency, 'payment', 'return'),
    temporaryAccount: isTemporaryAccount(state.account.number, biller.policy.temporaryAccountPattern),
    inCollections: state.account.inCollections,
    eftPlan: state.account.eftPlan,
    onlinePayment: state.profile.onlinePayment,
  });

const flagsOf = (services: Services, state: InvoiceState): InvoiceFlags => {
  const payable = reasonOf(services, state) === undefined;
  return {
    payable,
    cardPayable: payable && state.row.cardPayable,
    disputable: false,
    pdf: false,
    xml: false,
    promised: state.row.promised,
    autopay: state.row.autopay,
    printFee: state.row.printFee,
    supportInvoice: state.row.supportInvoice,
  };
};

const referenceOf = ({ payment }: PaymentRow, invoiceId: string): PaymentRef => ({
  id: payment.id,
  reference: payment.reference,
  payDate: payment.payDate,
  amount: payment.items.find((item) => item.invoiceId === invoiceId)?.amount ?? payment.total,
  status: payment.status,
});

const allocationSources = {
  payment: 'payment',
  credit: 'credit',
  reward: 'reward',
  adjustment: 'adjustment',
  writeOff: 'writeOff',
} as const;

const allocationsOf = ({ entries, row }: InvoiceState): Invoice['allocations'] =>
  entries.flatMap((entry) =>
    entry.kind === 'charge' || entry.kind === 'return'
      ? []
      : [
          {
            id: entry.id,
            source: allocationSources[entry.kind],
            sourceId: entry.sourceId,
            amount: settledBy([entry], row.total.currency, entry.kind),
            at: new Date(entry.at).toISOString(),
          },
        ],
  );
