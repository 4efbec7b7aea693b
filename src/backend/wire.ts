import type * as contract from '../contract/generated/types.js';

/** Values are read and made anew, never changed in place. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** What crosses the wire, under the names that services use. */
export type Capabilities = Frozen<contract.Capabilities>;
export type GuestFacts = Frozen<contract.GuestFacts>;
export type GuestInvoice = Frozen<contract.GuestInvoice>;
export type InvoicePage = Frozen<contract.InvoicePage>;
export type InvoiceSort = contract.InvoiceSort;
export type PayInput = Frozen<contract.PayInput>;
export type PaymentFieldsSetup = Frozen<contract.PaymentFieldsSetup>;
export type Quote = Frozen<contract.Quote>;
export type QuotedMethod = Frozen<contract.QuotedMethod>;
export type QuoteInput = Frozen<contract.QuoteInput>;
export type QuoteMessage = Frozen<contract.QuoteMessage>;
export type SortField = Frozen<contract.SortField>;
