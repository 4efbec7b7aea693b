import { createContext } from '@lit/context';
import type { BillingClient } from '../client/billing-client.js';

/** What a provider gives to everything inside it: the client once it has one, and a way to wait for it. */
export interface ProvidedClient {
  readonly client?: BillingClient;
  /** Rejects with `unsupported` where the provider was given no client. */
  obtain(): Promise<BillingClient>;
}

export const clientContext = createContext<ProvidedClient | undefined>(Symbol.for('billing-elements.client'));
