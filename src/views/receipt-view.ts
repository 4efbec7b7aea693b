import { html, nothing, type TemplateResult } from 'lit';
import type { Money, Party, Payment, Receipt } from '../domain/entities.js';
import type { Speech } from '../i18n/catalog/speech.js';
import { definitionList, type Definition } from '../ui/definition-list.js';
import { amount } from './amount.js';

/** Countries whose addresses name a region write the postal code after it, the others before the city. */
const cityLine = ({ postalCode, city, region }: Party): string =>
  region ? [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ') : [postalCode, city].filter(Boolean).join(' ');

const addressLines = (party: Party): readonly string[] => [...party.lines, cityLine(party)].filter((line) => line !== '');

/** Name and address of a party, each line as the backend has it, country last and in the reader's language. */
export function partyBlock(party: Party, language: Speech): TemplateResult {
  return html`<address class="party" part="party">
    <bdi class="party-name">${party.name}</bdi>
    ${addressLines(party).map((line) => html`<bdi>${line}</bdi>`)}
    <bdi>${language.country(party.country)}</bdi>
  </address>`;
}

/** What credits and rewards took off a payment: without it the invoices would not add up to what was paid. */
export function fundsUsed({ credits = [], rewards = [] }: Pick<Payment, 'credits' | 'rewards'>, language: Speech): readonly Definition[] {
  const line = (term: string, uses: readonly { readonly amount: Money }[]): readonly Definition[] => {
    const [first] = uses;
    if (!first) return [];
    const minor = uses.reduce((sum, use) => sum - use.amount.minor, 0);
    return [{ term, detail: language.money({ ...first.amount, minor }) }];
  };
  return [...line(language.t('receipt.credits'), credits), ...line(language.t('receipt.rewards'), rewards)];
}

/**
 * The receipt of a payment, on the screen and on paper (PAY-23): reference, payee, date, method, items, credits and rewards, surcharge, total.
 * Parts: `receipt`, `party`, `amount`. Styles: styles/receipt.ts, styles/amount.ts, styles/definition-list.ts.
 */
export function receiptView({ payee, payment, issuedAt }: Receipt, language: Speech): TemplateResult {
  const { items, surcharge } = payment;
  const facts: Definition[] = [
    { term: language.t('receipt.reference'), detail: html`<bdi class="strong">${payment.reference}</bdi>` },
    { term: language.t('receipt.date'), detail: language.date(payment.payDate, 'long') },
    { term: language.t('receipt.method'), detail: html`<bdi>${payment.methodLabel}</bdi>` },
  ];
  const sums: Definition[] = [
    ...items.map((item) => ({
      term: html`${language.t('receipt.invoice')} <bdi>${item.invoiceNumber ?? item.invoiceId}</bdi>`,
      detail: amount(item.amount, language),
    })),
    ...fundsUsed(payment, language),
    ...(surcharge && surcharge.minor !== 0 ? [{ term: language.t('receipt.surcharge'), detail: amount(surcharge, language) }] : []),
    { term: language.t('receipt.total'), detail: amount(payment.total, language, { code: true }), emphasis: true },
  ];
  return html`<article class="receipt" part="receipt" aria-labelledby="receipt-title">
    <div class="receipt-head">
      <h3 id="receipt-title">${language.t('receipt.title')}</h3>
      ${partyBlock(payee, language)}
    </div>
    ${definitionList(facts)}
    <div class="receipt-sums">${definitionList(sums)}</div>
    <div class="muted small">
      ${issuedAt ? html`<p>${language.t('receipt.issued', { date: language.instant(issuedAt) })}</p>` : nothing}
      <p>${language.t('receipt.keep')}</p>
    </div>
  </article>`;
}
