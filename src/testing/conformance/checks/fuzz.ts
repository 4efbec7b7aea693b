import { checksOf, Mismatch, type Check } from '../check.js';
import { allInvoices } from '../customer-bench.js';
import type { Exchange } from '../exchange.js';
import { problemOf } from '../expectations.js';
import { Dice } from '../fuzz/dice.js';
import { drawRequest } from '../fuzz/draw-request.js';
import { lookUpSpare } from '../guest-bench.js';
import { answerFaults, operations } from '../operations.js';
import type { Ask, World } from '../world.js';

const mostFaults = 10;

/** What is wrong with an answer to whatever was sent. */
const faultOf = (exchange: Exchange): string | undefined => {
  const { status, operation } = exchange;
  if (status >= 500 && status !== 501) return `status ${status}`;
  const [fault] = operation ? answerFaults(operation, exchange) : [];
  if (fault !== undefined) return fault;
  try {
    if (status >= 400) problemOf(exchange);
    return undefined;
  } catch (thrown) {
    return thrown instanceof Mismatch ? thrown.got : String(thrown);
  }
};

/** Who asks: everybody there is, a guest and nobody. */
const callersOf = async (world: World): Promise<readonly Pick<Ask, 'as' | 'token'>[]> => {
  const callers: Pick<Ask, 'as' | 'token'>[] = [{}, ...world.people.map((as) => ({ as }))];
  const token = await lookUpSpare(world).then(
    (found) => found.token,
    () => undefined,
  );
  return token === undefined ? callers : [...callers, { token }];
};

/** Ids that were seen in the answers so far, of all kinds. */
const idsIn = (world: World): readonly string[] => {
  const ids = new Set<string>();
  for (const { text } of world.log) {
    for (const [, id] of text.slice(0, 20_000).matchAll(/"(?:id|invoiceId|accountId|planId|methodId|quoteId)":"([^"]{1,100})"/g))
      if (id) ids.add(id);
    if (ids.size > 500) break;
  }
  return [...ids];
};

/** Requests drawn by chance over every operation: whatever comes in, what goes out is the contract's. */
export const fuzzChecks: readonly Check[] = checksOf(
  'fuzz',
  ['fuzz', 'writes'],
  [
    {
      id: 'requests',
      title: 'answers any request with the contract’s shapes, and never with a fault',
      run: async (world) => {
        const { count, seed } = world.settings.fuzz ?? { count: 0, seed: 0 };
        if (world.people.includes('payer') && (await world.offers('invoices.list'))) await allInvoices(world);
        const callers = await callersOf(world);
        const from = { dice: new Dice(seed), ids: idsIn(world), oddness: 12 };
        const faults = new Map<string, Exchange>();
        for (let index = 0; index < count && faults.size < mostFaults; index += 1) {
          const operation = operations[index % operations.length];
          if (!operation) break;
          // Ending a session would leave nobody to ask as.
          const caller = operation.id === 'endSession' ? {} : from.dice.pick(callers);
          const { path, ask } = drawRequest(operation, caller, from);
          const exchange = await world.ask(operation.method, path, ask);
          const fault = faultOf(exchange);
          if (fault !== undefined) faults.set(`${operation.method} ${operation.path}: ${fault}`, exchange);
        }
        const [first] = faults;
        if (first) throw new Mismatch(`${count} requests (seed ${seed}) without a fault`, [...faults.keys()].join('; '), first[1]);
      },
    },
  ],
);
