import type { Id, Invoice, InvoiceLine } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { Services } from '../config.js';
import type { BillingTransaction } from '../store/billing-store.js';
import { isOpenDispute } from '../store/invoice-facts.js';
import type { DisputeRow, InvoiceRow, PaymentRow } from '../store/records.js';
import { readInvoice, type InvoiceState } from './invoice-state.js';
import { referenceOf, rowView } from './invoice-view.js';
import { accountIdsOf, readerOf, visibleInvoice, type UserPrincipal } from './principal.js';

/** One invoice in full. What does not exist and what belongs to others are told alike: 404, never 403. */
export const getInvoice = (services: Services, principal: UserPrincipal, id: Id): Promise<Invoice> =>
  services.store.transaction(async (tx) => wholeInvoice(tx, services, await visibleInvoice(tx, principal, id), principal));

/** The same inside of a transaction, for an invoice that the principal may see. A guest's has no disputes and no parent. */
export const wholeInvoice = async (
  tx: BillingTransaction,
  services: Services,
  invoice: InvoiceRow,
  principal: UserPrincipal | undefined,
): Promise<Invoice> => {
  const { id } = invoice;
  const state = await readInvoice(tx, services, invoice);
  const { row } = state;
  const reader = principal ? readerOf(principal) : { maySeeDisputes: false };
  const disputes = reader.maySeeDisputes ? newestFirst(await tx.disputes.ofInvoice(id), (dispute) => dispute.openedAt) : [];
  const payments = newestFirst((await tx.payments.ofInvoice(id)).filter(isTold), (payment) => payment.payment.createdAt);
  const {
    accountName: _name,
    planNumber: _plan,
    group: _group,
    paidOn: _paid,
    scheduledFor: _for,
    openDisputeId: _open,
    ...facts
  } = rowView(services, state, reader);
  return {
    ...facts,
    ...(principal && (await parentOf(tx, principal, row.replacedBy ?? row.replaces))),
    controlIdHint: `••••${row.controlId.slice(-2)}`,
    billTo: row.billTo,
    remitTo: services.biller.payee,
    lines: linesOf(row.lines, disputes),
    taxes: row.taxes,
    allocations: allocationsOf(state),
    documents: row.documents,
    disputes: disputes.map(({ invoiceId: _invoice, ...dispute }) => dispute),
    payments: payments.map((payment) => referenceOf(payment, id)),
  };
};

const newestFirst = <T>(rows: readonly T[], at: (row: T) => string): T[] =>
  [...rows].sort((one, other) => (at(one) < at(other) ? 1 : at(one) > at(other) ? -1 : 0));

/** Payments that moved money, will, or did until the bank took it back. */
const untold: ReadonlySet<string> = new Set(['draft', 'validating', 'failed', 'cancelled', 'rejected', 'expired']);
const isTold = ({ payment }: PaymentRow): boolean => !untold.has(payment.status);

const parentOf = async (
  tx: BillingTransaction,
  principal: UserPrincipal,
  id: Id | undefined,
): Promise<Pick<Invoice, 'parentInvoiceId' | 'parentInvoiceNumber'>> => {
  const parent = id === undefined ? undefined : await tx.invoices.get(id);
  if (!parent || !(await accountIdsOf(tx, principal)).includes(parent.accountId)) return {};
  return { parentInvoiceId: parent.id, parentInvoiceNumber: parent.number };
};

/** A line names the dispute that is open about it (DSP-03). */
const linesOf = (lines: readonly InvoiceLine[], disputes: readonly DisputeRow[]): readonly InvoiceLine[] => {
  const byLine = new Map(disputes.filter(isOpenDispute).flatMap((dispute) => dispute.lineIds.map((lineId) => [lineId, dispute.id])));
  if (byLine.size === 0) return lines;
  return lines.map((line) => {
    const disputeId = byLine.get(line.id);
    return disputeId === undefined ? line : { ...line, disputeId };
  });
};

const allocationsOf = ({ entries, row }: InvoiceState): Invoice['allocations'] =>
  entries.flatMap(({ id, kind, sourceId, amount, at }) =>
    kind === 'charge' || kind === 'return'
      ? []
      : [{ id, source: kind, sourceId, amount: money(0 - amount.minor, row.total.currency), at: new Date(at).toISOString() }],
  );
