import type { Clock, Timer } from './clock.js';
import type { DocumentParts, Documents } from './downloads/document-parts.js';
import type { TokenIdentity } from './identity/identity.js';
import type { DueJobs } from './jobs/due-jobs.js';
import type { Mailer } from './mail/mailer.js';
import type { PaymentProvider } from './provider/payment-provider.js';
import type { ReceivablesDriver } from './receivables/receivables-driver.js';
import type { BillingStore } from './store/billing-store.js';
import type { RateShelf } from './store/rates.js';
import type { BillerSettings } from './store/records.js';

export interface BackendConfig {
  readonly biller: BillerSettings;
  /** Where the API stands in the address; default `/api/v1`. */
  readonly basePath?: string;
  /** Page of the card frame, on an origin of its own, e.g. `https://fields.example/frame.html`. */
  readonly frameUrl: string;
  /** Origins, besides the backend's own, whose pages may call it: no wildcard and never with cookies. */
  readonly allowedOrigins?: readonly string[];
  /** The backend's own public origins where a proxy hides them; the request's own origin always counts. */
  readonly publicOrigins?: readonly string[];
  /** False for plain http on a developer's machine; default true: `__Host-` and `Secure`. */
  readonly secureCookies?: boolean;
  /** Bytes of a request body; default 65536. */
  readonly maxBodyBytes?: number;
  /** Writes per address and minute before 429, in all processes over one store; default 600, `Infinity` switches it off. */
  readonly writesPerMinute?: number;
  /** Guests' look-ups of one invoice number in ten minutes, whoever asks, before 429; default 60. */
  readonly lookupsPerInvoice?: number;
  /** Look-ups of all guests together in a minute before 429; default 3,000. */
  readonly lookupsPerMinute?: number;
  /** What administrators of the server are known by, as a bearer token; without one there is nothing of theirs. At least 24 characters. */
  readonly operatorKey?: string;
  /** How long `POST /payments` waits for the provider before it answers 202; default 10,000 ms. */
  readonly providerWaitMs?: number;
}

/** The configuration with every default filled in. */
export const withDefaults = (config: BackendConfig): Required<BackendConfig> => ({
  basePath: '/api/v1',
  allowedOrigins: [],
  publicOrigins: [],
  secureCookies: true,
  maxBodyBytes: 65_536,
  writesPerMinute: 600,
  lookupsPerInvoice: 60,
  lookupsPerMinute: 3_000,
  providerWaitMs: 10_000,
  operatorKey: '',
  ...config,
});

/** What is told of every answer: no address, no id, no body, nothing that names a customer. */
export interface AnswerReport {
  readonly method: string;
  /** The operation with the names of its parameters in place of their values, e.g. `/api/v1/invoices/:id`. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly correlationId: string;
}

export interface BackendParts {
  readonly store: BillingStore;
  readonly clock: Clock;
  readonly provider: PaymentProvider;
  readonly mailer: Mailer;
  /** Where the biller keeps who owes what; default the ledger of the store (`ownLedger`). */
  readonly receivables?: ReceivablesDriver;
  readonly config: BackendConfig;
  readonly timer?: Timer;
  /** Writes files of invoices; without it there is no group `documents`. */
  readonly documents?: DocumentParts;
  /** Reads bearer tokens of the biller's own sign-in; without it users come by session alone. */
  readonly identity?: TokenIdentity;
  /** Told about faults of the program, with the reference that the caller was given; nothing of it reaches the caller. */
  readonly onFault?: (fault: Error, correlationId: string) => void;
  /** Told of every answer, for logs and figures. */
  readonly onAnswer?: (report: AnswerReport) => void;
}

/** The parts with every default filled in; what services take. */
export interface Services {
  readonly store: BillingStore;
  readonly rates: RateShelf;
  readonly clock: Clock;
  readonly provider: PaymentProvider;
  readonly mailer: Mailer;
  readonly receivables: ReceivablesDriver;
  readonly timer: Timer;
  readonly documents?: Documents;
  readonly identity?: TokenIdentity;
  /** Told about faults of the program that no caller waits for. */
  readonly onFault: (fault: Error, reference: string) => void;
  readonly onAnswer: (report: AnswerReport) => void;
  readonly biller: BillerSettings;
  readonly config: Required<BackendConfig>;
  readonly jobs: DueJobs;
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Architecture decision 11: a guest token lives 15 minutes, its own keys can be asked about for 24 hours. */
export const guestTokenMs = 15 * minute;
export const ownKeysMs = day;
/** PAY state machine: a challenge nobody finishes expires after 15 idle minutes. */
export const challengeMs = 15 * minute;
export const quoteMs = 30 * minute;
/** Keys are kept longer than the promised 24 hours, so that a late request still finds a spent one. */
export const keyRetentionMs = 7 * day;
/** DWN-03: how long a file is kept. */
export const fileMs = day;
/** How long a small download may keep its request waiting before it goes on in the background. */
export const quickDownloadMs = 8_000;
/** How long a try at a download counts as alive without a sign of progress. */
export const downloadAliveMs = 2 * minute;
export const downloadTries = 3;
/** Downloads of one customer that may be under way at a time, and that may be asked for in 24 hours. */
export const downloadsAtOnce = 3;
export const downloadsPerDay = 200;
export const sessionMs = 30 * minute;
/** How long before its end a session asks whether to stay. */
export const warnSeconds = 60;
/** `guest.maxAttemptsPerDay`: failed look-ups per account number and day, existing or not. */
export const failuresPerAccount = 6;
export const failuresPerAddress = 30;
export const addressWindowMs = 10 * minute;
