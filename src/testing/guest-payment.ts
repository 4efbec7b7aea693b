import type { CardFunding, Payment } from '../domain/entities.js';
import { testToken, type TestOutcome } from '../domain/test-cards.js';
import type { BillingClient } from '../client/billing-client.js';
import type { SampleInvoice } from '../backend/index.js';

/** A token as the test tokenizer of the card frame makes it. */
export const cardToken = (outcome: TestOutcome = 'approved', funding: CardFunding = 'credit'): string =>
  testToken(outcome, funding, crypto.getRandomValues(new Uint8Array(16)));

export interface GuestPayment {
  readonly payment: Payment;
  readonly key: string;
  readonly guestToken: string;
}

/** The whole journey of a guest over a client: look-up, quote, pay. */
export const payGuest = async (
  client: BillingClient,
  { facts }: Pick<SampleInvoice, 'facts'>,
  { outcome = 'approved', funding = 'credit', key = crypto.randomUUID(), receiptEmail, locale }: PayGuestOptions = {},
): Promise<GuestPayment> => {
  if (!client.guest || !client.payments) throw new Error('This client cannot pay as a guest');
  const found = await client.guest.lookupInvoice({ facts });
  const guestToken = found.session.token ?? '';
  const items = [{ invoiceId: found.invoice.id }];
  const quote = await client.payments.quote({ items, methodType: 'card', funding }, { guestToken });
  const payment = await client.payments.pay(
    {
      quoteId: quote.id,
      items,
      expectedTotal: quote.total,
      source: { token: cardToken(outcome, funding), type: 'card', label: 'Visa •••• 4242', funding },
      ...(receiptEmail !== undefined && { receiptEmail }),
    },
    { guestToken, idempotencyKey: key, ...(locale !== undefined && { locale }) },
  );
  return { payment, key, guestToken };
};

export interface PayGuestOptions {
  readonly outcome?: TestOutcome;
  readonly funding?: CardFunding;
  readonly key?: string;
  readonly receiptEmail?: string;
  readonly locale?: string;
}
