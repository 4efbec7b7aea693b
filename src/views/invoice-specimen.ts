import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { GuestFactName } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';

export interface InvoiceSpecimenOptions {
  /** The fact whose place is marked. */
  readonly highlight: GuestFactName;
  readonly language: Speech;
}

interface Spot {
  readonly fact: GuestFactName;
  /** Top of its line on the sheet of 320 x 196. */
  readonly y: number;
  readonly example: string;
}

/** Facts stand at the top right of an invoice (rules.md); the control ID is the last of them, the amount due is set apart. */
const spots: readonly Spot[] = [
  { fact: 'accountNumber', y: 22, example: 'A1B2C3' },
  { fact: 'invoiceNumber', y: 46, example: '1Z-204417' },
  { fact: 'invoiceDate', y: 70, example: '' },
  { fact: 'controlId', y: 94, example: '7K29' },
  { fact: 'invoiceAmount', y: 126, example: '' },
];

function row({ fact, y, example }: Spot, { highlight, language }: InvoiceSpecimenOptions): SVGTemplateResult {
  const marked = fact === highlight;
  const shown = fact === 'invoiceAmount' ? language.number(1250.75) : fact === 'invoiceDate' ? language.date('2026-01-12') : example;
  return svg`<g class=${marked ? 'spot marked' : 'spot'}>
    <rect x="122" y=${y} width="190" height=${marked ? 22 : 20} rx="4" />
    <text x="130" y=${y + 15}>${language.t(`fact.${fact}`)}</text>
    <text x="304" y=${y + 15} text-anchor="end" class="value">${shown}</text>
  </g>`;
}

/** Lines that stand for text which is of no interest here. */
const filler: readonly (readonly [x: number, y: number, width: number])[] = [
  [16, 56, 76],
  [16, 68, 60],
  [16, 80, 68],
  [16, 158, 120],
  [16, 172, 288],
  [16, 184, 200],
];

/**
 * "Where do I find this?": a drawing of an invoice with one place marked, and the same in words for those who cannot see it. It is drawn
 * left to right, as the numbers on it are. Part: `specimen`. Styles: styles/specimen.ts.
 */
export function invoiceSpecimen(options: InvoiceSpecimenOptions): TemplateResult {
  const { highlight, language } = options;
  return html`<figure class="specimen" part="specimen">
    <svg viewBox="0 0 320 196" role="img" aria-label=${language.t(`specimen.${highlight}`)} direction="ltr">
      <rect class="sheet" x="0.5" y="0.5" width="319" height="195" rx="6" />
      <rect class="logo" x="16" y="20" width="44" height="22" rx="4" />
      ${filler.map(([x, y, width]) => svg`<rect class="line" x=${x} y=${y} width=${width} height="5" rx="2.5" />`)}
      ${spots.map((spot) => row(spot, options))}
    </svg>
    <figcaption class="muted small">${language.t('specimen.note')}</figcaption>
  </figure>`;
}
