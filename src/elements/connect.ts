import type { BillingClient } from '../client/billing-client.js';

/** Makes the client of an element that was given an address and no client; the HTTP client is loaded only then. */
export const connect = async (baseUrl: string): Promise<BillingClient> => {
  const { HttpBillingClient } = await import('../client/http-billing-client.js');
  return new HttpBillingClient({ baseUrl });
};
