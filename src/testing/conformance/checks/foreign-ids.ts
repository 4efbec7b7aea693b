import { checksOf, NotChecked, type Check } from '../check.js';
import type { Exchange } from '../exchange.js';
import { essenceOf, must } from '../expectations.js';
import { operations, type Operation } from '../operations.js';
import { nobodys, sampleRequest } from '../sample-request.js';
import type { World } from '../world.js';

const offered = async (world: World, { capability }: Operation): Promise<boolean> => capability === undefined || world.offers(capability);

const idsOf = ({ text }: Exchange): readonly (readonly [string, string])[] =>
  [...text.matchAll(/"(id|[a-zA-Z]+Id)":"([^"]{1,100})"/g)].map(([, name = '', id = '']) => [name, id] as const);

/** What a person finds in the lists and overviews of the contract: the first id of each kind. */
const idsSeenBy = async (
  world: World,
  as: string,
): Promise<{ readonly all: ReadonlySet<string>; readonly first: ReadonlyMap<string, string> }> => {
  const [all, first] = [new Set<string>(), new Map<string, string>()];
  for (const operation of operations) {
    const { method, path, parameters, isOpen } = operation;
    const isReading = method === 'GET' && !isOpen && !path.includes('{') && !parameters.some(({ required }) => required === true);
    if (!isReading || !(await offered(world, operation))) continue;
    for (const [name, id] of idsOf(await world.get(path, as))) {
      all.add(id);
      const kind = `${operation.id} ${name}`;
      if (!first.has(kind)) first.set(kind, id);
    }
  }
  return { all, first };
};

/** The same request about something else. */
const about = (
  operation: Operation,
  id: string,
): { readonly path: string; readonly ask: { readonly body?: unknown; readonly key?: string } } => {
  const { path, ask } = sampleRequest(operation, { path: id });
  const body: unknown = JSON.parse(JSON.stringify(ask.body ?? null).replaceAll(JSON.stringify(nobodys), JSON.stringify(id)));
  return { path, ask: { ...ask, ...(ask.body !== undefined && { body }) } };
};

const namesSomething = (operation: Operation): boolean =>
  operation.path.includes('{') || (!operation.isOpen && JSON.stringify(sampleRequest(operation).ask.body ?? '').includes(nobodys));

/** Tried with whatever the description has: an operation that is new is among them at once. */
export const foreignIdChecks: readonly Check[] = checksOf(
  'tenancy',
  ['person:payer', 'person:stranger', 'writes'],
  [
    {
      id: 'every-operation',
      title: 'answers every kind of id of another company like one that nobody has, in every operation that takes an id',
      run: async (world) => {
        const [mine, theirs] = [await idsSeenBy(world, 'payer'), await idsSeenBy(world, 'stranger')];
        const foreign = new Set([...theirs.first.values()].filter((id) => !mine.all.has(id)));
        if (foreign.size === 0) throw new NotChecked('stranger sees nothing that has an id');
        for (const operation of operations.filter(namesSomething)) {
          if (!(await offered(world, operation))) continue;
          const send = (id: string): Promise<Exchange> => {
            const { path, ask } = about(operation, id);
            return world.ask(operation.method, path, { ...ask, as: 'payer' });
          };
          const unknown = essenceOf(await send(nobodys));
          for (const id of foreign) {
            const exchange = await send(id);
            must(essenceOf(exchange) === unknown, `the same answer as for an unknown id: ${unknown}`, essenceOf(exchange), exchange);
          }
        }
      },
    },
  ],
);
