import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errandKinds } from './customers/errands.js';
import { aboutFaults, faultKinds } from './faults/fault-plan.js';
import { aboutBreaches, breachKinds, type Breach } from './judge/verdict.js';
import type { ChaosOptions } from './options.js';
import type { Finished } from './run.js';

const row = (name: string, value: string | number, about = ''): string =>
  `  ${name.padEnd(27)}${String(value).padStart(7)}   ${about}`.trimEnd();
const heading = (text: string): string => `\n${text}`;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const countedBy = <T>(list: readonly T[], nameOf: (one: T) => string): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
};

/** What fell short of the run that was asked for: a run without its faults proves nothing. */
export const shortfalls = ({ intents, faults, kills, settleSeconds }: ChaosOptions, finished: Finished): readonly string[] => {
  const { street, proxy, fleet, settledAfterMs } = finished;
  return [
    ...(street.told.length < intents ? [`${street.told.length} of ${intents} intents`] : []),
    ...(proxy.faults < faults ? [`${proxy.faults} of ${faults} faults`] : []),
    ...(fleet.kills.length < kills ? [`${fleet.kills.length} of ${kills} kills`] : []),
    ...(settledAfterMs === undefined ? [`not settled within ${settleSeconds} s of the last fault`] : []),
  ];
};

/** The run as a table. */
export const tableOf = (options: ChaosOptions, finished: Finished, breaches: readonly Breach[]): string => {
  const { street, proxy, fleet, errands, evidence, settledAfterMs, seconds } = finished;
  const outcomes = countedBy(street.told, ({ told }) => {
    const last = told.at(-1);
    return [last?.kind ?? 'nothing', last?.why].filter((word) => word !== undefined).join(': ');
  });
  const times = street.told
    .flatMap(({ at, told }) => (told.length > 0 ? [(told.at(-1)?.at ?? at) - at] : []))
    .sort((one, other) => one - other);
  const answered = proxy.log
    .filter(({ fault }) => fault === undefined)
    .flatMap(({ tookMs }) => tookMs ?? [])
    .sort((one, other) => one - other);
  const refusals = proxy.log.flatMap(({ seen }) => seen).filter(({ status = 0 }) => status >= 500);
  return [
    `seed ${options.seed}${options.mutant === undefined ? '' : `, mutant ${options.mutant}`}`,
    heading('customers'),
    row('intents', street.told.length, `in ${errands.length} errands, ${proxy.log.length} requests, ${Math.round(seconds.paying)} s`),
    ...countedBy(errands, ({ kind }) => kind).map(([kind, count]) => row(kind, count, errandKinds[kind as keyof typeof errandKinds].about)),
    heading('faults on the line'),
    row('all', proxy.faults),
    ...faultKinds.map((kind) => row(kind, proxy.counts.get(kind) ?? 0, aboutFaults[kind])),
    heading('servers'),
    row('killed', fleet.kills.length, `${fleet.kills.filter(({ during }) => during === 'start').length} of them while starting`),
    row('died over a request', proxy.log.filter(({ seen }) => seen.some(({ status }) => status === undefined)).length),
    row('answers of 5xx', refusals.length),
    heading('what customers were told'),
    ...outcomes.map(([name, count]) => row(name, count)),
    heading('what became of it'),
    ...countedBy(evidence.payments, ({ status }) => status).map(([status, count]) => row(status, count)),
    row('charged by provider', evidence.charges.filter(({ taken }) => taken).length),
    heading('how long, in ms'),
    row('last word p50', percentile(times, 0.5), 'from pressing Pay to the last word of the page'),
    row('last word p95', percentile(times, 0.95)),
    row('last word p99', percentile(times, 0.99)),
    row('undisturbed p50', percentile(answered, 0.5), 'a request that met no fault'),
    row('undisturbed p95', percentile(answered, 0.95)),
    row('settled after', settledAfterMs ?? 'never', 'from the last fault until nothing was undecided'),
    heading('verdict'),
    ...breachKinds.map((kind) => row(kind, breaches.filter((breach) => breach.kind === kind).length, aboutBreaches[kind])),
    ...shortfalls(options, finished).map((what) => `  fell short: ${what}`),
  ].join('\n');
};

/** Everything known of one breach: what the customer was told and sent, what the books and the payment service have. */
const trailOf = (breach: Breach, { evidence, proxy, fleet }: Finished): object => {
  const payments = evidence.payments.filter(
    ({ id, key, items }) =>
      id === breach.paymentId || key === breach.intent || items.some(({ invoiceId }) => invoiceId === breach.invoiceId),
  );
  const ids = new Set(payments.map(({ id }) => id));
  const told = evidence.told.filter(
    ({ key, token, invoiceIds, told: words }) =>
      [key, token].includes(breach.intent ?? '') ||
      payments.some((payment) => payment.key === key) ||
      words.some(({ paymentId }) => paymentId !== undefined && paymentId === breach.paymentId) ||
      invoiceIds.includes(breach.invoiceId ?? ''),
  );
  const errands = new Set(told.map(({ errand }) => /^errand-\d+/.exec(errand)?.[0]));
  return {
    breach,
    told,
    payments,
    charges: evidence.charges.filter(
      ({ paymentId, token }) =>
        ids.has(paymentId) || paymentId === breach.paymentId || token === breach.intent || told.some((one) => one.token === token),
    ),
    ledger: evidence.ledger.filter(
      ({ sourceId, invoiceId }) => ids.has(sourceId) || sourceId === breach.paymentId || invoiceId === breach.invoiceId,
    ),
    holds: evidence.holds.filter(
      ({ paymentId, invoiceId }) => ids.has(paymentId) || paymentId === breach.paymentId || invoiceId === breach.invoiceId,
    ),
    requests: proxy.log.filter(({ name }) => errands.has(/^errand-\d+/.exec(name)?.[0])),
    kills: fleet.kills,
  };
};

const trailsAtMost = 50;

/** Writes the trails of what was found, and what servers reported of themselves; says where. */
export const writeTrails = ({ out, seed, mutant }: ChaosOptions, finished: Finished, breaches: readonly Breach[]): string => {
  const folder = join(out, [seed, mutant].filter((part) => part !== undefined).join('-'));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
  write('breaches.json', breaches);
  write('server-faults.json', finished.fleet.faults);
  breaches.slice(0, trailsAtMost).forEach((breach, index) => write(`trail-${index + 1}-${breach.kind}.json`, trailOf(breach, finished)));
  return folder;
};
