import type { PayInput } from '../../../client/billing-client.js';
import type { IntentContext } from '../../../client/payment-intent.js';
import type { Agreement } from './account-state.js';
import { payInput, type Draft } from './draft.js';

export interface Sent {
  readonly input: PayInput;
  readonly context: Omit<IntentContext, 'invoiceIds' | 'total'>;
}

/** The payment that was agreed to: by a card just typed, by a stored method, or by nothing where nothing is left to pay (PAY-17). */
export function sentWith({ quote, method }: Agreement, draft: Draft, label: string, locale: string): Sent {
  const { choice } = draft;
  const stored = choice?.kind === 'stored' ? { methodId: choice.methodId } : undefined;
  const source = method ? { token: method.token, type: method.type, label, funding: method.funding ?? ('unknown' as const) } : stored;
  return {
    input: payInput(draft, quote, quote.total.minor === 0 ? undefined : source, locale),
    context: { invoiceNumbers: quote.items.map((item) => item.invoiceNumber ?? item.invoiceId), methodLabel: label },
  };
}
