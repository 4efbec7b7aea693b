import type { Id } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { TokenFacts } from '../provider/payment-provider.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { PayInput, TokenSource } from '../wire.js';
import type { Principal } from './principal.js';

export interface PayRequest<P extends Principal = Principal> {
  readonly principal: P;
  readonly key: string;
  readonly input: PayInput;
  /** Language of the receipt. */
  readonly locale: string;
}

/** A request that is new: under which key it came, and what the provider knows of its token. */
export interface Attempt {
  readonly keyId: string;
  readonly bodyHash: string;
  readonly facts: TokenFacts | undefined;
}

export const tokenSource = ({ source }: Pick<PayInput, 'source'>): TokenSource | undefined =>
  source !== undefined && 'token' in source ? source : undefined;

/** From here on the key stands for this payment. */
export const useKey = (
  tx: BillingTransaction,
  services: Services,
  principal: Principal,
  { keyId, bodyHash }: Pick<Attempt, 'keyId' | 'bodyHash'>,
  paymentId: Id,
): Promise<void> =>
  tx.keys.put({
    id: keyId,
    state: 'used',
    bodyHash,
    paymentId,
    ...(principal.kind === 'guest' && { tokenId: principal.tokenId }),
    createdAt: services.clock.now(),
  });
