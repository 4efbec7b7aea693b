import { parseArgs } from 'node:util';
import { isMutant, mutantNames, type MutantName } from './processes/mutants.js';

export interface ChaosOptions {
  readonly seed: number;
  /** Payments that customers decide upon, at least. */
  readonly intents: number;
  /** Faults on the way between customers and servers, at least. */
  readonly faults: number;
  readonly kills: number;
  readonly servers: number;
  /** Customers who are busy at the same time. */
  readonly customers: number;
  /** Within which everything has to be decided after the last fault. */
  readonly settleSeconds: number;
  /** After which no more customers come: a machine that is too busy fails the run instead of keeping it for ever. */
  readonly minutes: number;
  /** A fault that is built into the backend, to see that it is found. */
  readonly mutant?: MutantName;
  /** Where the trail of what went wrong is written. */
  readonly out: string;
}

const sizes = {
  full: { intents: 10_000, faults: 5_000, kills: 50, customers: 32, minutes: 120 },
  smoke: { intents: 300, faults: 150, kills: 3, customers: 16, minutes: 8 },
};

export const usage = `npm run chaos -- [--smoke] [--seed=1] [--intents=10000] [--faults=5000] [--kills=50] [--servers=2] [--customers=48] [--settle=60]
                [--out=.cache/chaos] [--mutant=${mutantNames.join('|')}]`;

const whole = (name: string, text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} takes a whole number, not "${text}"\n${usage}`);
  return value;
};

export const readOptions = (args: readonly string[]): ChaosOptions => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      smoke: { type: 'boolean' },
      ...{ seed: text, intents: text, faults: text, kills: text, servers: text, customers: text, settle: text, mutant: text, out: text },
    },
  });
  const size = values.smoke === true ? sizes.smoke : sizes.full;
  const { mutant, out = '.cache/chaos' } = values;
  if (mutant !== undefined && !isMutant(mutant)) throw new Error(`No mutant is called ${mutant}\n${usage}`);
  return {
    seed: whole('seed', values.seed ?? String(Math.floor(Math.random() * 1_000_000_000))),
    intents: whole('intents', values.intents ?? String(size.intents)),
    faults: whole('faults', values.faults ?? String(size.faults)),
    kills: whole('kills', values.kills ?? String(size.kills)),
    servers: Math.max(1, whole('servers', values.servers ?? '2')),
    customers: Math.max(1, whole('customers', values.customers ?? String(size.customers))),
    settleSeconds: whole('settle', values.settle ?? '60'),
    minutes: size.minutes,
    out,
    ...(mutant !== undefined && { mutant }),
  };
};
