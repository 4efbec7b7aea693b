import type { BillingClient, CallOptions, Quote, QuotedMethod } from '../../../client/billing-client.js';
import type { Id } from '../../../domain/entities.js';
import type { PaymentMethod } from '../../../domain/wallet.js';
import type { MethodChoice } from './draft.js';

/** What the quote says of a stored method; one it does not speak of can be used. */
export const quotedStored = (quote: Quote | undefined, id: Id): QuotedMethod | undefined =>
  quote?.storedMethods?.find(({ methodId }) => methodId === id);

/** What the quote says of a card that is typed here. */
export const quotedCard = (quote: Quote | undefined): QuotedMethod | undefined => quote?.methods.find(({ type }) => type === 'card');

/** Whether the backend would take this payment by this choice (PAY-10 to PAY-12). */
export function isUsable(quote: Quote, choice: MethodChoice | undefined): boolean {
  if (choice?.kind === 'stored') return quotedStored(quote, choice.methodId)?.usable ?? true;
  return quotedCard(quote)?.usable ?? true;
}

/** The stored methods of the customer, and which one to begin with. */
export class MethodChoosing {
  stored: readonly PaymentMethod[] = [];
  /** A new card can still be used then; the step says that the list is missing. */
  failed = false;

  async load(client: BillingClient | undefined, options: CallOptions): Promise<void> {
    const list = client?.paymentMethods?.list;
    if (!list) return;
    try {
      this.stored = await list(options);
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  byId(id: Id): PaymentMethod | undefined {
    return this.stored.find((method) => method.id === id);
  }

  /** The choice so far if it can be used, else the default method, else the first usable one, else a new card. */
  preselect(quote: Quote, choice: MethodChoice | undefined): MethodChoice {
    if (choice && choice.kind !== 'stored') return choice;
    if (choice && this.byId(choice.methodId) && isUsable(quote, choice)) return choice;
    const first = this.stored.find(({ id }) => isUsable(quote, { kind: 'stored', methodId: id }));
    return first ? { kind: 'stored', methodId: first.id } : { kind: 'new' };
  }
}
