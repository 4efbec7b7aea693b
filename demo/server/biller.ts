import { DOMImplementation, XMLSerializer } from '@xmldom/xmldom';
import {
  AdvancingClock,
  createBackend,
  kitDocuments,
  MemoryMailer,
  nordwind,
  sampleOf,
  seedNordwindOnce,
  TestProvider,
  todayOf,
  type Backend,
  type BillingStore,
  type NordwindSeed,
  type Sample,
  type SentMail,
  type WriterHost,
} from '../../src/backend/index.js';
import { packageFonts, type Logs } from '../../src/backend/node/index.js';
import type { Addresses } from './addresses.js';

/** The demo's biller: seeded where its store is empty, and with a payment provider that does what the test card says. */
export interface Biller {
  readonly name: string;
  readonly backend: Backend;
  readonly seed: NordwindSeed;
  readonly outbox: readonly SentMail[];
  sample(): Promise<Sample>;
  /** What day it is for the biller, `YYYY-MM-DD` in its time zone. */
  today(): string;
  /** Lets days pass for the biller, and does what they bring: scheduled payments run, debits settle or come back, invoices become overdue. */
  moveDays(days: number): Promise<void>;
}

/** Servers have no DOM of their own. */
const dom: NonNullable<WriterHost['dom']> = {
  createDocument: () => new DOMImplementation().createDocument(null, '') as unknown as Document,
  serialize: (made) => new XMLSerializer().serializeToString(made as unknown as Parameters<XMLSerializer['serializeToString']>[0]),
};

export const createBiller = async (addresses: Addresses, store: BillingStore, { onAnswer, onFault }: Logs): Promise<Biller> => {
  const mailer = new MemoryMailer();
  const clock = new AdvancingClock();
  const today = () => todayOf(nordwind, clock);
  const seed = await seedNordwindOnce(store, today());
  const backend = createBackend({
    store,
    mailer,
    clock,
    provider: new TestProvider({ challengeUrl: `${addresses.frame}/challenge.html` }),
    documents: kitDocuments({ fonts: packageFonts(import.meta.url), dom }),
    config: {
      biller: nordwind,
      frameUrl: `${addresses.frame}/frame.html`,
      allowedOrigins: [addresses.partner, ...addresses.extraOrigins],
      publicOrigins: [addresses.portal],
      // Plain http on a developer's machine: a `Secure` cookie would be dropped by some browsers.
      secureCookies: false,
      writesPerMinute: 6_000,
    },
    onAnswer,
    onFault,
  });
  return {
    name: nordwind.policy.billerName,
    backend,
    seed,
    outbox: mailer.outbox,
    today,
    moveDays: async (days) => {
      for (let day = 0; day < days; day++) {
        clock.advanceDays(1);
        await backend.runDue();
        await backend.idle();
      }
    },
    sample: () => sampleOf(store, nordwind, today(), seed.notForGuests),
  };
};
