import { describe, it } from 'node:test';
import type * as wire from '../contract/generated/types.js';
import { part, same } from '../contract/same-shape.fixture.js';
import type * as domain from '../domain/entities.js';
import type * as lists from '../domain/invoice-query.js';
import type * as wallet from '../domain/wallet.js';
import type * as port from './billing-client.js';

describe('the shapes of the contract and of the port', () => {
  it('are assignable to each other, which the compiler proves', () => {
    same<wire.GuestFacts, port.GuestFacts>(true);
    same<wire.GuestInvoice, port.GuestInvoice>(true);
    same<wire.QuoteInput, port.QuoteInput>(true);
    same<wire.QuoteMessage, port.QuoteMessage>(true);
    same<wire.AccountQuotedMethod, port.QuotedMethod>(true);
    same<wire.AccountQuote, port.Quote>(true);
    same<wire.PaymentSource, port.PaymentSource>(true);
    same<wire.PayInput, port.PayInput>(true);
    same<wire.RemittanceAdvice, port.RemittanceAdvice>(true);
    same<wire.PaymentFieldsSetup, port.PaymentFieldsSetup>(true);
    same<wire.GroupCapability, port.GroupCapability>(true);
    same<wire.InvoiceListPage, port.Page<lists.InvoiceListItem, port.InvoiceSort>>(true);
    same<wire.PaymentPage, port.Page<domain.Payment, port.PaymentSort>>(true);
    same<wire.AccountPage, port.Page<lists.Account, 'number'>>(true);
    same<wire.PlanPage, port.Page<lists.Plan, 'number'>>(true);
    same<wire.CreditList, { readonly credits: readonly wallet.Credit[]; readonly rewards: readonly wallet.Reward[] }>(true);
    same<wire.InvoiceSort, port.InvoiceSort>(true);
    same<wire.PaymentSort, port.PaymentSort>(true);
    same<wire.Capabilities, port.Capabilities>(true);
  });

  it('hold for what a guest sees of a quote, which is a part of the whole', () => {
    part<wire.QuotedMethod, port.QuotedMethod>(true);
    part<wire.Quote, port.Quote>(true);
  });
});
