import { checksOf, type Check } from '../check.js';
import { must, problemOf, refusedCode } from '../expectations.js';

const defaultFailures = 12;

/** Guessing is slow: whoever fails too often is asked to wait, whether or not what they guess at exists. */
export const throttlingChecks: readonly Check[] = checksOf(
  'throttling',
  ['op:guest.lookupInvoice', 'writes'],
  [
    {
      id: 'guessing',
      title: 'stops guessing at one account number, although nobody has that number',
      run: async (world) => {
        const most = world.settings.limits?.guestFailures ?? defaultFailures;
        const accountNumber = `Q${crypto.randomUUID().replace(/\W/g, '').slice(0, 5).toUpperCase()}`;
        const seen: string[] = [];
        for (let tries = 0; tries <= most; tries += 1) {
          const facts = { accountNumber, invoiceNumber: `Q-${tries}`, invoiceAmount: '1.00' };
          const exchange = await world.ask('POST', '/guest/lookups', { body: { facts }, patient: false });
          problemOf(exchange);
          seen.push(refusedCode(exchange));
          if (exchange.status !== 404) {
            must(
              ['403 guest_locked', '429 rate_limited'].includes(refusedCode(exchange)),
              '403 guest_locked or 429 rate_limited',
              refusedCode(exchange),
              exchange,
            );
            must(exchange.status === 403 || exchange.headers.has('retry-after'), 'Retry-After with 429', 'none', exchange);
            return;
          }
        }
        must(false, `403 guest_locked or 429 rate_limited within ${most} failures`, `${seen.length} times ${[...new Set(seen)].join()}`);
      },
    },
  ],
);
