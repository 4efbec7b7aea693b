import { html, nothing, type TemplateResult } from 'lit';
import { isPayable, shownReason } from '../../domain/payability.js';
import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import { receiptStyles } from '../../styles/receipt.js';
import { remittanceStyles } from '../../styles/remittance.js';
import { copyStyles } from '../../styles/copy.js';
import { notice } from '../../ui/notice.js';
import { notPayableText } from '../../views/not-payable.js';
import { invoiceRemittance } from '../../views/invoice-remittance.js';
import { contactOf } from '../../views/support-contact.js';
import type { DetailContext } from './detail-context.js';

/** What stands beside the invoice: how to pay it by transfer or cheque, and why it cannot be paid here; loaded once the invoice is asked for. */
export const areas = [payInvoiceOtherArea] as const;
export const styles = [remittanceStyles, copyStyles, receiptStyles] as const;

export interface BesideContext extends DetailContext {
  /** False: the customer's access does not include payments. */
  readonly mayPay: boolean;
  readonly copied: string | undefined;
  onCopy(key: string, value: string): void;
}

/** Beside the invoice on the screen, below it on paper. */
export const aside = (context: BesideContext): TemplateResult | typeof nothing => {
  const { printing, copied, onCopy } = context;
  return invoiceRemittance(context, { all: printing, copied, onCopy });
};

const settled: ReadonlySet<string | undefined> = new Set(['alreadyPaid', 'zeroBalance', 'closed', 'void', 'creditNote']);

/** Why Pay cannot be pressed, in words that the button refers to (PAY-01); nothing where it can. */
export function whyNot(context: BesideContext): TemplateResult | typeof nothing {
  const { invoice, speech, mayPay } = context;
  if (isPayable(invoice) && mayPay) return nothing;
  const reason = shownReason(invoice) ?? (mayPay ? undefined : 'noPermission');
  const text = notPayableText(reason, invoice, speech, contactOf(context));
  const paidOn = reason === 'alreadyPaid' && invoice.lastPayment;
  const body = html`<p id="why-not">${text}</p>
    ${paidOn ? html`<p>${speech.t('paid.on', { date: speech.date(paidOn.payDate, 'long') })}</p>` : nothing}`;
  if (reason === 'void') return nothing;
  return notice({ tone: settled.has(reason) ? 'success' : 'info', body });
}
