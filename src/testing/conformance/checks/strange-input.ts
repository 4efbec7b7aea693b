import { checksOf, type Check } from '../check.js';
import type { Exchange } from '../exchange.js';
import { must, problemOf } from '../expectations.js';
import { answerFaults, operations, type Operation } from '../operations.js';
import { sampleRequest } from '../sample-request.js';
import { toEach } from './limits.js';

/** Done or refused, but not with a fault, and in the contract's shape. */
const isPolite = (exchange: Exchange): void => {
  const { status, operation } = exchange;
  must(status < 500 || status === 501, 'an answer or a refusal', status, exchange);
  if (status >= 400) problemOf(exchange);
  const [fault] = operation ? answerFaults(operation, exchange) : [];
  must(fault === undefined, 'an answer of the contract’s shape', fault, exchange);
};

/** NUL, which some databases cannot store; half a letter; a change of direction; a text without end. As they stand in JSON. */
const strangeTexts = ['a\\u0000b', '\\u0000', '\\ud800', 'x\\udfff\\ud83d', '\\u202egnp.exe', 'a\\r\\nSet-Cookie: a=b', 'x'.repeat(60_000)];

/** Beyond what a double, or a column, can hold. */
const strangeNumbers = ['1e400', '-1e400', '9007199254740993', '9223372036854775808', '1e-400', '-0', '0.1', '1'.repeat(400)];

const texts = /(?<=[:[,])"[^"]*"(?=[,\]}])/g;

const mostTexts = 4;
/** Look-ups that fail are counted: few texts go there. */
const lookedUp: ReadonlySet<string> = new Set(['a\\u0000b', '\\ud800']);

/** The body with another text in one place; none where there is no such place, or where a thing would come of it that stays. */
const withText = (json: string, place: number, text: string, { isOpen }: Operation): { readonly raw: string } | undefined => {
  if (json.includes('"name":') || (isOpen && (place > 0 || !lookedUp.has(text)))) return undefined;
  let seen = -1;
  const raw = json.replaceAll(texts, (whole) => {
    seen += 1;
    return seen === place ? `"${text}"` : whole;
  });
  return raw === json ? undefined : { raw };
};

const withNumber = (json: string, number: string): { readonly raw: string } | undefined =>
  /:-?\d/.test(json) ? { raw: json.replaceAll(/:-?\d[^,}\]]*/g, `:${number}`) } : undefined;

const addresses = [
  '%00',
  'a%00b',
  '%ff',
  '%ED%A0%80',
  '..%2f..%2fsession',
  '%2e%2e',
  "'%3B--",
  'x'.repeat(4_000),
  '%F0%9F%92%B8',
  '__proto__',
];

/** What breaks servers behind their front: characters, numbers and addresses that their databases and languages do not like. */
export const strangeInputChecks: readonly Check[] = checksOf(
  'limits',
  ['writes'],
  [
    {
      id: 'strange-texts',
      title: 'stores or refuses characters that databases do not like, in every text of every body',
      run: async (world) => {
        for (const text of strangeTexts)
          for (let place = 0; place < mostTexts; place += 1)
            await toEach(world, (json, operation) => withText(json, place, text, operation), isPolite);
      },
    },
    {
      id: 'strange-numbers',
      title: 'refuses numbers that nothing can hold, and takes no two values for one name amiss',
      run: async (world) => {
        for (const number of strangeNumbers) await toEach(world, (json) => withNumber(json, number), isPolite);
        await toEach(world, (json) => ({ raw: `${json.slice(0, -1)}${json === '{}' ? '' : ','}${json.slice(1)}` }), isPolite);
      },
    },
    {
      id: 'strange-addresses',
      title: 'finds nothing under an address with strange characters, in every operation that has an id in it',
      needs: ['person:payer'],
      run: async (world) => {
        for (const operation of operations) {
          if (!operation.path.includes('{')) continue;
          const { path, ask } = sampleRequest(operation, { path: 'STRANGE' });
          for (const address of addresses)
            isPolite(await world.ask(operation.method, path.replace('STRANGE', address), { ...ask, as: 'payer' }));
        }
      },
    },
    {
      id: 'strange-queries',
      title: 'answers or refuses strange characters in every parameter of every list',
      needs: ['person:payer'],
      run: async (world) => {
        for (const { method, path, parameters } of operations) {
          if (method !== 'GET' || path.includes('{')) continue;
          for (const { name, in: place } of parameters) {
            if (place !== 'query') continue;
            for (const value of ['%00', 'a%00b', '%ff', '%ED%A0%80', '%25', '_', '9'.repeat(400), '-1', 'x'.repeat(3_000)])
              isPolite(await world.get(`${path}?${name}=${value}`, 'payer'));
          }
        }
      },
    },
  ],
);
