import type { DocumentBiller, DocumentDetail, DocumentSource } from '../../domain/documents.js';
import type { Invoice, Money, SupportContact } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { WordId } from '../../i18n/catalog/word-id.js';
import { chargesTable } from './content-charges.js';
import { noticesOf } from './content-notices.js';
import { slipOf, type Slip } from './content-slip.js';
import { paymentsTable, settlementsTable, sumsOf, taxesTable, type Sum } from './content-sums.js';
import { addressLines, type Labelled } from './labelled.js';
import { amountText } from './money-text.js';
import { bold, type Said } from './said.js';
import type { TableContent } from './table-content.js';

export type PdfKind = 'invoice' | 'remittance-stub';

export interface PartyContent {
  readonly label?: string;
  readonly name: Said;
  readonly lines: readonly string[];
}

/** All that a document says, in the order in which it is read; where it stands on the page is of the drawing. */
export interface DocumentContent {
  readonly title: Said;
  /** The same in a list of bookmarks, and for the file when it is the only one. */
  readonly name: string;
  readonly country: string;
  readonly date: string;
  readonly biller: PartyContent;
  /** A word that must not be overlooked, e.g. that the invoice is void. */
  readonly mark?: Said;
  readonly notices: readonly string[];
  readonly parties: readonly PartyContent[];
  readonly facts: readonly Labelled[];
  readonly due: { readonly label: string; readonly amount: Said; readonly date?: Labelled };
  readonly tables: readonly TableContent[];
  readonly sums: readonly Sum[];
  readonly contact?: { readonly label: Said; readonly lines: readonly string[] };
  readonly slip?: Slip;
  /** At the foot of each page: what document it is of, and which page of how many. */
  readonly foot: string;
  readonly page: string;
}

export interface ContentOptions {
  readonly speech: Speech;
  readonly detail: DocumentDetail;
  readonly kind: PdfKind;
}

const titles: Readonly<Record<string, WordId>> = {
  invoice: 'detail.title.invoice',
  creditNote: 'detail.title.creditNote',
  debitNote: 'detail.title.debitNote',
  planSummary: 'detail.title.planSummary',
};

/** A kind that this version does not know is an invoice. */
const titleOf = ({ kind, number }: Invoice, { speech, kind: wanted }: ContentOptions): string =>
  wanted === 'remittance-stub'
    ? speech.t('slip.titleNumber', { number })
    : speech.t((Object.hasOwn(titles, kind) && titles[kind]) || 'detail.title.invoice', { number });

const billerOf = (biller: DocumentBiller, speech: Speech): PartyContent => ({
  name: bold(biller.name),
  lines: [
    ...addressLines(biller.address, speech),
    ...(biller.vatId ? [speech.t('document.vatId', { id: biller.vatId })] : []),
    ...(biller.registrationId ? [speech.t('document.registrationId', { id: biller.registrationId })] : []),
  ],
});

const partiesOf = ({ buyer, invoice }: DocumentSource, speech: Speech): readonly PartyContent[] => [
  {
    label: speech.t('detail.billTo'),
    name: bold(buyer.name),
    lines: [...addressLines(buyer, speech), ...(buyer.vatId ? [speech.t('document.vatId', { id: buyer.vatId })] : [])],
  },
  { label: speech.t('document.remitTo'), name: bold(invoice.remitTo.name), lines: addressLines(invoice.remitTo, speech) },
];

const dueDateOf = ({ dueDate, dueOnReceipt }: Invoice, speech: Speech): string | undefined => {
  if (dueOnReceipt) return speech.t('invoice.dueOnReceipt');
  return dueDate && speech.date(dueDate, 'long');
};

const factsOf = ({ invoice, buyer }: DocumentSource, speech: Speech): readonly Labelled[] => {
  const { period, paymentTerms, poNumber, reference } = invoice;
  const given = (word: WordId, value: string | undefined): readonly Labelled[] => (value ? [{ label: speech.t(word), value }] : []);
  return [
    ...given('invoice.number', invoice.number),
    ...given('detail.invoiceDate', speech.date(invoice.invoiceDate, 'long')),
    ...given('invoice.dueDate', dueDateOf(invoice, speech)),
    ...given(invoice.kind === 'planSummary' && invoice.planId !== undefined ? 'detail.plan' : 'invoice.account', invoice.accountNumber),
    ...given('detail.period', period && speech.t('detail.periodRange', { from: speech.date(period.from), to: speech.date(period.to) })),
    ...given('detail.poNumber', poNumber),
    ...given('detail.reference', reference),
    ...given('document.buyerReference', buyer.reference === reference ? undefined : buyer.reference),
    ...given('detail.terms', paymentTerms),
  ];
};

/** The contact printed on the invoice, else the country's. */
const contactOf = ({ invoice, profile, biller }: DocumentSource, speech: Speech): DocumentContent['contact'] => {
  const contact: SupportContact | undefined = invoice.billingContact ?? profile?.support ?? biller.contact;
  const parts = contact
    ? [contact.name, contact.phone, contact.email, contact.hours].filter((part) => part !== undefined && part !== '')
    : [];
  return parts.length === 0 ? undefined : { label: bold(speech.t('document.contact')), lines: [parts.join(' · ')] };
};

/** Nothing is owed on what is void, whatever its balance says. */
const owed = (invoice: Invoice): Money => (invoice.lifecycle === 'void' ? { ...invoice.balance, minor: 0 } : invoice.balance);

/** What a document says of one invoice: everything, or what goes with the money alone. */
export const documentContent = (source: DocumentSource, options: ContentOptions): DocumentContent => {
  const { invoice, biller } = source;
  const { speech, kind } = options;
  const name = titleOf(invoice, options);
  const dueDate = dueDateOf(invoice, speech);
  const contact = contactOf(source, speech);
  const slip = slipOf(source, speech);
  const whole = kind === 'invoice';
  return {
    title: bold(name),
    name,
    country: invoice.country,
    date: invoice.invoiceDate,
    biller: billerOf(biller, speech),
    ...(invoice.lifecycle === 'void' && { mark: bold(speech.t('status.void')) }),
    notices: noticesOf(source, speech),
    parties: partiesOf(source, speech),
    facts: factsOf(source, speech),
    due: {
      label: speech.t('invoice.balance'),
      amount: bold(amountText(owed(invoice), speech, true)),
      ...(dueDate !== undefined && owed(invoice).minor > 0 && { date: { label: speech.t('invoice.dueDate'), value: bold(dueDate) } }),
    },
    tables: whole
      ? [
          chargesTable(source, options),
          taxesTable(invoice, speech),
          settlementsTable(invoice, speech),
          paymentsTable(invoice, speech),
        ].filter((table) => table !== undefined)
      : [],
    sums: whole ? sumsOf(invoice, owed(invoice), speech) : [],
    ...(contact && { contact }),
    ...(slip && { slip }),
    foot: `${biller.name} · ${name}`,
    page: speech.t('document.page', { page: '{page}', pages: '{pages}' }),
  };
};
