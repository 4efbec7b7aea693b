// Entry `billing-elements/client`: the port, the client over HTTP, and what authors of clients need to refuse a call.
export { declineCodes } from '../domain/decline-codes.js';
export { errorCodes } from '../domain/error-codes.js';
export { BillingError } from '../domain/errors.js';
export type { DeclineCode } from '../domain/decline-codes.js';
export type { BillingErrorDetails, ErrorCode, FieldFault } from '../domain/errors.js';
export type * from '../domain/dashboard.js';
export type * from '../domain/documents.js';
export type * from '../domain/entities.js';
export type * from '../domain/invoice-query.js';
export type * from '../domain/wallet.js';
export type * from './billing-client.js';
export { HttpBillingClient } from './http-billing-client.js';
export type { HttpBillingClientOptions } from './http-billing-client.js';
export { PaymentIntents } from './payment-intents.js';
export type {
  IntentContext,
  IntentOptions,
  IntentOutcome,
  PaymentIntentsDependencies,
  PendingIntent,
  WatchOptions,
} from './payment-intents.js';
