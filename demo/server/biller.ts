import {
  AdvancingClock,
  nordwind,
  sampleOf,
  seedNordwindOnce,
  systemClock,
  todayOf,
  type Backend,
  type NordwindSeed,
  type Sample,
  type StoredMailbox,
} from '../../src/backend/index.js';
import type { Logs } from '../../src/backend/node/index.js';
import type { Configuration } from './configuration.js';
import type { DemoData } from './demo-data.js';
import { followDays, noteDaysAhead, notedDaysAhead, seededOnce } from './demo-state.js';
import { createHostBackend } from './host-backend.js';
import { openMails } from './mails.js';

/** The demo's biller: seeded where its store is empty, and with a payment provider that does what the test card says. */
export interface Biller {
  readonly name: string;
  readonly backend: Backend;
  readonly seed: NordwindSeed;
  /** Mails that were kept in place of being sent. */
  readonly mailbox: StoredMailbox;
  /** Lets mails that are under way finish. */
  close(): Promise<void>;
  sample(): Promise<Sample>;
  /** What day it is for the biller, `YYYY-MM-DD` in its time zone. */
  today(): string;
  /** Lets days pass for the biller, and does what they bring: scheduled payments run, debits settle or come back, invoices become overdue. */
  moveDays(days: number): Promise<void>;
  /** Follows the days that another process let pass, and does what time brings about. */
  keepUp(): Promise<void>;
}

export const createBiller = async (configuration: Configuration, data: DemoData, logs: Logs): Promise<Biller> => {
  const { store, notes } = data;
  const clock = new AdvancingClock(await notedDaysAhead(notes));
  const today = () => todayOf(nordwind, clock);
  const seed = await seededOnce(notes, todayOf(nordwind, systemClock), () => seedNordwindOnce(store, today()));
  const mails = await openMails(configuration, store, clock);
  const backend = createHostBackend({ configuration, data, logs, clock, mailer: mails.mailer });
  return {
    name: nordwind.policy.billerName,
    backend,
    seed,
    mailbox: mails.mailbox,
    close: () => mails.close(),
    today,
    moveDays: async (days) => {
      await followDays(notes, clock);
      for (let day = 0; day < days; day++) {
        clock.advanceDays(1);
        await noteDaysAhead(notes, clock);
        await backend.runDue();
        await backend.idle();
      }
    },
    keepUp: async () => {
      await followDays(notes, clock);
      await backend.runDue();
    },
    sample: () => sampleOf(store, nordwind, today(), seed.notForGuests),
  };
};
