import { html, nothing, type TemplateResult } from 'lit';
import type { Money } from '../domain/entities.js';
import type { InvoiceContext } from './invoice-facts.js';
import { paymentInstructions, type PaymentInstructionsOptions } from './payment-instructions.js';

/** What is still to be sent: money under way by transfer or debit is not sent twice. */
const owed = ({ balance, displayStatus }: InvoiceContext['invoice']): Money | undefined =>
  balance.minor > 0 && displayStatus !== 'paymentPending' && displayStatus !== 'void' ? balance : undefined;

/** Exact amount, number to quote, bank details and addresses, at the top right of the invoice (R-050 to R-054, PAY-26). */
export function invoiceRemittance(
  { invoice, terms, speech }: InvoiceContext,
  { all, copied, onCopy }: Pick<PaymentInstructionsOptions, 'all' | 'copied' | 'onCopy'>,
): TemplateResult | typeof nothing {
  const amount = owed(invoice);
  const remittances = (terms?.profile.remittance ?? []).filter(({ currency }) => !currency || currency === invoice.currency);
  if (!amount || remittances.length === 0) return nothing;
  return html`<aside class="aside" part="remittance">
    ${paymentInstructions({
      title: speech.t('detail.instructions'),
      remittances,
      remitTo: invoice.remitTo,
      amount,
      reference: invoice.remittanceRef || invoice.number,
      language: speech,
      copied,
      onCopy,
      ...(all !== undefined && { all }),
    })}
  </aside>`;
}
