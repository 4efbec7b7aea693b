import { html, nothing, type TemplateResult } from 'lit';
import type { Money, Remittance } from '../domain/entities.js';
import { toPlainDecimal } from '../domain/money.js';
import { remittanceReference } from '../domain/remittance-reference.js';
import type { WordId } from '../i18n/catalog/word-id.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { copyValue } from '../ui/copy-value.js';
import { amount } from './amount.js';
import { partyBlock } from './receipt-view.js';

export interface RemittanceBlockOptions {
  readonly remittances: readonly Remittance[];
  readonly amount: Money;
  /** The invoice number or what the biller wants quoted instead (PAY-26). */
  readonly reference: string;
  readonly language: Speech;
  /** Key of the value that was copied last, as given to `onCopy`. */
  readonly copied: string | undefined;
  readonly onCopy: (key: string, value: string) => void;
}

export interface RemittanceLine {
  readonly label: WordId;
  readonly copyName?: WordId;
  /** What goes onto the clipboard: a bank's form wants no spaces. */
  readonly value: string;
  readonly shown?: string | TemplateResult;
}

/** The name of a way to send money. */
export const wayWord = (kind: Remittance['kind']): WordId => kinds[kind] ?? 'remit.other';
const kinds: Readonly<Record<string, WordId>> = {
  wire: 'remit.wire',
  ach: 'remit.ach',
  cheque: 'remit.cheque',
  virtualAccount: 'remit.virtualAccount',
  qr: 'remit.qr',
};

/** An IBAN in groups of four, as paper and banking apps show it. */
const grouped = (iban: string): string => iban.replace(/\s/g, '').replace(/.{4}(?=.)/g, '$& ');

/**
 * How to pay by transfer or cheque: the exact amount, the number to quote, the account, each to copy (R-048, R-052, PAY-26).
 * Parts: `remittance`, `copy`, `copy-value`, `copy-button`. Styles: styles/remittance.ts, styles/copy.ts, styles/amount.ts, styles/card.ts,
 * styles/receipt.ts for the address.
 */
export function remittanceBlock(options: RemittanceBlockOptions): TemplateResult {
  const { language, remittances } = options;
  return html`<div class="remittances" role="group" part="remittance" aria-label=${language.t('remit.title')}>
    <p>${language.t('remit.intro')}</p>
    ${remittances.map((remittance, index) => instructions(remittance, String(index), options))}
  </div>`;
}

function instructions(remittance: Remittance, key: string, options: RemittanceBlockOptions): TemplateResult {
  const { language } = options;
  return html`<div class="card">
    <h3>${language.t(wayWord(remittance.kind))}</h3>
    ${copyLines([...quotedLines(remittance, options), ...bankLines(remittance)], key, options)} ${afterLines(remittance, language)}
  </div>`;
}

/** Lines with a button each. */
export const copyLines = (lines: readonly RemittanceLine[], key: string, options: RemittanceBlockOptions): TemplateResult =>
  html`<div class="copies">${lines.map((line) => copyLine(line, `${key}.${line.label}`, options))}</div>`;

/** Where a cheque goes, and how long the money takes. */
export function afterLines({ address, expectedDays }: Remittance, language: Speech): TemplateResult {
  return html`${address ? html`<div><div class="copy-label">${language.t('remit.address')}</div>${partyBlock(address, language)}</div>` : nothing}
  ${expectedDays ? html`<p class="muted small">${language.plural('remit.expected', expectedDays)}</p>` : nothing}`;
}

/** What is the same at every bank: the exact amount, and the number to quote in the form of this way. */
export const quotedLines = (
  { referenceFormat }: Pick<Remittance, 'referenceFormat'>,
  options: Pick<RemittanceBlockOptions, 'amount' | 'reference' | 'language'>,
): readonly RemittanceLine[] => [
  {
    label: 'remit.amount',
    copyName: 'remit.copyAmount',
    value: toPlainDecimal(options.amount),
    shown: amount(options.amount, options.language, { code: true }),
  },
  { label: 'remit.reference', copyName: 'remit.copyReference', value: remittanceReference(referenceFormat, options.reference) },
];

/** Whose account it is, and where. */
export function bankLines({ kind, beneficiary, iban, account, bic, routing, bank }: Remittance): readonly RemittanceLine[] {
  const payee: WordId = kind === 'cheque' ? 'remit.chequePayableTo' : 'remit.beneficiary';
  return [
    { label: payee, copyName: 'remit.copyBeneficiary', value: beneficiary },
    ...(iban ? [{ label: 'remit.iban', copyName: 'remit.copyIban', value: iban.replace(/\s/g, ''), shown: grouped(iban) } as const] : []),
    ...(account ? [{ label: 'remit.account', copyName: 'remit.copyAccount', value: account } as const] : []),
    ...(routing ? [{ label: 'remit.routing', copyName: 'remit.copyRouting', value: routing } as const] : []),
    ...(bic ? [{ label: 'remit.bic', copyName: 'remit.copyBic', value: bic } as const] : []),
    ...(bank ? [{ label: 'remit.bank', value: bank } as const] : []),
  ];
}

function copyLine(
  { label, copyName, value, shown }: RemittanceLine,
  key: string,
  { language, copied, onCopy }: RemittanceBlockOptions,
): TemplateResult {
  return copyValue({
    label: language.t(label),
    value,
    ...(shown !== undefined && { shown }),
    copyLabel: language.t('action.copy'),
    ...(copyName && { copyName: language.t(copyName) }),
    copiedLabel: language.t('action.copied'),
    copied: copied === key,
    onCopy: () => onCopy(key, value),
  });
}
