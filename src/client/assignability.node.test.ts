import { describe, it } from 'node:test';
import type * as wire from '../contract/generated/types.js';
import type * as domain from '../domain/entities.js';
import type * as port from './billing-client.js';

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;
/** Optional properties are assignable even where one side lacks them: the names are compared too. */
type Names<T> = T extends object ? keyof T : never;
type Same<Wire, Port> = [Names<Wire>, Names<Port>] extends [Names<Port>, Names<Wire>] ? SameValues<Wire, Port> : 'names differ';
type SameValues<Wire, Port> = [Frozen<Wire>] extends [Port]
  ? [Port] extends [Frozen<Wire>]
    ? true
    : 'the port allows more'
  : 'the wire allows more';
/** Compiles only when both directions hold. */
const same = <Wire, Port>(proof: Same<Wire, Port>): void => void proof;

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
