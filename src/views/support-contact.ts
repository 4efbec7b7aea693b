import { html, nothing, type TemplateResult } from 'lit';
import type { BillingTerms, Invoice, SupportContact } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { externalLink } from '../ui/external-link.js';

export interface SupportContactOptions {
  /** Of the invoice where it is known, else of the country (R-049). */
  readonly contact: SupportContact;
  readonly language: Speech;
  /** The customer follows the phone or the mail link; `preventDefault` lets the host help instead. */
  readonly onRequest?: (event: MouseEvent) => void;
}

/** Who helps with an invoice: the contact printed on it, else the country's (R-049). */
export const contactOf = ({
  invoice,
  terms,
}: {
  readonly invoice: Invoice;
  readonly terms: BillingTerms | undefined;
}): SupportContact | undefined => invoice.billingContact ?? terms?.profile.support;

/** A number to dial: digits and a leading plus of what is printed; an extension or a vanity word is left to the reader. */
const dial = (phone: string): string | undefined => {
  const digits = phone.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');
  return digits.length >= 3 ? `tel:${digits}` : undefined;
};

/** Who helps, how and when (R-029). Nothing where the contact says nothing. Parts: `support`, `link`. Styles: styles/support.ts. */
export function supportContact({ contact, language, onRequest }: SupportContactOptions): TemplateResult | typeof nothing {
  const { name, phone, email, hours } = contact;
  if (!phone && !email && !hours) return nothing;
  const link = (href: string | undefined, label: string): TemplateResult =>
    externalLink({ href, label, ...(onRequest && { onClick: onRequest }) });
  const line = (term: string, detail: TemplateResult): TemplateResult =>
    html`<div class="support-line"><dt>${term}</dt><dd>${detail}</dd></div>`;
  return html`<div class="support" role="group" part="support" aria-label=${language.t('support.title')}>
    <p class="support-title">${language.t('support.title')} ${name ? html`<bdi class="muted">${name}</bdi>` : nothing}</p>
    <dl class="support-lines">
      ${phone ? line(language.t('support.phone'), link(dial(phone), phone)) : nothing}
      ${email ? line(language.t('support.email'), link(`mailto:${encodeURI(email).replace(/[?#]/g, encodeURIComponent)}`, email)) : nothing}
      ${hours ? line(language.t('support.hours'), html`<bdi>${hours}</bdi>`) : nothing}
    </dl>
  </div>`;
}
