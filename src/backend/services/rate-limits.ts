import { minute, type Services } from '../config.js';
import { Problem } from '../problem.js';
import { digest } from '../random.js';
import { printedKey } from '../store/billing-store.js';
import { windowStart } from '../store/rates.js';

export const lookupWindowMs = 10 * minute;

/**
 * A ceiling on writes of one address, over all processes: against floods. While the store cannot count, the write is refused as unavailable: it
 * could not be done without the store either, and whoever wants to guess must not be let in by taking the database down.
 */
export const limitWritesOf = (services: Services, address: string): Promise<void> =>
  refuseBeyond(services, `writes ${address}`, services.config.writesPerMinute, minute);

/**
 * Ceilings on look-ups besides what an address or an account number may fail: of one invoice number, wherever the guesses come from and whether
 * or not there is such an invoice, and of all guests together.
 */
export const limitLookups = async (services: Services, invoiceNumber: string): Promise<void> => {
  const { lookupsPerInvoice, lookupsPerMinute } = services.config;
  await refuseBeyond(services, 'lookups', lookupsPerMinute, minute);
  // Typed by anybody: of any length, and nobody's to read in the table.
  if (lookupsPerInvoice < Infinity)
    await refuseBeyond(services, `lookups ${await digest(printedKey(invoiceNumber))}`, lookupsPerInvoice, lookupWindowMs);
};

const refuseBeyond = async ({ clock, rates }: Services, bucket: string, most: number, windowMs: number): Promise<void> => {
  if (most === Infinity) return;
  const window = { at: clock.now(), windowMs };
  if ((await rates.count(bucket, window)) <= most) return;
  const left = windowStart(window) + windowMs - window.at;
  throw new Problem('rate_limited', { retryAfterSeconds: Math.max(1, Math.ceil(left / 1_000)) });
};
