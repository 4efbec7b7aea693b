import { vInvoice } from '../contract/generated/invoice-validators.js';
import type { Invoice } from '../domain/entities.js';
import type { CallOptions } from './billing-client.js';
import type { Line } from './line.js';

// Loaded only where somebody asks for a whole invoice: a guest's page does without, and so does a table.

export const invoices = {
  get: (line: Line, id: string, o?: CallOptions): Promise<Invoice> => line.ask({ path: ['invoices', id], answer: vInvoice }, o),
};
