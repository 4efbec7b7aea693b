import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type nothing, type TemplateResult } from 'lit';
import { displayStatuses } from '../src/domain/entities.js';
import { guestFactNames } from '../src/domain/guest-facts.js';
import type { Speech } from '../src/i18n/catalog/speech.js';
import { amount } from '../src/views/amount.js';
import { invoiceCard } from '../src/views/invoice-card.js';
import { invoiceSpecimen } from '../src/views/invoice-specimen.js';
import { printFeeNotice } from '../src/views/print-fee-notice.js';
import { receiptView } from '../src/views/receipt-view.js';
import { remittanceBlock } from '../src/views/remittance-block.js';
import { cheque, invoice, naughty, printFee, receipt, support, wire } from '../src/views/samples.fixture.js';
import { speechOf } from '../src/views/speech.fixture.js';
import { statusBadge } from '../src/views/status-badge.js';
import { supportContact } from '../src/views/support-contact.js';
import { gallery, onStage } from './on-stage.js';

const meta: Meta = { title: 'Views/Billing values', parameters: { controls: { disable: true } } };
export default meta;

type Pieces = Readonly<Record<string, TemplateResult>>;

/** Views in the language of the toolbar; the stage has the direction of its page. */
const story = (pieces: (speech: Speech) => Pieces): StoryObj => ({
  loaders: [async ({ globals }) => ({ speech: await speechOf(String(globals['locale'])) })],
  render: (_args, { loaded }) => onStage(gallery(pieces((loaded as { speech: Speech }).speech))),
});
const some = (part: TemplateResult | typeof nothing): TemplateResult => html`${part}`;

export const Amounts: StoryObj = story((speech) => ({
  'With a sign': amount({ minor: 125_000, currency: 'USD' }, speech),
  'With the code, for consent': amount({ minor: 125_000, currency: 'USD' }, speech, { code: true }),
  'The total of a screen': amount({ minor: 125_000, currency: 'EUR' }, speech, { total: true }),
  'No decimals': amount({ minor: 13_000, currency: 'KRW' }, speech),
  'Three decimals': amount({ minor: 1_250_500, currency: 'BHD' }, speech),
  'A credit': amount({ minor: -4000, currency: 'EUR' }, speech),
}));

export const Statuses: StoryObj = story((speech) => ({
  ...Object.fromEntries(displayStatuses.map((status) => [status, html`<p>${statusBadge(status, speech)}</p>`])),
  'of a newer backend': html`<p>${statusBadge('promised', speech)}</p>`,
}));

export const Invoices: StoryObj = story((speech) => ({
  Overdue: invoiceCard(invoice, speech),
  'Due on receipt': invoiceCard({ ...invoice, displayStatus: 'open', dueOnReceipt: true, daysOverdue: 0 }, speech),
  'What a guest is told at least': invoiceCard({ id: 'i', number: '1Z-204417', currency: 'USD', balance: invoice.balance }, speech),
  'A credit': invoiceCard({ ...invoice, balance: { minor: -4000, currency: 'USD' }, displayStatus: 'credit', daysOverdue: 0 }, speech),
  'Long and strange values': invoiceCard({ ...invoice, number: naughty.slice(0, 5).join(' '), accountNumber: '😀'.repeat(60) }, speech),
}));

export const WhereToFindIt: StoryObj = story((speech) =>
  Object.fromEntries(guestFactNames.map((fact) => [fact, invoiceSpecimen({ highlight: fact, language: speech })])),
);

export const BankDetails: StoryObj = story((speech) => ({
  'Wire transfer and cheque': remittanceBlock({
    remittances: [wire, cheque],
    amount: { minor: 125_000, currency: 'EUR' },
    reference: '1Z-204417',
    language: speech,
    copied: '0.remit.iban',
    onCopy: () => undefined,
  }),
}));

export const Support: StoryObj = story((speech) => ({
  'Everything known': some(supportContact({ contact: support, language: speech })),
  'Only a telephone': some(supportContact({ contact: { phone: '080-687-6886' }, language: speech })),
}));

export const PrintFee: StoryObj = story((speech) => ({
  'Can be avoided': some(printFeeNotice({ printFee }, '2026-01-20', speech)),
  'Is coming': some(printFeeNotice({ printFee }, '2026-02-20', speech)),
  Applies: some(printFeeNotice({ printFee }, '2026-03-20', speech)),
}));

export const Receipt: StoryObj = story((speech) => ({
  'On the screen and on paper': html`<div class="card">${receiptView(receipt, speech)}</div>`,
}));
