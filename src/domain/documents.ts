import type { Address, CountryProfile, Id, Instant, Invoice, Known, Money, Party } from './entities.js';
import type { PaymentMethod } from './wallet.js';

/** What a customer can download of an invoice. `remittance-stub` is the slip that goes with a transfer or a cheque. */
export const documentFormats = ['pdf', 'csv', 'csv-lite', 'xml', 'remittance-stub'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
/** How much a PDF says of an invoice: one line a charge group, or every line. */
export type DocumentDetail = 'summary' | 'detail';
/** One file as it is, several PDFs in one, or a ZIP of all (DWN-02). */
export type DocumentPackaging = 'single' | 'merged' | 'zip';

/** What is asked for: invoices by id, or everything that a selection token stands for, with the ids given and without those of `exceptIds`. */
export interface DownloadRequest {
  readonly invoiceIds?: readonly Id[];
  readonly selectionToken?: string;
  readonly exceptIds?: readonly Id[];
  readonly format: DocumentFormat;
  /** PDF only; default `summary`. */
  readonly detail?: DocumentDetail;
  readonly packaging: DocumentPackaging;
  /** BCP 47: the language of words, dates and amounts for people. Programs' formats do not depend on it. */
  readonly locale: string;
}

/** Why an invoice is not among the files (DWN-05). */
export const skipReasons = ['notEnrolled', 'notReady', 'archived', 'notFound', 'tooLarge', 'letters', 'failed'] as const;
export type SkipReason = Known<(typeof skipReasons)[number]>;

export interface SkippedInvoice {
  readonly invoiceId: Id;
  /** As printed, where it is known. */
  readonly number?: string;
  readonly reason: SkipReason;
}

/** A download that the server prepares: `queued` → `preparing` → `ready` → `expired`, or `failed`, or `cancelled` by the customer (DWN-03). */
export interface DownloadJob {
  readonly id: Id;
  readonly status: Known<'queued' | 'preparing' | 'ready' | 'expired' | 'failed' | 'cancelled'>;
  readonly format: DocumentFormat;
  readonly detail?: DocumentDetail;
  readonly packaging: DocumentPackaging;
  /** Invoices done and invoices asked for. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly createdAt: Instant;
  /** Ready only: what the file is called, and until when it can be fetched (24 hours). */
  readonly fileName?: string;
  readonly bytes?: number;
  readonly expiresAt?: Instant;
  readonly skipped: readonly SkippedInvoice[];
}

/** What can be had of some invoices: a format without a number of them is one that the backend does not write. */
export interface DownloadOffer {
  readonly formats: readonly { readonly format: DocumentFormat; readonly available: number }[];
  /** Invoices asked about. */
  readonly count: number;
  /** Most that one request may have (500), and above how many the work goes on in the background (25). */
  readonly max: number;
  readonly asyncAbove: number;
  /** What the invoices come to, one sum each currency, the currency with the most invoices first; where the backend says so. */
  readonly totals?: readonly Money[];
}

/** The biller as documents name it: BT-27 to BT-40 of EN 16931 and what a customer pays to. */
export interface DocumentBiller {
  readonly name: string;
  /** Short form for file names: letters, digits and hyphens (DWN-02). */
  readonly slug: string;
  readonly address: Address;
  /** VAT identifier with its country, e.g. "NL123456789B01". */
  readonly vatId?: string;
  /** Legal registration, e.g. a chamber of commerce number. */
  readonly registrationId?: string;
  /** Electronic address (EAS code and identifier), for Peppol. */
  readonly electronicAddress?: { readonly scheme: string; readonly id: string };
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string };
}

/** Everything that a writer needs to know of one invoice. */
export interface DocumentSource {
  readonly invoice: Invoice;
  readonly biller: DocumentBiller;
  readonly buyer: Party & {
    readonly vatId?: string;
    readonly electronicAddress?: { readonly scheme: string; readonly id: string };
    /** The buyer's own reference (BT-10). */
    readonly reference?: string;
  };
  /** Bank details and contacts of the invoice's country. */
  readonly profile?: CountryProfile;
  /** The method on file by which it is paid, where there is one: shown by its last digits and its mandate. */
  readonly paidBy?: Pick<PaymentMethod, 'type' | 'brand' | 'last4' | 'holder' | 'mandate'>;
  /** Accounts that its lines name, where they are of several and the customer may see them. */
  readonly accounts?: readonly DocumentAccount[];
}

export interface DocumentAccount {
  readonly id: Id;
  readonly number: string;
  readonly name?: string;
}

/** A finished file. */
export interface WrittenDocument {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** The name of a file of one invoice: `{biller}_{invoiceNumber}_{yyyymmdd}.{ext}` without what file systems refuse (DWN-02). */
export function documentName(
  { slug }: Pick<DocumentBiller, 'slug'>,
  { number, invoiceDate }: Pick<Invoice, 'number' | 'invoiceDate'>,
  extension: string,
): string {
  const safe = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}.-]+/gu, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      // whole characters: half a one is none in a name
      .replace(/^(.{80}).*$/su, '$1') || 'invoice';
  return `${safe(slug)}_${safe(number)}_${invoiceDate.replaceAll('-', '')}.${extension}`;
}
