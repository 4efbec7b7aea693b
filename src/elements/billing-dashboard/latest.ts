import { html, nothing, type TemplateResult } from 'lit';
import type { Id } from '../../domain/entities.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { button } from '../../ui/button.js';
import { amount } from '../../views/amount.js';
import { statusBadge } from '../../views/status-badge.js';

export interface LatestOptions {
  readonly speech: Speech;
  readonly invoices: readonly InvoiceListItem[];
  /** Each given where somebody takes it and the customer may. */
  readonly onOpen: ((id: Id) => void) | undefined;
  readonly onPay: ((id: Id) => void) | undefined;
  readonly onAll: (() => void) | undefined;
}

/** The five latest invoices. Parts: `latest`, `invoice-link`. */
export function latest(options: LatestOptions): TemplateResult {
  const { speech, invoices, onAll } = options;
  return html`<section class="stack tight" aria-labelledby="latest">
    <div class="head">
      <h3 class="title" id="latest">${speech.t('dashboard.latest')}</h3>
      ${onAll ? button({ kind: 'quiet', label: speech.t('dashboard.all'), onClick: onAll }) : nothing}
    </div>
    ${invoices.length === 0 ? html`<p class="muted">${speech.t('dashboard.noInvoices')}</p>` : table(options)}
  </section>`;
}

function table(options: LatestOptions): TemplateResult {
  const { speech, invoices, onPay } = options;
  return html`<table class="latest" part="latest" aria-labelledby="latest">
    <thead>
      <tr>
        <th scope="col">${speech.t('invoice.number')}</th>
        <th scope="col">${speech.t('invoice.account')}</th>
        <th scope="col">${speech.t('invoice.dueDate')}</th>
        <th scope="col">${speech.t('dashboard.status')}</th>
        <th scope="col" class="end">${speech.t('invoice.balance')}</th>
        ${onPay ? html`<th scope="col"><span class="visually-hidden">${speech.t('dashboard.actions')}</span></th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${invoices.map((invoice) => row(invoice, options))}
    </tbody>
  </table>`;
}

/** A row with broken data shows a dash and the rest lives. */
function row(invoice: InvoiceListItem, { speech, onOpen, onPay }: LatestOptions): TemplateResult {
  const { id, number, accountNumber, accountName, dueDate, dueOnReceipt, displayStatus, balance, flags } = invoice;
  const name = number ?? id;
  const dash = html`<span aria-hidden="true">–</span><span class="visually-hidden">${speech.t('dashboard.missing')}</span>`;
  const due = dueOnReceipt ? speech.t('invoice.dueOnReceipt') : dueDate && speech.date(dueDate);
  return html`<tr>
    <th scope="row" class="number">
      ${
        onOpen
          ? html`<button class="button link" part="invoice-link" type="button" @click=${() => onOpen(id)}><bdi>${name}</bdi></button>`
          : html`<bdi>${name}</bdi>`
      }
    </th>
    <td class="account">${accountNumber ? html`<bdi>${accountNumber}</bdi>` : dash} ${accountName ? html`<bdi class="muted small account-name">${accountName}</bdi>` : nothing}</td>
    <td class="due">${due ?? dash}</td>
    <td class="status">${displayStatus ? statusBadge(displayStatus, speech) : dash}</td>
    <td class="end balance">${balance ? amount(balance, speech) : dash}</td>
    ${
      onPay
        ? html`<td class="end pay">
            ${
              flags?.payable
                ? button({
                    label: speech.t('dashboard.pay'),
                    accessibleLabel: speech.t('dashboard.payInvoice', { number: name }),
                    onClick: () => onPay(id),
                  })
                : nothing
            }
          </td>`
        : nothing
    }
  </tr>`;
}
