import { nothing, type TemplateResult } from 'lit';
import type { BillingTerms, InvoiceSummary, SupportContact } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { supportContact } from '../../views/support-contact.js';
import { SupportRequestEvent } from './pay-invoice.events.js';

/** Who helps: the contact printed on the invoice where it is known, else the country's. */
export const contactOf = (invoice: InvoiceSummary | undefined, terms: BillingTerms | undefined): SupportContact | undefined =>
  invoice?.billingContact ?? terms?.profile.support;

/** The contact in every state that needs one; pressing it asks the host first. */
export function support(
  host: HTMLElement,
  speech: Speech,
  contact: SupportContact | undefined,
  context: { readonly invoiceNumber?: string; readonly code?: string },
): TemplateResult | typeof nothing {
  if (!contact) return nothing;
  const onRequest = (event: Event): void => {
    if (!host.dispatchEvent(new SupportRequestEvent(context))) event.preventDefault();
  };
  return supportContact({ contact, language: speech, onRequest });
}
