/** The reference backend. Needs the optional peer `hono`; runs in Node, workers and the browser. */
export { AdvancingClock, ManualClock, ManualTimer, systemClock, systemTimer, type Clock, type Timer } from './clock.js';
export type { AnswerReport, BackendConfig, BackendParts } from './config.js';
export type { DocumentParts, WriteDocuments, WriteOptions } from './downloads/document-parts.js';
export { MemoryFiles, type FileStore } from './downloads/file-store.js';
export { FileTooLong, StoreFiles, type StoreFilesOptions } from './downloads/store-files.js';
export { InProcessJobs, type JobRunner } from './downloads/job-runner.js';
export { kitDocuments } from './downloads/kit-documents.js';
export { writeWith } from './downloads/write-with.js';
export type { WriterHost } from '../documents/kit-writers.js';
export { KeysUnreachable, type TokenIdentity, type TokenSubject } from './identity/identity.js';
export { jwtIdentity, type JwtIdentityOptions, type PublishedKeys } from './identity/jwt-identity.js';
export { createBackend, type Backend, type RequestInfo } from './create-backend.js';
export { LostAnswer } from './http/lost-answer.js';
export { MailRefused, MemoryMailer, type Mailer, type MailMessage, type SentMail } from './mail/mailer.js';
export { mailMarkup } from './mail/mail-markup.js';
export { StoredMailbox } from './mail/stored-mailbox.js';
export {
  BookingRefused,
  ownLedger,
  type Booked,
  type Booking,
  type DocumentKey,
  type ReceivablesDriver,
  type SettledPart,
} from './receivables/receivables-driver.js';
export type * from './receivables/receivable-changes.js';
export type {
  Charge,
  PaymentProvider,
  ProviderEvent,
  ProviderMessage,
  ProviderNews,
  ProviderResult,
  ProviderReturn,
  TokenFacts,
} from './provider/payment-provider.js';
export { signEvents } from './provider/signed-events.js';
export { MemoryTestBook, type TestBook, type TestCharge } from './provider/test-book.js';
export { TestProvider, type TestProviderOptions } from './provider/test-provider.js';
export { checkBooks, type BookFault } from './services/books.js';
export { todayOf } from './services/business-day.js';
export type { LedgerTotals, OperatorBooks, ProviderTotals } from './services/operator-books.js';
export { StoreUnavailable, type BillingStore, type BillingTransaction } from './store/billing-store.js';
export type { InvoiceFacts } from './store/invoice-facts.js';
export type * from './store/invoice-page.js';
export type { JobClaim, JobCounts, JobHold, JobRow, JobShelf } from './store/job-records.js';
export { MemoryStore } from './store/memory-store.js';
export type * from './store/records.js';
export { nordwind } from './seed/nordwind-settings.js';
export { seedNordwind, seedNordwindOnce, type NordwindSeed } from './seed/seed-nordwind.js';
export { sampleOf, type Sample, type SampleInvoice, type SampleOutcome } from './seed/sample.js';
