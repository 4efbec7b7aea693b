import { HttpBillingClient, type HttpBillingClientOptions } from '../client/http-billing-client.js';

/** A client of a backend that really listens somewhere, for tests over the network. */
export const connectTo = (baseUrl: string, options: Omit<HttpBillingClientOptions, 'baseUrl'> = {}): HttpBillingClient =>
  new HttpBillingClient({ baseUrl, ...options });
