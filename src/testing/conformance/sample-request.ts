import type { Operation } from './operations.js';
import type { Ask } from './world.js';

/** Ids that a request names; what nobody has, unless something better is known. */
export interface NamedIds {
  readonly invoiceId?: string;
  /** Stands for `{id}` or `{key}` of the path. */
  readonly path?: string;
  readonly version?: number;
}

/** An id that nobody has. */
export const nobodys = 'no-such-thing';

const bodies: Readonly<Record<string, (invoiceId: string) => unknown>> = {
  lookupInvoice: () => ({ facts: { accountNumber: 'QQ0000', invoiceNumber: 'Q-0', invoiceAmount: '1.00' } }),
  resolvePayLink: () => ({ token: nobodys }),
  createSelection: () => ({ where: { groups: ['overdue'] } }),
  quotePayment: (invoiceId) => ({ items: [{ invoiceId }], methodType: 'card' }),
  createPayment: (invoiceId) => ({
    quoteId: nobodys,
    items: [{ invoiceId }],
    expectedTotal: { minor: 1, currency: 'USD' },
    source: { token: nobodys, type: 'card' },
  }),
  confirmPayment: () => ({ result: nobodys }),
  reschedulePayment: () => ({}),
  rejectPayment: () => ({ comment: 'No' }),
  createRemittanceAdvice: (invoiceId) => ({
    items: [{ invoiceId, amount: { minor: 1, currency: 'USD' } }],
    kind: 'wire',
    sentOn: '2025-01-02',
  }),
  // A blank name is no name: nothing is saved.
  createView: () => ({ name: ' ', view: 'account', query: {}, columns: [], isDefault: false }),
  replaceView: () => ({ name: ' ', view: 'account', query: {}, columns: [], isDefault: false }),
  offerDocuments: (invoiceId) => ({ invoiceIds: [invoiceId] }),
  requestDownload: (invoiceId) => ({ invoiceIds: [invoiceId], format: 'pdf', packaging: 'single', locale: 'en' }),
};

/** A request that is the contract's and, with ids that nobody has, does nothing. */
export const sampleRequest = (
  operation: Operation,
  { invoiceId = nobodys, path = nobodys, version = 1 }: NamedIds = {},
): { readonly path: string; readonly ask: Ask } => {
  const needs = (header: string): boolean => operation.parameters.some(({ name }) => name === header);
  return {
    path: operation.path.replace(/\{\w+\}/, encodeURIComponent(path)),
    ask: {
      ...(operation.body && { body: bodies[operation.id]?.(invoiceId) ?? {} }),
      ...(needs('Idempotency-Key') && { key: crypto.randomUUID() }),
      ...(needs('If-Match') && { version }),
    },
  };
};
