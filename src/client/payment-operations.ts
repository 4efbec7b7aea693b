import type { GenericSchema } from 'valibot';
import type { Payment, PaymentOutcome, Receipt } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import type { CallOptions, ChangeTopic, PayInput, Quote, QuoteInput, WriteOptions } from './billing-client.js';
import type { Call } from './http-transport.js';
import type { Line } from './line.js';

/** The checks of what may be answered, and what else may have changed with a payment. */
export interface PaymentShapes {
  readonly quote: GenericSchema<Quote>;
  readonly payment: GenericSchema<Payment>;
  readonly outcome: GenericSchema<PaymentOutcome>;
  readonly abandoned: GenericSchema<{ payment: PaymentOutcome | null }>;
  readonly receipt: GenericSchema<Receipt>;
  readonly changes: readonly ChangeTopic[];
}

/** Quote, pay, follow up: the same operations for guests and for signed-in customers, whose answers differ. */
export const paymentsOf = ({ quote, payment, outcome, abandoned, receipt, changes }: PaymentShapes) => {
  /** What may come with a refusal, checked like an answer (PAY-19). */
  const carried: Call<unknown>['carried'] = { quote, payment: outcome };

  const noted = <T extends PaymentOutcome | null>(line: Line, key: string, found: T): T => {
    if (found && line.seen.get(key) !== found.status) {
      line.seen.set(key, found.status);
      line.emit('payments', found.id);
      for (const topic of changes) line.emit(topic);
    }
    return found;
  };

  /** Pays, or goes on with a payment: a write under its key. */
  const write = async (line: Line, path: readonly string[], body: unknown, o: WriteOptions): Promise<Payment> => {
    const headers = { 'Idempotency-Key': o.idempotencyKey, 'If-Match': o.ifMatch };
    return noted(line, o.idempotencyKey, await line.ask({ method: 'POST', path, body, headers, answer: payment, carried }, o));
  };

  return {
    quote: (line: Line, body: QuoteInput, o?: CallOptions): Promise<Quote> =>
      line.ask({ method: 'POST', path: ['payments', 'quotes'], body, answer: quote, read: true, carried }, o),
    pay: (line: Line, body: PayInput, o: WriteOptions): Promise<Payment> => write(line, ['payments'], body, o),
    confirm: (line: Line, id: string, body: { readonly result?: string }, o: WriteOptions): Promise<Payment> =>
      write(line, ['payments', id, 'confirm'], body, o),
    byKey: async (line: Line, key: string, o?: CallOptions): Promise<PaymentOutcome | null> => {
      try {
        return noted(line, key, await line.ask({ path: ['payments', 'by-key', key], answer: outcome }, o));
      } catch (error) {
        // Only the server's own 404 says that there is nothing; a proxy's page with that status is retryable.
        if (error instanceof BillingError && error.code === 'not_found' && !error.retryable) return null;
        throw error;
      }
    },
    abandon: async (line: Line, key: string, o?: CallOptions): Promise<PaymentOutcome | null> =>
      noted(line, key, (await line.ask({ method: 'POST', path: ['payments', 'by-key', key, 'abandon'], answer: abandoned }, o)).payment),
    get: (line: Line, id: string, o?: CallOptions): Promise<Payment> => line.ask({ path: ['payments', id], answer: payment }, o),
    receipt: (line: Line, id: string, o?: CallOptions): Promise<Receipt> =>
      line.ask({ path: ['payments', id, 'receipt'], answer: receipt }, o),
  };
};
