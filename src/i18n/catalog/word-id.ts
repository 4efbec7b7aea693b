import type { common } from './en/common.js';
import type { faults } from './en/faults.js';
import type { invoiceSpecimen } from './en/invoice-specimen.js';
import type { payInvoiceFind } from './en/pay-invoice-find.js';
import type { payInvoiceOther } from './en/pay-invoice-other.js';
import type { payInvoicePay } from './en/pay-invoice-pay.js';
import type { receipt } from './en/receipt.js';
import type { receiptMail } from './en/receipt-mail.js';

type Words = typeof common &
  typeof faults &
  typeof invoiceSpecimen &
  typeof payInvoiceFind &
  typeof payInvoiceOther &
  typeof payInvoicePay &
  typeof receipt &
  typeof receiptMail;

/** The id of any word of any area. Types only: naming an id here loads no words. */
export type WordId = keyof Words;

type PluralBase<Id> = Id extends `${infer Base}.other` ? (`${Base}.one` extends WordId ? Base : never) : never;

/** `invoice.overdueBy` for the words `invoice.overdueBy.one` and `invoice.overdueBy.other`. */
export type PluralId = PluralBase<WordId>;
