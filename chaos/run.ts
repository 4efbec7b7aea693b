import { openPostgres } from '../src/backend/node/postgres/index.js';
import { startServer } from '../src/backend/node/postgres/test-server.fixture.js';
import { openSignIn } from './biller/sign-in.js';
import { companyAt, stockUp } from './biller/stock.js';
import { companyCount, planErrands, type Errand } from './customers/errands.js';
import { Street } from './customers/street.js';
import { clientPatienceMs } from './customers/tab.js';
import { faultPlanOf } from './faults/fault-plan.js';
import { FaultProxy } from './faults/fault-proxy.js';
import { Upstream } from './faults/upstream.js';
import { BookReader } from './judge/read-books.js';
import type { Evidence, OperatorView } from './judge/evidence.js';
import type { ChaosOptions } from './options.js';
import type { ServiceCharge } from './payment-service/service-book.js';
import type { ServiceOrder } from './payment-service/service-order.js';
import { endChild, startChild } from './processes/child.js';
import { Fleet } from './processes/fleet.js';
import { KillSchedule } from './processes/kill-schedule.js';

/** Everything a report tells of a run. */
export interface Finished {
  readonly evidence: Evidence;
  readonly proxy: FaultProxy;
  readonly fleet: Fleet;
  readonly street: Street;
  readonly errands: readonly Errand[];
  /** From the last fault to the moment when nothing was undecided; undefined when that moment did not come in time. */
  readonly settledAfterMs: number | undefined;
  readonly seconds: { readonly starting: number; readonly paying: number; readonly all: number };
}

export type Say = (line: string) => void;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** So many days pass for the biller once all have paid: dated payments run, and debits come in. */
const daysToPass = 8;

/** Of requests, so that the faults wanted come about with some to spare. Each intent takes some four requests, of which a third moves money. */
const rateFor = ({ faults, intents }: ChaosOptions): number => Math.min(0.25, (faults * 1.25) / (intents * 6));

/** One run from an empty database to the evidence of what happened. */
export const runChaos = async (options: ChaosOptions, say: Say): Promise<Finished> => {
  const begun = Date.now();
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const database = process.env['TEST_DATABASE_URL'] === undefined ? await startServer() : undefined;
    if (database) ends.push(() => database.stop());
    const databaseUrl = database?.url ?? process.env['TEST_DATABASE_URL'] ?? '';
    const errands = planErrands(options.seed, options.intents);
    const stock = errands.flatMap((errand) => errand.invoices);
    const store = await openPostgres({ connectionString: databaseUrl });
    await stockUp(
      store,
      Array.from({ length: companyCount }, (_none, index) => companyAt(index)),
      stock,
    );
    await store.close();
    say(`${stock.length} invoices of ${companyCount} companies`);

    const secret = crypto.randomUUID();
    const service = startChild('../payment-service/main.ts', { CHAOS_SECRET: secret, CHAOS_SEED: String(options.seed) }, say);
    ends.push(() => endChild(service));
    const signIn = await openSignIn();
    const serviceUrl = `http://127.0.0.1:${await service.port}`;
    const { mutant } = options;
    const fleet = new Fleet(options.servers, {
      databaseUrl,
      serviceUrl,
      secret,
      keys: signIn.keys,
      ...(mutant !== undefined && { mutant }),
    });
    ends.push(() => fleet.stop());
    await fleet.ready();
    const plan = faultPlanOf(options.seed, rateFor(options));
    const proxy = new FaultProxy({ upstream: new Upstream(fleet), plan, delayMs: clientPatienceMs * 1.25 });
    const baseUrl = `${await proxy.listen()}/api/v1`;
    const order = (told: ServiceOrder): void => void service.process.send(told);
    order({ newsTo: `${baseUrl}/provider-events/chaos` });
    const street = new Street(baseUrl, signIn);
    ends.push(() => proxy.close());
    const books = new BookReader(databaseUrl);
    ends.push(() => books.close());
    const readyAt = Date.now();
    say(`${options.servers} servers are up`);

    const kills = new KillSchedule(options, fleet, errands.length);
    const customers = open(errands, options, street, kills, say);
    await customers.allBegun;
    fleet.passDays(daysToPass);
    await kills.finish();
    await Promise.race([customers.allDone, pause(5_000)]);
    order({ daysPass: true });
    await pause(3_000);
    proxy.faulty = false;
    const lastFaultAt = Math.max(proxy.lastFaultAt, fleet.kills.at(-1)?.at ?? 0);
    const payingMs = Date.now() - readyAt;
    say(`the last fault is over after ${Math.round(payingMs / 1000)} s; ${proxy.faults} faults, ${fleet.kills.length} kills`);

    const undecided = async (): Promise<number> => (await books.undecided()) + (await ask<number>(`${serviceUrl}/waiting`));
    const settledAfterMs = await settled(customers, undecided, lastFaultAt, options.settleSeconds * 1000);
    const charges = await ask<readonly ServiceCharge[]>(`${serviceUrl}/book`);
    const operator = await ask<OperatorView>(`${await fleet.address()}/api/v1/operator/books`, secret);
    const evidence: Evidence = { ...(await books.read()), charges, told: street.told, operator };
    const seconds = { starting: (readyAt - begun) / 1000, paying: payingMs / 1000, all: (Date.now() - begun) / 1000 };
    return { evidence, proxy, fleet, street, errands, settledAfterMs, seconds };
  } finally {
    for (const end of ends.reverse()) await end().catch((fault: unknown) => say(String(fault)));
  }
};

const ask = async <T>(address: string, key?: string): Promise<T> => {
  const response = await fetch(address, key === undefined ? {} : { headers: { Authorization: `Bearer ${key}` } });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return (await response.json()) as T;
};

interface Crowd {
  /** Every customer has come and has heard something. */
  readonly allBegun: Promise<void>;
  readonly allDone: Promise<void>;
  readonly isDone: () => boolean;
}

/** So many customers at a time; one who is only waiting for a last word makes room for the next. */
const open = (errands: readonly Errand[], { customers, minutes }: ChaosOptions, street: Street, kills: KillSchedule, say: Say): Crowd => {
  const closesAt = Date.now() + minutes * 60_000;
  let next = 0;
  let ended = 0;
  const runs: Promise<void>[] = [];
  const serve = async (): Promise<void> => {
    for (let errand = errands[next++]; errand && Date.now() < closesAt; errand = errands[next++]) {
      const run = street.run(errand).finally(() => {
        ended += 1;
        kills.progress(ended);
        if (ended % 500 === 0) say(`${ended} of ${errands.length} errands`);
      });
      runs.push(run);
      await Promise.race([run, pause(20_000)]);
      await kills.caughtUp();
    }
  };
  const allBegun = Promise.all(Array.from({ length: customers }, serve)).then(() => undefined);
  // A customer who stumbles over this program's own fault ends the run.
  const allDone = allBegun.then(() => Promise.all(runs)).then(() => undefined);
  allDone.catch(() => undefined);
  return { allBegun, allDone, isDone: () => ended === runs.length };
};

const settled = async (customers: Crowd, undecided: () => Promise<number>, since: number, limitMs: number): Promise<number | undefined> => {
  while (Date.now() - since < limitMs) {
    if (customers.isDone()) await customers.allDone;
    if (customers.isDone() && (await undecided()) === 0) return Date.now() - since;
    await pause(250);
  }
  return undefined;
};
