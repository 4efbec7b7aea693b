import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceSummary } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';
import { invoiceCard } from '../../views/invoice-card.js';
import { notPayableText } from '../../views/not-payable.js';
import type { StepContext } from './step-context.js';
import type { BlockedReason, PayState } from './pay-invoice.flow.js';
import { remittance } from './remittance.js';
import { contactOf } from './support.js';

type BlockedState = Extract<PayState, { step: 'blocked' }>;

const settled: ReadonlySet<BlockedReason> = new Set(['alreadyPaid', 'zeroBalance', 'closed', 'void', 'creditNote']);
/** Reasons that pass by themselves: money is under way. */
const underWay: ReadonlySet<BlockedReason> = new Set(['paymentPending', 'scheduled']);
/** Reasons after which a bank transfer is the way to pay. */
const byTransfer: ReadonlySet<BlockedReason> = new Set(['countryOffline', 'eftPlan', 'noMethod']);

/** PAY-01: each reason in its own words, with the facts it names where they are known. */
function reasonText(state: BlockedState, context: StepContext): string {
  const { speech, terms } = context;
  const { reason } = state;
  if (reason === 'alreadyPaid' && state.payment) return speech.t('pay.changedPaid');
  return notPayableText(reason === 'unknown' ? undefined : reason, state.ticket.invoice, speech, contactOf(state, terms));
}

/** Found open and paid since: what was owed then must not stand above the words that nothing is due. */
function shownInvoice({ reason, ticket: { invoice } }: BlockedState): InvoiceSummary {
  if (reason !== 'alreadyPaid' || invoice.balance.minor <= 0) return invoice;
  return { ...invoice, balance: { ...invoice.balance, minor: 0 }, displayStatus: 'closed' };
}

/** When it was paid and under which reference, so that nobody pays twice or wonders. */
function paidFacts({ reason, ticket, payment }: BlockedState, speech: Speech): TemplateResult | typeof nothing {
  if (reason !== 'alreadyPaid' && reason !== 'zeroBalance') return nothing;
  const reference = payment?.reference ?? ticket.invoice.lastPayment?.reference;
  const date = payment?.payDate ?? ticket.invoice.lastPayment?.payDate;
  return html`
    ${date ? html`<p>${speech.t('paid.on', { date: speech.date(date, 'long') })}</p>` : nothing}
    ${reference ? html`<p>${speech.t('paid.reference', { reference })}</p>` : nothing}
  `;
}

function blockedNotice(reason: BlockedReason, body: TemplateResult, speech: Speech): TemplateResult {
  if (underWay.has(reason)) return notice({ tone: 'info', body });
  if (settled.has(reason)) return notice({ tone: 'success', title: speech.t('notPayable.settledTitle'), body });
  return notice({ tone: 'warning', title: speech.t('notPayable.title'), body });
}

/** The invoice is known and cannot be paid here: why, and the way that is open (PAY-01, PAY-13, R-047, R-049). */
export function blockedStep(state: BlockedState, context: StepContext): TemplateResult {
  const { speech } = context;
  const body = html`<p>${reasonText(state, context)}</p>
    ${paidFacts(state, speech)}`;
  return html`
    ${invoiceCard(shownInvoice(state), speech)} ${blockedNotice(state.reason, body, speech)}
    ${byTransfer.has(state.reason) ? remittance(state.ticket.invoice, context) : nothing}
    ${button({ label: speech.t('done.payAnother'), onClick: () => context.checkout.restart() })}
  `;
}
