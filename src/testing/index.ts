/** For stories and tests: the backend in the page, faults on demand, named scenarios and the contract suite. */
export type { Fault } from './faults.js';
export { FaultyFetch, type Held, type Match, type SeenRequest } from './faulty-fetch.js';
export { createInPageBackend, type InPageBackend, type InPageControls, type InPageOptions } from './in-page-backend.js';
export { cardToken, payGuest, type GuestPayment } from './guest-payment.js';
