import { describe, it } from 'node:test';
import type * as dashboard from '../domain/dashboard.js';
import type * as documents from '../domain/documents.js';
import type * as domain from '../domain/entities.js';
import type * as lists from '../domain/invoice-query.js';
import type * as wallet from '../domain/wallet.js';
import type * as wire from './generated/types.js';
import { part, same } from './same-shape.fixture.js';

describe('the shapes of the contract and of the domain', () => {
  it('are assignable to each other, which the compiler proves', () => {
    same<wire.Money, domain.Money>(true);
    same<wire.Party, domain.Party>(true);
    same<wire.SupportContact, domain.SupportContact>(true);
    same<wire.InvoiceFlags, domain.InvoiceFlags>(true);
    same<wire.InvoiceLine, domain.InvoiceLine>(true);
    same<wire.TaxLine, domain.TaxLine>(true);
    same<wire.Allocation, domain.Allocation>(true);
    same<wire.DocumentRef, domain.DocumentRef>(true);
    same<wire.DisputeRef, domain.DisputeRef>(true);
    same<wire.PaymentRef, domain.PaymentRef>(true);
    same<wire.InvoiceSummary, domain.InvoiceSummary>(true);
    same<wire.Invoice, domain.Invoice>(true);
    same<wire.PaymentFailure, domain.PaymentFailure>(true);
    same<wire.AccountPaymentItem, domain.PaymentItem>(true);
    same<wire.Approval, domain.Approval>(true);
    same<wire.AccountPayment, domain.Payment>(true);
    same<wire.AccountPaymentOutcome, domain.PaymentOutcome>(true);
    same<wire.AccountReceipt, domain.Receipt>(true);
    same<wire.AcceptedMethod, domain.AcceptedMethod>(true);
    same<wire.Remittance, domain.Remittance>(true);
    same<wire.PrintFee, domain.PrintFee>(true);
    same<wire.CountryProfile, domain.CountryProfile>(true);
    same<wire.Policy, domain.Policy>(true);
    same<wire.BillingTerms, domain.BillingTerms>(true);
    same<wire.Session, domain.Session>(true);
    same<wire.CardFunding, domain.CardFunding>(true);
  });

  it('hold for what a guest sees of a payment, which is a part of the whole', () => {
    part<wire.PaymentItem, domain.PaymentItem>(true);
    part<wire.Payment, domain.Payment>(true);
    part<wire.PaymentOutcome, domain.PaymentOutcome>(true);
    part<wire.Receipt, domain.Receipt>(true);
    part<wire.Payment, wire.AccountPayment>(true);
    part<wire.PaymentOutcome, wire.AccountPaymentOutcome>(true);
    part<wire.Receipt, wire.AccountReceipt>(true);
    part<wire.Quote, wire.AccountQuote>(true);
  });

  it('hold for lists, wallet and dashboard', () => {
    same<wire.InvoiceListItem, lists.InvoiceListItem>(true);
    same<wire.InvoiceFilter, lists.InvoiceFilter>(true);
    same<wire.InvoiceQuery, lists.InvoiceQuery>(true);
    same<wire.InvoiceSort, lists.InvoiceSort>(true);
    same<wire.SortField, lists.SortKey<lists.InvoiceSort>>(true);
    same<wire.CurrencyTotals, lists.CurrencyTotals>(true);
    same<wire.InvoiceTotals, lists.InvoiceTotals>(true);
    same<wire.InvoiceSelection, lists.InvoiceSelection>(true);
    same<wire.ColumnState, lists.ColumnState>(true);
    same<wire.SavedView, lists.SavedView>(true);
    same<wire.SavedViewInput, Omit<lists.SavedView, 'id' | 'version'>>(true);
    same<wire.Account, lists.Account>(true);
    same<wire.Plan, lists.Plan>(true);
    same<wire.PaymentMethod, wallet.PaymentMethod>(true);
    same<wire.Mandate, wallet.Mandate>(true);
    same<wire.Credit, wallet.Credit>(true);
    same<wire.Reward, wallet.Reward>(true);
    same<wire.CreditUse, wallet.CreditUse>(true);
    same<wire.RewardUse, wallet.RewardUse>(true);
    same<wire.DashboardTotals, dashboard.DashboardTotals>(true);
    same<wire.Task, dashboard.Task>(true);
    same<wire.Dashboard, dashboard.Dashboard>(true);
  });

  it('hold for files of invoices', () => {
    same<wire.DownloadInput, documents.DownloadRequest>(true);
    same<wire.DocumentSelectionInput, Pick<documents.DownloadRequest, 'invoiceIds' | 'selectionToken' | 'exceptIds'>>(true);
    same<wire.DownloadOffer, documents.DownloadOffer>(true);
    same<wire.DownloadJob, documents.DownloadJob>(true);
    same<wire.SkippedInvoice, documents.SkippedInvoice>(true);
  });
});
