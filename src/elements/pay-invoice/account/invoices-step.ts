import { html, nothing, type TemplateResult } from 'lit';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { money } from '../../../domain/money.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { button } from '../../../ui/button.js';
import { icon } from '../../../ui/icon.js';
import { closeIcon } from '../../../ui/icons.js';
import { notice } from '../../../ui/notice.js';
import { skeleton } from '../../../ui/progress.js';
import { amount } from '../../../views/amount.js';
import { notPayableText } from '../../../views/not-payable.js';
import { statusBadge } from '../../../views/status-badge.js';
import type { AccountContext } from './account-context.js';
import type { AccountState } from './account-state.js';
import { amountFields } from './amount-fields.js';
import { creditsPart } from './credits-part.js';
import { currenciesOf, payableItems, refusalOf, type DraftItem } from './draft.js';
import { rewardField } from './reward-field.js';
import { sums } from './sums.js';

/** Number, status, account and due date of an invoice. */
function facts({ number, id, displayStatus, accountNumber, accountName, dueDate }: InvoiceListItem, speech: Speech): TemplateResult {
  return html`<div class="item-facts">
    <span class="item-number"><bdi>${number ?? id}</bdi></span>
    ${displayStatus ? statusBadge(displayStatus, speech) : nothing}
    <span class="muted small">
      ${accountNumber ? html`<bdi>${accountName ?? accountNumber}</bdi>` : nothing}
      ${dueDate ? html`<span>${speech.t('payAccount.due', { date: speech.date(dueDate, 'long') })}</span>` : nothing}
    </span>
  </div>`;
}

function chosen(item: DraftItem, context: AccountContext): TemplateResult {
  const { speech, account } = context;
  const { invoice } = item;
  const reason = refusalOf(invoice);
  return html`<li class=${reason ? 'item refused' : 'item'}>
    ${facts(invoice, speech)}
    ${invoice.balance ? html`<span class="item-amount">${amount(invoice.balance, speech)}</span>` : nothing}
    ${button({
      kind: 'quiet',
      label: icon(closeIcon, { label: speech.t('payAccount.removeOne', { number: invoice.number ?? '' }) }),
      part: 'remove',
      onClick: () => account.remove(invoice.id),
    })}
    ${
      reason
        ? html`<p class="item-wide small">${notPayableText(reason === 'unknown' ? undefined : reason, invoice, speech, account.terms?.profile.support)}</p>`
        : html`${amountFields(item, context)} ${invoice.flags?.supportInvoice ? rewardField(item, context) : nothing}`
    }
  </li>`;
}

/** PAY-02: one button per currency. */
function mixed({ speech, account }: AccountContext): TemplateResult | typeof nothing {
  const currencies = currenciesOf(account.draft);
  if (currencies.length < 2) return nothing;
  const items = payableItems(account.draft);
  return html`<div id="fault" class="fault-box" tabindex="-1">
    ${notice({
      tone: 'warning',
      title: speech.t('pay.mixedCurrency'),
      actions: html`${currencies.map((currency) => {
        const balances = items.flatMap(({ invoice: { balance } }) => (balance?.currency === currency ? balance.minor : []));
        const total = money(
          balances.reduce((sum, minor) => sum + minor, 0),
          currency,
        );
        return button({
          label: speech.plural('pay.onlyCurrency', balances.length, { total: speech.moneyWithCode(total) }),
          onClick: () => account.keepCurrency(currency),
        });
      })}`,
    })}
  </div>`;
}

/** What keeps the step as a whole from going on. */
function lacking({ speech, account }: AccountContext): TemplateResult | typeof nothing {
  if (account.lack !== 'invoices' && account.lack !== 'tooMany') return nothing;
  const text =
    account.lack === 'invoices' ? speech.t('payAccount.none') : speech.t('pay.tooMany', { n: account.policy?.payment.maxInvoices ?? 0 });
  return html`<div id="fault" class="fault-box" tabindex="-1">${notice({ tone: 'danger', body: text })}</div>`;
}

/** Other open invoices, to be added one by one; read when this is opened. */
function others(context: AccountContext): TemplateResult | typeof nothing {
  const { speech, account } = context;
  const { picking, draft } = account;
  const taken = new Set(draft.items.map(({ invoice }) => invoice.id));
  const rest = (picking.others ?? []).filter(({ id }) => !taken.has(id));
  const empty = picking.others !== undefined && rest.length === 0 && !picking.hasMore;
  if (empty && draft.items.length > 0) return nothing;
  return html`<details class="others" ?open=${draft.items.length === 0} @toggle=${() => picking.open()}>
    <summary>${draft.items.length === 0 ? speech.t('payAccount.intro') : speech.t('payAccount.others')}</summary>
    ${picking.error ? context.answer({ kind: 'refused', error: picking.error }, () => void picking.more()) : nothing}
    ${empty ? html`<p>${speech.t('payAccount.empty')}</p>` : nothing}
    <ul class="items" role="list">
      ${rest.map(
        (invoice) => html`<li class="item">
          ${facts(invoice, speech)}
          ${invoice.balance ? html`<span class="item-amount">${amount(invoice.balance, speech)}</span>` : nothing}
          ${button({
            label: speech.t('payAccount.add'),
            accessibleLabel: speech.t('payAccount.addOne', { number: invoice.number ?? '' }),
            onClick: () => account.add(invoice),
          })}
        </li>`,
      )}
    </ul>
    ${picking.busy ? skeleton({ lines: 3 }) : nothing}
    ${picking.hasMore ? button({ label: speech.t('payAccount.more'), kind: 'quiet', busy: picking.busy, onClick: () => void picking.more() }) : nothing}
  </details>`;
}

/** The first step: which invoices, how much of each, which credits and rewards (PAY-01 to PAY-06, PAY-15, PAY-16). */
export function invoicesStep(state: Extract<AccountState, { step: 'invoices' }>, context: AccountContext): TemplateResult {
  const { speech, account, offline } = context;
  const { draft, quoting } = account;
  const total = quoting.quote?.total;
  if (account.loading) return skeleton({ lines: 6 });
  return html`
    ${context.answer(account.loadError && { kind: 'refused', error: account.loadError }, () => void account.retry())}
    ${context.answer(state.fault, () => void account.goOn())} ${lacking(context)} ${mixed(context)}
    ${
      draft.items.length > 0
        ? html`<section aria-labelledby="chosen">
            <h3 id="chosen" class="part-title">${speech.t('payAccount.selected')}</h3>
            <ul class="items" role="list">
              ${draft.items.map((item) => chosen(item, context))}
            </ul>
          </section>`
        : nothing
    }
    ${others(context)} ${creditsPart(context)} ${sums(context)}
    ${button({
      label: total ? speech.t('payAccount.continue', { total: speech.money(total) }) : speech.t('payAccount.continueFree'),
      kind: 'primary',
      wide: true,
      busy: account.busy,
      disabled: offline || draft.items.length === 0,
      part: 'submit',
      onClick: () => void account.goOn(),
    })}
  `;
}
