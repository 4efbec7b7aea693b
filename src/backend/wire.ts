import type * as contract from '../contract/generated/types.js';

/** Values are read and made anew, never changed in place. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** What crosses the wire, under the names that services use. */
export type AccountPage = Frozen<contract.AccountPage>;
export type AccountPayment = Frozen<contract.AccountPayment>;
export type AccountPaymentItem = Frozen<contract.AccountPaymentItem>;
export type AccountPaymentOutcome = Frozen<contract.AccountPaymentOutcome>;
export type AccountQuote = Frozen<contract.AccountQuote>;
export type AccountQuotedItem = Frozen<contract.AccountQuotedItem>;
export type AccountQuotedMethod = Frozen<contract.AccountQuotedMethod>;
export type AccountReceipt = Frozen<contract.AccountReceipt>;
export type Capabilities = Frozen<contract.Capabilities>;
export type CreditList = Frozen<contract.CreditList>;
export type CreditUse = Frozen<contract.CreditUse>;
export type Dashboard = Frozen<contract.Dashboard>;
export type DocumentSelectionInput = Frozen<contract.DocumentSelectionInput>;
export type DownloadInput = Frozen<contract.DownloadInput>;
export type DownloadJob = Frozen<contract.DownloadJob>;
export type DownloadOffer = Frozen<contract.DownloadOffer>;
export type GuestFacts = Frozen<contract.GuestFacts>;
export type GuestInvoice = Frozen<contract.GuestInvoice>;
export type InvoiceFilter = Frozen<contract.InvoiceFilter>;
export type InvoiceListItem = Frozen<contract.InvoiceListItem>;
export type InvoiceListPage = Frozen<contract.InvoiceListPage>;
export type InvoicePage = InvoiceListPage;
export type InvoiceSelection = Frozen<contract.InvoiceSelection>;
export type InvoiceSort = contract.InvoiceSort;
export type InvoiceTotals = Frozen<contract.InvoiceTotals>;
export type PayInput = Frozen<contract.PayInput>;
export type PaymentFieldsSetup = Frozen<contract.PaymentFieldsSetup>;
export type PaymentMethodList = Frozen<contract.PaymentMethodList>;
export type PaymentPage = Frozen<contract.PaymentPage>;
export type PaymentSort = contract.PaymentSort;
export type PaymentSource = Frozen<contract.PaymentSource>;
export type PlanPage = Frozen<contract.PlanPage>;
export type Quote = Frozen<contract.Quote>;
export type QuotedMethod = Frozen<contract.QuotedMethod>;
export type QuoteInput = Frozen<contract.QuoteInput>;
export type QuoteItem = Frozen<contract.QuoteItem>;
export type QuoteMessage = Frozen<contract.QuoteMessage>;
export type RejectionInput = Frozen<contract.RejectionInput>;
export type RemittanceAdvice = Frozen<contract.RemittanceAdvice>;
export type RescheduleInput = Frozen<contract.RescheduleInput>;
export type RewardCode = Frozen<contract.RewardCode>;
export type RewardUse = Frozen<contract.RewardUse>;
export type SavedView = Frozen<contract.SavedView>;
export type SavedViewInput = Frozen<contract.SavedViewInput>;
export type SavedViewList = Frozen<contract.SavedViewList>;
export type SelectionInput = Frozen<contract.SelectionInput>;
export type SortField = Frozen<contract.SortField>;
export type StoredSource = Frozen<contract.StoredSource>;
export type TokenSource = Frozen<contract.TokenSource>;
