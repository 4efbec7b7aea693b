import { html, nothing, type TemplateResult } from 'lit';
import type { Party, Remittance } from '../domain/entities.js';
import { remittanceReference } from '../domain/remittance-reference.js';
import { icon } from '../ui/icon.js';
import { chevronDownIcon } from '../ui/icons.js';
import { partyBlock } from './receipt-view.js';
import { afterLines, bankLines, copyLines, quotedLines, wayWord, type RemittanceBlockOptions } from './remittance-block.js';

export interface PaymentInstructionsOptions extends RemittanceBlockOptions {
  readonly title: string;
  /** Where money is sent to, for ways that name no address of their own (R-054). */
  readonly remitTo?: Party;
  /** Opens every way, for paper. */
  readonly all?: boolean;
}

const referencesOf = ({ remittances, reference }: RemittanceBlockOptions): readonly string[] => [
  ...new Set(remittances.map(({ referenceFormat }) => remittanceReference(referenceFormat, reference))),
];

/**
 * The same as `remittanceBlock` in little room, for the corner of an invoice (R-050, R-054): amount and number to quote once, then the ways,
 * the first of them open. Where ways quote different numbers, each has its own. Parts: `instructions`, `way`, `copy`, `copy-value`,
 * `copy-button`. Styles: styles/remittance.ts, styles/disclosure.ts, styles/copy.ts, styles/amount.ts, styles/receipt.ts.
 */
export function paymentInstructions(options: PaymentInstructionsOptions): TemplateResult {
  const { language, remittances, title, all } = options;
  const [first] = remittances;
  const address = remittances.some((way) => way.address) ? undefined : options.remitTo;
  const shared = first && referencesOf(options).length === 1 ? first : undefined;
  return html`<section class="instructions" part="instructions" aria-labelledby="instructions-title">
    <div class="quoted">
      <h3 id="instructions-title">${title}</h3>
      <p class="small">${language.t('remit.quote', { number: options.reference })}</p>
      ${shared ? copyLines(quotedLines(shared, options), 'quoted', options) : nothing}
      ${address ? html`<div><div class="copy-label">${language.t('remit.address')}</div>${partyBlock(address, language)}</div>` : nothing}
    </div>
    <div class="ways">
      ${remittances.map((remittance, index) => way(remittance, { index, options, open: index === 0 || all === true, shared: shared !== undefined }))}
    </div>
  </section>`;
}

interface Way {
  readonly index: number;
  readonly open: boolean;
  readonly shared: boolean;
  readonly options: PaymentInstructionsOptions;
}

function way(remittance: Remittance, { index, open, shared, options }: Way): TemplateResult {
  const lines = [...(shared ? [] : quotedLines(remittance, options)), ...bankLines(remittance)];
  return html`<details class="disclosure" part="way" ?open=${open}>
    <summary>${icon(chevronDownIcon)}<span>${options.language.t(wayWord(remittance.kind))}</span></summary>
    <div class="way">${copyLines(lines, `way-${index}`, options)} ${afterLines(remittance, options.language)}</div>
  </details>`;
}
