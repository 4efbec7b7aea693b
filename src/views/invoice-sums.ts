import { html, nothing, type TemplateResult } from 'lit';
import type { Money, TaxLine } from '../domain/entities.js';
import { formatPercent } from '../i18n/format/format.js';
import type { WordId } from '../i18n/catalog/word-id.js';
import { definitionList, type Definition } from '../ui/definition-list.js';
import { amount } from './amount.js';
import type { InvoiceContext } from './invoice-facts.js';

/** Taxes as the invoice lists them. */
export function taxes({ invoice, speech }: InvoiceContext): TemplateResult | typeof nothing {
  if (invoice.taxes.length === 0) return nothing;
  return html`<section class="part" part="taxes" aria-labelledby="taxes-title">
    <h3 id="taxes-title">${speech.t('detail.taxes')}</h3>
    <table class="lines">
      <caption class="visually-hidden">${speech.t('detail.taxes')}</caption>
      <thead>
        <tr>
          <th scope="col">${speech.t('detail.column.tax')}</th>
          <th scope="col" class="number">${speech.t('detail.column.rate')}</th>
          <th scope="col" class="wide number">${speech.t('detail.column.base')}</th>
          <th scope="col" class="number">${speech.t('detail.column.amount')}</th>
        </tr>
      </thead>
      <tbody>
        ${invoice.taxes.map(
          (tax) => html`<tr>
            <th scope="row" class="charge">
              <bdi class="clamp">${tax.category}</bdi>
              ${tax.exemptionReason ? html`<div class="muted small"><bdi class="clamp">${tax.exemptionReason}</bdi></div>` : nothing}
            </th>
            <td class="number">${percent(tax, speech)}</td>
            <td class="wide number">${amount(tax.base, speech)}</td>
            <td class="number">${amount(tax.amount, speech)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** As the locale writes it; a rate that is no plain number is shown as it came. */
const percent = ({ rate }: TaxLine, { locale }: InvoiceContext['speech']): TemplateResult =>
  html`<bdi>${/^\d{1,3}(\.\d{1,3})?$/.test(rate) ? formatPercent(rate, locale) : rate}</bdi>`;

/** From the total to the balance, every figure the backend's own. */
export function sums({ invoice, speech }: InvoiceContext): TemplateResult {
  const { tax, total, paid, credited, rewarded, adjusted, balance } = invoice;
  const given = (word: WordId, money: Money): readonly Definition[] =>
    money.minor === 0 ? [] : [{ term: speech.t(word), detail: amount(money, speech) }];
  return html`<section class="part sums" part="sums" aria-labelledby="sums-title">
    <h3 id="sums-title">${speech.t('detail.summary')}</h3>
    ${definitionList([
      ...given('detail.tax', tax),
      { term: speech.t('detail.total'), detail: amount(total, speech) },
      ...given('detail.paid', paid),
      ...given('detail.credited', credited),
      ...given('detail.rewarded', rewarded),
      ...given('detail.adjusted', adjusted),
      { term: speech.t('invoice.balance'), detail: amount(balance, speech, { code: true }), emphasis: true },
    ])}
  </section>`;
}
