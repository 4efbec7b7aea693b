/** The reference backend. Needs the optional peer `hono`; runs in Node, workers and the browser. */
export { ManualClock, ManualTimer, systemClock, systemTimer, type Clock, type Timer } from './clock.js';
export type { BackendConfig, BackendParts } from './config.js';
export { createBackend, type Backend, type RequestInfo } from './create-backend.js';
export { LostAnswer } from './http/lost-answer.js';
export { MemoryMailer, type Mailer, type MailMessage, type SentMail } from './mail/mailer.js';
export type { Charge, PaymentProvider, ProviderResult, TokenFacts } from './provider/payment-provider.js';
export { TestProvider, type TestProviderOptions } from './provider/test-provider.js';
export { checkBooks, type BookFault } from './services/books.js';
export { todayOf } from './services/business-day.js';
export type { BillingStore, BillingTransaction } from './store/billing-store.js';
export type { InvoiceFacts } from './store/invoice-facts.js';
export type * from './store/invoice-page.js';
export { MemoryStore } from './store/memory-store.js';
export type * from './store/records.js';
export { nordwind } from './seed/nordwind-settings.js';
export { seedNordwind, type NordwindSeed } from './seed/seed-nordwind.js';
export { sampleOf, type Sample, type SampleInvoice, type SampleOutcome } from './seed/sample.js';
