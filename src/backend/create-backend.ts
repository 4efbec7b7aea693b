import { Hono } from 'hono';
import type { Money } from '../domain/entities.js';
import { systemTimer } from './clock.js';
import { documentsOf } from './downloads/document-parts.js';
import { sessionMs, withDefaults, type BackendParts, type Services } from './config.js';
import type { BackendEnv, Call } from './http/context.js';
import { admitOrigins, correlate, harden, limitWrites, report } from './http/guards.js';
import { LostAnswer } from './http/lost-answer.js';
import { problemResponse } from './http/problem-response.js';
import { DueJobs } from './jobs/due-jobs.js';
import { liveUpdatesOf, type LiveUpdates } from './live/live-updates.js';
import { Problem } from './problem.js';
import { ownLedger } from './receivables/receivables-driver.js';
import { documentRoutes } from './routes/document-routes.js';
import { guestRoutes } from './routes/guest-routes.js';
import { invoiceRoutes } from './routes/invoice-routes.js';
import { liveRoutes } from './routes/live-routes.js';
import { openRoutes } from './routes/open-routes.js';
import { operatorRoutes } from './routes/operator-routes.js';
import { paymentChangeRoutes } from './routes/payment-change-routes.js';
import { paymentRoutes } from './routes/payment-routes.js';
import { portalRoutes } from './routes/portal-routes.js';
import { providerRoutes } from './routes/provider-routes.js';
import { sessionCookie, sessionRoutes } from './routes/session-routes.js';
import { walletRoutes } from './routes/wallet-routes.js';
import { DueWork } from './services/due-work.js';
import { jobKinds } from './services/job-kinds.js';
import { eraseGuest, type ErasedGuest } from './services/erase-guest.js';
import { matchFunds } from './services/match-funds.js';
import { operatorBooks, type OperatorBooks } from './services/operator-books.js';
import { storeWithJobs } from './services/payment-jobs.js';
import { openUserSession } from './services/user-session.js';
import { StoreUnavailable } from './store/billing-store.js';
import { MemoryRates } from './store/memory-rates.js';

export interface RequestInfo {
  /** Network address of the caller, for throttling; all callers without one share a count. */
  readonly address?: string;
}

export interface Backend {
  /** Answers any request; rejects only where an answer is meant to get lost on the way. */
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
  /** Does what time alone brings about; call it every few seconds. */
  runDue(): Promise<void>;
  /**
   * Books money that came by bank for a payment that waits for it (PAY-26); without an amount all that was advised. What is not due any more stays
   * the customer's, as a credit.
   */
  receiveFunds(paymentId: string, amount?: Money): Promise<void>;
  /** Whether requests can be answered at present: the store takes transactions. */
  isReady(): Promise<boolean>;
  /** Sums of the ledger and of what the provider took, and what does not balance: for administrators of the server. */
  books(): Promise<OperatorBooks>;
  /**
   * Puts work that has failed too often, and was left for somebody to look at, back to be done.
   * @returns how many jobs
   */
  resumeJobs(): Promise<number>;
  /** Ends the streams of live updates and opens no more: for a host that is about to close. Everything else goes on answering. */
  endStreams(): void;
  /** Resolves when no provider call and no download is running any more. */
  idle(): Promise<void>;
  /**
   * Forgets a guest, for whoever asks to be forgotten: the address on payments and the mails that went there. What was paid stays in the books.
   * @returns how many payments and mails it was
   */
  eraseGuest(email: string): Promise<ErasedGuest>;
  /**
   * Opens a session for a user of the store, after the host's own sign-in has established who it is.
   * @returns the bearer token and the cookie that carries it, undefined for an unknown user
   */
  signIn(email: string): Promise<{ readonly token: string; readonly setCookie: string } | undefined>;
}

/** The reference backend: contract v1 over a store, a clock, a payment provider and a mailer. Runs wherever `fetch` does. */
export const createBackend = (parts: BackendParts): Backend => {
  const onFault = parts.onFault ?? (() => undefined);
  const store = storeWithJobs(parts.store, parts.config);
  const jobs: DueJobs = new DueJobs({ store, clock: parts.clock, onFault, kinds: () => kinds });
  const services: Services = {
    store,
    rates: parts.store.rates ?? new MemoryRates(),
    clock: parts.clock,
    provider: parts.provider,
    mailer: parts.mailer,
    receivables: parts.receivables ?? ownLedger,
    timer: parts.timer ?? systemTimer,
    config: withDefaults(parts.config),
    biller: parts.config.biller,
    jobs,
    onFault,
    onAnswer: parts.onAnswer ?? (() => undefined),
    ...(parts.identity && { identity: parts.identity }),
    ...(parts.documents && { documents: documentsOf(parts.documents, store, parts.clock) }),
  };
  const kinds = jobKinds(services);
  const due = new DueWork(services);
  const live = liveUpdatesOf(services);
  const app = routes(services, live);
  return {
    fetch: async (request, info = {}) => app.fetch(request, { address: info.address ?? 'unknown' }),
    runDue: () => due.run(),
    receiveFunds: (paymentId, amount) => matchFunds(services, paymentId, amount),
    books: () => operatorBooks(services),
    resumeJobs: () => jobs.resume(),
    isReady: () => isReady(services),
    eraseGuest: (email) => eraseGuest(services, email),
    endStreams: () => live?.close(),
    idle: async () => {
      await jobs.idle();
      await services.documents?.runner.idle();
    },
    signIn: async (email) => {
      const session = await openUserSession(services, email);
      return session && { token: session.token, setCookie: sessionCookie(services, session.token, sessionMs / 1000) };
    },
  };
};

/** Asks the store for nothing, and does not wait for it longer than whoever watches would. */
const isReady = ({ store, timer }: Services): Promise<boolean> =>
  new Promise((resolve) => {
    const cancel = timer.after(2_000, () => resolve(false));
    store
      .transaction((tx) => tx.keys.get('ready'))
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(cancel);
  });

const routes = (services: Services, live: LiveUpdates | undefined): Hono<BackendEnv> => {
  const app = new Hono<BackendEnv>().basePath(services.config.basePath);
  app.use(correlate, report(services), harden);
  // Called by servers: no page may, and nobody counts how often.
  providerRoutes(app, services);
  app.use(admitOrigins(services), limitWrites(services));
  openRoutes(app, services);
  operatorRoutes(app, services);
  sessionRoutes(app, services);
  guestRoutes(app, services);
  invoiceRoutes(app, services);
  portalRoutes(app, services);
  documentRoutes(app, services);
  paymentChangeRoutes(app, services);
  paymentRoutes(app, services);
  walletRoutes(app, services);
  liveRoutes(app, services, live);
  app.all('/*', () => {
    throw new Problem('not_found');
  });
  app.onError((fault, call) => answerFault(fault, call, services));
  return app;
};

/** When to come back while the store does not answer. */
const retryAfterSeconds = 2;

const answerFault = (fault: Error, call: Call, { onFault }: Services): Response => {
  if (fault instanceof LostAnswer) throw fault;
  if (fault instanceof Problem) return problemResponse(call, fault);
  onFault(fault, call.get('correlationId'));
  if (fault instanceof StoreUnavailable) return problemResponse(call, new Problem('unavailable', { retryAfterSeconds }));
  return problemResponse(call, new Problem('unavailable', { status: 500 }));
};
