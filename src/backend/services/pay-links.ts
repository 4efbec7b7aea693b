import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import { digest } from '../random.js';
import type { GuestInvoice } from '../wire.js';
import { checkAddress, countFailure } from './attempt-limits.js';
import { transact } from './transact.js';
import { newToken, openToGuest } from './guest-session.js';

/** Exchanges a pay link's token for its invoice. Unknown, expired and used links have one answer (PAY-28), and failures count per address. */
export const resolvePayLink = async (services: Services, linkToken: string, address: string): Promise<GuestInvoice> => {
  const token = await newToken();
  const id = await digest(linkToken);
  return transact(services, async (tx) => {
    await checkAddress(tx, services, address);
    const link = await tx.payLinks.get(id);
    const row = link && (await tx.invoices.get(link.invoiceId));
    if (!row || link.usedAt !== undefined || link.expiresAt <= services.clock.now()) {
      if (!link) await countFailure(tx, services, address);
      return new Problem('pay_link_expired');
    }
    return openToGuest(tx, services, row, token, id);
  });
};
