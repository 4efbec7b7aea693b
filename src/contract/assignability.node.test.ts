import { describe, it } from 'node:test';
import type * as domain from '../domain/entities.js';
import type * as wire from './generated/types.js';
import { same } from './same-shape.fixture.js';

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
    same<wire.PaymentRef, domain.PaymentRef>(true);
    same<wire.InvoiceSummary, domain.InvoiceSummary>(true);
    same<wire.Invoice, domain.Invoice>(true);
    same<wire.PaymentItem, domain.PaymentItem>(true);
    same<wire.PaymentFailure, domain.PaymentFailure>(true);
    same<wire.Payment, domain.Payment>(true);
    same<wire.PaymentOutcome, domain.PaymentOutcome>(true);
    same<wire.Receipt, domain.Receipt>(true);
    same<wire.AcceptedMethod, domain.AcceptedMethod>(true);
    same<wire.Remittance, domain.Remittance>(true);
    same<wire.PrintFee, domain.PrintFee>(true);
    same<wire.CountryProfile, domain.CountryProfile>(true);
    same<wire.Policy, domain.Policy>(true);
    same<wire.BillingTerms, domain.BillingTerms>(true);
    same<wire.Session, domain.Session>(true);
    same<wire.CardFunding, domain.CardFunding>(true);
  });
});
