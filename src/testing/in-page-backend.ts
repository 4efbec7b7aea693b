import {
  createBackend,
  kitDocuments,
  ManualClock,
  ManualTimer,
  MemoryMailer,
  nordwind,
  sampleOf,
  TestProvider,
  type Backend,
  type BackendConfig,
  type BillingStore,
  type DocumentParts,
  type NordwindSeed,
  type ReceivablesDriver,
  type Sample,
  type WriterHost,
} from '../backend/index.js';
import { HttpBillingClient } from '../client/http-billing-client.js';
import type { LocalDate } from '../domain/entities.js';
import { today } from '../domain/business-date.js';
import type { Fault } from './faults.js';
import { seededStore } from './stores.js';
import { FaultyFetch, type Held, type Match, type SeenRequest } from './faulty-fetch.js';

export interface InPageOptions {
  /** Where "now" is; default the 12th of March 2026, 10:00 in New York, so that stories look the same every day. */
  readonly now?: number;
  /** Address that the client calls; nothing listens there. Default `https://billing.example/api/v1`. */
  readonly baseUrl?: string;
  /** Page of the card frame; default `https://fields.example/frame.html`. */
  readonly frameUrl?: string;
  readonly config?: Partial<BackendConfig>;
  /** Real time instead of time moved by hand: for stories that a person looks at. */
  readonly realTime?: boolean;
  /** What writes documents; default the kit's own writers, as far as they need nothing of a host. `false`: a backend that has no documents. */
  readonly documents?: DocumentParts | false;
  /** Tells what changes as it changes (group `live`); default: it does not, so that nothing happens but what a test does. */
  readonly live?: boolean;
  /** Where the biller keeps who owes what; default the ledger of the store. */
  readonly receivables?: ReceivablesDriver;
  /** Told about faults of the program that no caller waits for. */
  readonly onFault?: (fault: Error, reference: string) => void;
  /** E-mail of a seeded user as whom the client is signed in, e.g. `payer@harbourfinch.example`; without one, nobody is. */
  readonly user?: string;
}

/** What a test or a story turns. */
export interface InPageControls {
  /** Answers the next `times` matching requests with a fault. */
  fault(match: Match, fault: Fault, times?: number): () => void;
  /** Holds the next matching request until it is released by hand. */
  hold(match: Match): Held;
  /** Forgets every fault, and lets every request go that is held. */
  clear(): void;
  /** Every request so far, in order. */
  readonly requests: readonly SeenRequest[];
  /** Lets time pass for the backend: clocks and waiting. */
  advance(milliseconds: number): Promise<void>;
  /** Resolves when the backend waits for `count` things: a slow provider counts one, the patience of the request another. */
  waiting(count: number): Promise<void>;
  readonly clock: ManualClock;
  readonly store: BillingStore;
  readonly provider: TestProvider;
  readonly mailer: MemoryMailer;
  readonly seed: NordwindSeed;
  /** Invoices and cards to try, with the outcome that each has now. */
  sample(): Promise<Sample>;
  /** Opens a session for a seeded user and returns its bearer token. */
  signIn(email: string): Promise<string>;
}

export interface InPageBackend {
  readonly client: HttpBillingClient;
  /** Takes the place of the page's `fetch`; faults apply. */
  readonly fetch: typeof globalThis.fetch;
  readonly backend: Backend;
  readonly controls: InPageControls;
}

const defaultNow = Date.parse('2026-03-12T14:00:00Z');

/** A whole biller in this page or process: the reference backend over a fresh seed, with faults on demand. */
export const createInPageBackend = async (options: InPageOptions = {}): Promise<InPageBackend> => {
  const clock = options.realTime ? new RunningClock(options.now ?? defaultNow) : new ManualClock(options.now ?? defaultNow);
  const timer = options.realTime ? undefined : new ManualTimer();
  const baseUrl = options.baseUrl ?? 'https://billing.example/api/v1';
  const frameUrl = options.frameUrl ?? 'https://fields.example/frame.html';
  const biller = options.config?.biller ?? nordwind;
  const provider = new TestProvider({ challengeUrl: frameUrl.replace('frame.html', 'challenge.html'), ...(timer && { timer }) });
  const mailer = new MemoryMailer({ now: () => clock.now() });
  const currentDay = (): LocalDate => today(biller.policy.billerTimeZone, clock.businessNow());
  const { store, seed } = await seededStore(currentDay());
  const basePath = new URL(baseUrl).pathname;
  const backend = createBackend({
    store: options.live ? store : silent(store),
    clock,
    provider,
    mailer,
    ...(options.receivables && { receivables: options.receivables }),
    ...(options.onFault && { onFault: options.onFault }),
    ...(timer && { timer }),
    ...(options.documents !== false && { documents: options.documents ?? kitDocuments({ dom: pageDom() }) }),
    config: {
      biller,
      frameUrl,
      basePath,
      writesPerMinute: Infinity,
      lookupsPerInvoice: Infinity,
      lookupsPerMinute: Infinity,
      ...options.config,
    },
  });
  const faulty = new FaultyFetch((request) => backend.fetch(request, { address: 'in-page' }), basePath);
  const controls: InPageControls = {
    fault: (match, fault, times) => faulty.fault(match, fault, times),
    hold: (match) => faulty.hold(match),
    clear: () => faulty.clear(),
    requests: faulty.requests,
    advance: async (milliseconds) => {
      clock.advance(milliseconds);
      timer?.advance(milliseconds);
      await backend.runDue();
    },
    waiting: async (count) => timer?.whenPending(count),
    clock,
    store,
    provider,
    mailer,
    seed,
    sample: () => sampleOf(store, biller, currentDay(), seed.notForGuests),
    signIn: async (email) => (await backend.signIn(email))?.token ?? '',
  };
  const client = new HttpBillingClient({ baseUrl, fetch: faulty.fetch, ...(await bearerOf(controls, options.user)) });
  return { client, fetch: faulty.fetch, backend, controls };
};

/** A store that does not tell what is written. */
const silent = (store: BillingStore): BillingStore => ({
  transaction: (work) => store.transaction(work),
  ...(store.rates && { rates: store.rates }),
});

/** What XML is made with in a page; elsewhere a host brings its own. */
const pageDom = (): WriterHost['dom'] =>
  typeof document === 'undefined'
    ? undefined
    : {
        createDocument: () => document.implementation.createDocument(null, null),
        serialize: (made) => new XMLSerializer().serializeToString(made),
      };

const bearerOf = async (controls: InPageControls, user: string | undefined): Promise<{ getToken?: () => string }> => {
  if (user === undefined) return {};
  const token = await controls.signIn(user);
  if (token === '') throw new Error(`Nobody is called ${user}`);
  return { getToken: () => token };
};

/** Starts somewhere and goes on with real time. */
class RunningClock extends ManualClock {
  readonly #started = Date.now();

  override now(): number {
    return super.now() + Date.now() - this.#started;
  }

  override businessNow(): number {
    return super.businessNow() + Date.now() - this.#started;
  }
}
