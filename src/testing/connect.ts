import { HttpBillingClient } from '../client/http-billing-client.js';

/** A client of a backend that really listens somewhere, for tests over the network. */
export const connectTo = (baseUrl: string): HttpBillingClient => new HttpBillingClient({ baseUrl });
