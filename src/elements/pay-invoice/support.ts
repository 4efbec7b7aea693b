import { nothing, type TemplateResult } from 'lit';
import type { BillingTerms, SupportContact } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { supportContact } from '../../views/support-contact.js';
import { SupportRequestEvent } from '../../events/shared-events.js';
import type { PayState } from './pay-invoice.flow.js';

/** Who helps: the contact printed on the invoice where it is known, also after a reload, else the country's. */
export function contactOf(flow: PayState, terms: BillingTerms | undefined): SupportContact | undefined {
  const kept = flow.step === 'checking' || flow.step === 'action' ? flow.intent.supportContact : undefined;
  const invoice = flow.step === 'find' ? undefined : flow.ticket?.invoice;
  return invoice?.billingContact ?? kept ?? printedContact(flow) ?? terms?.profile.support;
}

/** A temporary account number is refused with the contact that its invoice prints, where the backend knows the invoice (ENR-04, R-049). */
function printedContact(flow: PayState): SupportContact | undefined {
  if (flow.step !== 'find' || flow.fault?.kind !== 'refused') return undefined;
  const { contactName, contactPhone, contactEmail, contactHours } = flow.fault.error.details.params ?? {};
  if (!contactPhone && !contactEmail) return undefined;
  return {
    ...(contactName && { name: String(contactName) }),
    ...(contactPhone && { phone: String(contactPhone) }),
    ...(contactEmail && { email: String(contactEmail) }),
    ...(contactHours && { hours: String(contactHours) }),
  };
}

/** What the host is told when the customer asks for help. */
function contextOf(flow: PayState): { invoiceNumber?: string; code?: string } {
  if (flow.step === 'find') return flow.fault?.kind === 'refused' ? { code: flow.fault.error.code } : {};
  return { ...(flow.ticket && { invoiceNumber: flow.ticket.invoice.number }), code: flow.step };
}

/** The contact in every state; pressing it asks the host first. */
export function support(
  host: HTMLElement,
  flow: PayState,
  speech: Speech,
  terms: BillingTerms | undefined,
): TemplateResult | typeof nothing {
  const contact = contactOf(flow, terms);
  if (!contact) return nothing;
  const onRequest = (event: Event): void => {
    if (!host.dispatchEvent(new SupportRequestEvent(contextOf(flow)))) event.preventDefault();
  };
  return supportContact({ contact, language: speech, onRequest });
}
