import { html, nothing, type TemplateResult } from 'lit';
import type { Remittance } from '../../domain/entities.js';
import { quotedReference } from '../../domain/remittance-groups.js';
import { notice } from '../../ui/notice.js';
import { tabs } from '../../ui/tabs.js';
import { amount } from '../../views/amount.js';
import { afterLines, bankLines, copyLines, quotedLines, wayWord } from '../../views/remittance-block.js';
import { supportContact } from '../../views/support-contact.js';
import type { Group, WayContext } from './way-context.js';

/** The ways of the country that take the currency. */
export const waysOf = ({ terms, currency }: Group): readonly Remittance[] =>
  terms.profile.remittance.filter((way) => !way.currency || way.currency === currency);

/** How to send the money of one currency to one country: what to quote, the ways, telling of it. Headed where there are several. */
export function block(group: Group, headed: boolean, context: WayContext): TemplateResult {
  const ways = waysOf(group);
  return html`<section class="block stack" part="block" aria-label=${title(group, context)}>
    ${headed ? html`<h3 class="block-title">${title(group, context)}</h3>` : nothing} ${underWay(group, context)} ${quoting(group, context)}
    ${ways.length === 0 ? noWay(group, context) : wayChoice(group, ways, context)}
  </section>`;
}

const title = ({ currency, country }: Group, { speech }: WayContext): string =>
  country
    ? speech.t('remittance.inCountry', { currency, country: speech.country(country) })
    : speech.t('remittance.inCurrency', { currency });

/** PAY-26: the one number, or the list of them with what is due on each. */
function quoting({ invoices, amount: sum }: Group, { speech }: WayContext): TemplateResult {
  const [first] = invoices;
  if (invoices.length === 1 && first) return html`<p>${speech.t('remit.quote', { number: first.remittanceRef || first.number })}</p>`;
  return html`<div class="stack tight">
    <p>${speech.t('remittance.quoteAll')}</p>
    <table class="sums">
      <caption class="visually-hidden">${speech.t('remittance.invoices')}</caption>
      <thead class="visually-hidden">
        <tr><th scope="col">${speech.t('invoice.number')}</th><th scope="col">${speech.t('invoice.balance')}</th></tr>
      </thead>
      <tbody>
        ${invoices.map(
          (invoice) => html`<tr>
            <th scope="row"><bdi>${invoice.remittanceRef || invoice.number}</bdi></th>
            <td class="number">${amount(invoice.balance, speech)}</td>
          </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr><th scope="row">${speech.t('total.label')}</th><td class="number">${amount(sum, speech, { code: true })}</td></tr>
      </tfoot>
    </table>
  </div>`;
}

function wayChoice(group: Group, ways: readonly Remittance[], context: WayContext): TemplateResult {
  const { speech, printing } = context;
  const chosen = Math.min(context.chosen(group.key), ways.length - 1);
  const name = `way-${group.key}`;
  const panel = `panel-${group.key}`;
  if (printing)
    return html`${ways.map((way, index) => html`<div class="way"><h3 class="way-title">${speech.t(wayWord(way.kind))}</h3>${details(way, index, group, context)}</div>`)}`;
  const shown = ways[chosen];
  if (!shown) return html``;
  if (ways.length === 1)
    return html`<div class="way"><h3 class="way-title">${speech.t(wayWord(shown.kind))}</h3>${details(shown, 0, group, context)}</div>`;
  return html`<div class="ways">
    ${tabs({
      name,
      label: speech.t('remittance.ways'),
      tabs: ways.map(({ kind }, index) => ({ id: String(index), label: speech.t(wayWord(kind)) })),
      selected: String(chosen),
      panel,
      onSelect: (index) => context.choose(group.key, Number(index)),
    })}
    <div class="way" id=${panel} role="tabpanel" tabindex="0" aria-labelledby=${`${name}-${chosen}`}>${details(shown, chosen, group, context)}</div>
  </div>`;
}

/** One way: the exact amount, the number to quote, the account, each to copy, and the code to scan (R-048, R-052, R-053). */
function details(way: Remittance, index: number, group: Group, context: WayContext): TemplateResult {
  const { speech, copying, scan } = context;
  const { invoices, amount: sum } = group;
  const reference = quotedReference(invoices, way);
  const options = {
    remittances: [way],
    amount: sum,
    reference,
    language: speech,
    copied: copying.copied,
    onCopy: (key: string, value: string): void => void copying.copy(key, value),
  };
  // The reference has the way's form already.
  const quoted = quotedLines({}, options);
  return html`<div class="details">
    <div class="stack tight">
      <p class="muted small">${speech.t('remit.intro')}</p>
      ${copyLines([...quoted, ...bankLines(way)], `${group.key}.${index}`, options)} ${afterLines(way, speech)}
    </div>
    ${scan?.({ way, invoices, amount: sum, reference, speech }) ?? nothing}
  </div>`;
}

/** Money that is under way already is not sent twice. */
function underWay({ key, invoices }: Group, { speech, advising }: WayContext): TemplateResult | typeof nothing {
  // What was told just now is said where it was told.
  const now = advising.done(key)?.reference;
  const told = invoices
    .flatMap(({ payments = [] }) => payments)
    .filter(({ status, reference }) => status === 'awaitingFunds' && reference !== now);
  const pending = invoices.flatMap(({ pendingAmount }) => (pendingAmount && pendingAmount.minor > 0 ? [pendingAmount] : []));
  const once = [...new Map(told.map((one) => [one.reference, one])).values()];
  const words = once.map((one) =>
    speech.t('advice.already', { amount: speech.money(one.amount), date: speech.date(one.payDate, 'long'), reference: one.reference }),
  );
  if (told.length === 0) words.push(...pending.map((sum) => speech.t('notPayable.paymentPending', { amount: speech.money(sum) })));
  if (words.length === 0) return nothing;
  return notice({ tone: 'info', body: html`${words.map((word) => html`<p>${word}</p>`)}` });
}

/** R-055 */
function noWay({ invoices, terms }: Group, { speech, onSupport }: WayContext): TemplateResult {
  const contact = invoices[0]?.billingContact ?? terms.profile.support;
  return html`${notice({ tone: 'info', body: speech.t('remit.none') })} ${supportContact({ contact, language: speech, onRequest: onSupport })}`;
}
