import { describe, it } from 'node:test';
import type * as wire from '../contract/generated/types.js';
import { same } from '../contract/same-shape.fixture.js';
import type * as domain from '../domain/entities.js';
import type * as port from './billing-client.js';

describe('the shapes of the contract and of the port', () => {
  it('are assignable to each other, which the compiler proves', () => {
    same<wire.GuestFacts, port.GuestFacts>(true);
    same<wire.GuestInvoice, port.GuestInvoice>(true);
    same<wire.QuoteInput, port.QuoteInput>(true);
    same<wire.QuoteMessage, port.QuoteMessage>(true);
    same<wire.QuotedMethod, port.QuotedMethod>(true);
    same<wire.Quote, port.Quote>(true);
    same<wire.PayInput, port.PayInput>(true);
    same<wire.PaymentFieldsSetup, port.PaymentFieldsSetup>(true);
    same<wire.GroupCapability, port.GroupCapability>(true);
    same<wire.Capabilities, port.Capabilities>(true);
    same<wire.InvoicePage, port.Page<domain.Invoice, port.InvoiceSort>>(true);
    same<wire.InvoiceSort, port.InvoiceSort>(true);
  });
});
