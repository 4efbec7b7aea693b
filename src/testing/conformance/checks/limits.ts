import { checksOf, NotChecked, type Check } from '../check.js';
import { holds, must, refuses, refusesEither } from '../expectations.js';
import { lookUpSpare } from '../guest-bench.js';
import { operations, type Operation } from '../operations.js';
import { sampleRequest } from '../sample-request.js';
import type { Ask, World } from '../world.js';

/** Operations that read a body, and who may call them. */
const readers = async (world: World): Promise<readonly { readonly operation: Operation; readonly as?: string }[]> => {
  const found: { readonly operation: Operation; readonly as?: string }[] = [];
  for (const operation of operations) {
    const { body, capability, permission, isOpen } = operation;
    if (!body || (capability !== undefined && !(await world.offers(capability)))) continue;
    if (isOpen) found.push({ operation });
    for (const name of isOpen ? [] : world.people) {
      if (permission !== undefined && !(await world.session(name)).permissions.includes(permission)) continue;
      found.push({ operation, as: name });
      break;
    }
  }
  if (found.length === 0) throw new NotChecked('nobody may call what takes a body');
  return found;
};

/** Sends something instead of a body to every operation that reads one, and to which it is to be sent. */
export const toEach = async (
  world: World,
  ask: (json: string, operation: Operation) => Ask | undefined,
  judge: (exchange: Awaited<ReturnType<World['ask']>>, operation: Operation) => void,
): Promise<void> => {
  for (const { operation, as } of await readers(world)) {
    const { path, ask: sample } = sampleRequest(operation);
    const { body, ...rest } = sample;
    const instead = ask(JSON.stringify(body), operation);
    if (instead) judge(await world.ask(operation.method, path, { ...rest, as, ...instead }), operation);
  }
};

const deep = (depth: number): string => `${'{"a":['.repeat(depth)}${']}'.repeat(depth)}`;

/** What is too large, too deep, of another type or none at all is refused politely, before anything is done. */
export const limitChecks: readonly Check[] = checksOf(
  'limits',
  ['writes'],
  [
    {
      id: 'content-type',
      title: 'takes JSON only, so that no form of another site can post',
      run: async (world) => {
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json+x'])
          await toEach(
            world,
            (raw) => ({ raw, headers: { 'Content-Type': type } }),
            (exchange) => void refuses(exchange, 415, 'unsupported_media_type'),
          );
      },
    },
    {
      id: 'not-json',
      title: 'refuses a body that is no JSON, or no object, without a fault of its own',
      run: async (world) => {
        for (const raw of ['{"facts":', 'NaN', '{"a":1}}', ''])
          await toEach(
            world,
            () => ({ raw: raw === '' ? ' ' : raw }),
            (exchange) => void refuses(exchange, 400, 'validation'),
          );
        for (const raw of ['[]', '"text"', 'null', '7'])
          await toEach(
            world,
            () => ({ raw }),
            (exchange) => refusesEither(exchange, '400 validation', '422 validation'),
          );
      },
    },
    {
      id: 'not-utf8',
      title: 'refuses bytes that are no UTF-8',
      run: (world) =>
        toEach(
          world,
          () => ({ raw: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) }),
          (exchange) => refusesEither(exchange, '400 validation', '422 validation'),
        ),
    },
    {
      id: 'deep',
      title: 'refuses JSON that is nested without end',
      run: (world) =>
        toEach(
          world,
          () => ({ raw: deep(5_000) }),
          (exchange) => refusesEither(exchange, '400 validation', '413 payload_too_large', '422 validation'),
        ),
    },
    {
      id: 'large',
      title: 'refuses a body that is too large with 413',
      run: async (world) => {
        const bytes = world.settings.limits?.bodyBytes ?? 2_000_000;
        const raw = JSON.stringify({ padding: 'x'.repeat(bytes) });
        const [first] = await readers(world);
        if (!first) return;
        const { path, ask } = sampleRequest(first.operation);
        const { body: _body, ...rest } = ask;
        refuses(await world.ask(first.operation.method, path, { ...rest, as: first.as, raw }), 413, 'payload_too_large');
      },
    },
    {
      id: 'missing-fields',
      title: 'names what is missing or wrong in a body by a pointer to it',
      run: (world) =>
        toEach(
          world,
          () => ({ body: {} }),
          (exchange, { body }) => {
            if (exchange.status < 300 || !requires(body)) return;
            const { errors } = refuses(exchange, 422, 'validation');
            must(errors?.every(({ pointer }) => pointer.startsWith('/')) === true, 'pointers', JSON.stringify(errors), exchange);
          },
        ),
    },
    {
      id: 'unknown-fields',
      title: 'ignores fields of a body that it does not know: a later client may send them',
      needs: ['op:guest.lookupInvoice', 'guestInvoices'],
      run: async (world) => {
        const { facts } = await lookUpSpare(world);
        holds(await world.post('/guest/lookups', { facts, later: { and: ['more'] } }), 200);
      },
    },
    {
      id: 'many-items',
      title: 'refuses lists that are longer than the contract allows',
      needs: ['op:payments.quote', 'person:payer'],
      run: async (world) => {
        const items = Array.from({ length: 251 }, (_none, index) => ({ invoiceId: `no-such-invoice-${index}` }));
        refuses(await world.post('/payments/quotes', { items }, { as: 'payer' }), 422, 'validation');
        refuses(await world.post('/payments/quotes', { items: [] }, { as: 'payer' }), 422, 'validation');
      },
    },
    {
      id: 'hostile-names',
      title: 'takes names of the language’s own objects for ordinary ones',
      needs: ['op:guest.lookupInvoice'],
      run: async (world) => {
        for (const raw of [
          '{"facts":{"__proto__":"x","constructor":"y"}}',
          '{"__proto__":{"facts":{}}}',
          '{"facts":{"accountNumber":{"$ne":""}}}',
        ]) {
          const exchange = await world.ask('POST', '/guest/lookups', { raw });
          must([400, 404, 422].includes(exchange.status), 'a refusal', exchange.status, exchange);
        }
      },
    },
    {
      id: 'long-query',
      title: 'survives a search as long as an address can be',
      needs: ['op:invoices.list', 'person:payer'],
      run: async (world) => {
        const exchange = await world.get(`/invoices?search=${'%F0%9F%92%B8'.repeat(500)}`, 'payer');
        must([200, 400, 414, 422, 431].includes(exchange.status), 'an answer or a refusal', exchange.status, exchange);
      },
    },
  ],
);

const requires = (body: Operation['body']): boolean => {
  const name = body?.$ref?.split('/').at(-1) ?? '';
  return !['SelectionInput', 'RescheduleInput', 'ConfirmInput', 'DocumentSelectionInput'].includes(name);
};
