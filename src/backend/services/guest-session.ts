import type { Id, Permission } from '../../domain/entities.js';
import { guestTokenMs, type Services } from '../config.js';
import { digest, secret } from '../random.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { InvoiceRow } from '../store/records.js';
import type { GuestInvoice } from '../wire.js';
import { readInvoice } from './invoice-state.js';
import { guestView } from './invoice-view.js';
import { termsOf } from './terms.js';

/** A guest may see one invoice, pay it now and have its PDF; nothing is stored, nothing is scheduled. */
export const guestPermissions = ({ documents }: Pick<Services, 'documents'>): readonly Permission[] => [
  'invoice.view',
  'payment.create',
  ...(documents ? (['invoice.export'] as const) : []),
];

export interface NewToken {
  readonly token: string;
  readonly id: string;
}

/** Made before the transaction, for hashing must not hold the lock. */
export const newToken = async (): Promise<NewToken> => {
  const token = secret();
  return { token, id: await digest(token) };
};

/** Opens one invoice to a guest for 15 minutes. */
export const openToGuest = async (
  tx: BillingTransaction,
  services: Services,
  row: InvoiceRow,
  { token, id }: NewToken,
  payLinkId?: Id,
): Promise<GuestInvoice> => {
  const expiresAt = services.clock.now() + guestTokenMs;
  await tx.guestTokens.put({ id, invoiceId: row.id, expiresAt, ...(payLinkId !== undefined && { payLinkId }) });
  return {
    session: {
      kind: 'guest',
      permissions: guestPermissions(services),
      expiresAt: new Date(expiresAt).toISOString(),
      token,
      guestInvoiceId: row.id,
    },
    invoice: guestView(services, await readInvoice(tx, services, row)),
    terms: termsOf(services, row.country),
  };
};
