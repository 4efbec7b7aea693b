import { html, type TemplateResult } from 'lit';
import type { GuestFactName } from '../domain/guest-facts.js';
import type { Speech } from '../i18n/catalog/speech.js';

export interface InvoiceSpecimenOptions {
  /** The fact whose place is marked. */
  readonly highlight: GuestFactName;
  readonly language: Speech;
}

/** In the order of the paper: the facts stand at its top right, the amount due is set apart below them. */
const spots: readonly GuestFactName[] = ['accountNumber', 'invoiceNumber', 'invoiceDate', 'controlId', 'invoiceAmount'];

function example(fact: GuestFactName, language: Speech): string {
  switch (fact) {
    case 'accountNumber':
      return 'A1B2C3';
    case 'invoiceNumber':
      return '1Z-204417';
    case 'invoiceDate':
      return language.date('2026-01-12');
    case 'controlId':
      return '7K29';
    case 'invoiceAmount':
      return language.number(1250.75);
  }
}

const bars = (count: number): TemplateResult[] => Array.from({ length: count }, () => html`<i class="bar"></i>`);

/**
 * "Where do I find this?": a drawing of an invoice with one place marked, and the same in words for those who cannot see it. Of boxes and
 * text instead of a picture file, so that it grows with the reader's text and speaks the reader's language.
 * Part: `specimen`. Styles: styles/specimen.ts.
 */
export function invoiceSpecimen({ highlight, language }: InvoiceSpecimenOptions): TemplateResult {
  return html`<figure class="specimen" part="specimen">
    <div class="sheet" role="img" aria-label=${language.t(`specimen.${highlight}`)}>
      <div class="sheet-sender"><i class="logo"></i>${bars(3)}</div>
      <div class="sheet-facts">
        ${spots.map(
          (fact) =>
            html`<div class=${fact === highlight ? 'spot marked' : 'spot'}>
              <span>${language.t(`fact.${fact}`)}</span><bdi>${example(fact, language)}</bdi>
            </div>`,
        )}
      </div>
      <div class="sheet-lines">${bars(3)}</div>
    </div>
    <figcaption class="muted small">${language.t('specimen.note')}</figcaption>
  </figure>`;
}
