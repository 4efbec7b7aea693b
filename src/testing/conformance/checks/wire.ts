import type { Problem } from '../../../contract/generated/types.js';
import { checksOf, Mismatch, type Check } from '../check.js';
import type { Exchange } from '../exchange.js';
import { problemOf } from '../expectations.js';
import { answerFaults } from '../operations.js';
import { codesOf } from '../problem-codes.js';
import type { World } from '../world.js';

/** Looks at every answer of the run; the first that is wrong is shown, and how many there are. */
const inEvery = (world: World, expected: string, fault: (exchange: Exchange) => string | undefined): void => {
  const wrong = world.log.flatMap((exchange) => {
    const got = fault(exchange);
    return got === undefined ? [] : [{ exchange, got }];
  });
  const [first] = wrong;
  if (first)
    throw new Mismatch(expected, `${first.got}${wrong.length > 1 ? ` (and ${wrong.length - 1} more like it)` : ''}`, first.exchange);
};

const isRefusal = ({ status }: Exchange): boolean => status >= 400;

/** A refusal of the contract's: type, code and status go together. */
const problemFault = (exchange: Exchange): string | undefined => {
  if (!isRefusal(exchange)) return undefined;
  try {
    const { code, status } = problemOf(exchange);
    if (!(codesOf[exchange.status] ?? []).includes(code)) return `${exchange.status} with ${code}`;
    return status !== undefined && status !== exchange.status ? `${exchange.status} that says ${status}` : undefined;
  } catch (thrown) {
    return thrown instanceof Mismatch ? thrown.got : String(thrown);
  }
};

/** Fractions, exponents and texts where an integer of minor units belongs; 1250.0 is one too, although it parses as a whole number. */
const moneyFault = ({ text, operation }: Exchange): string | undefined => {
  if (operation?.id === 'getDescription') return undefined;
  const wrong = /"minor"\s*:\s*(?!-?(?:0|[1-9]\d{0,15})\s*[,}])[^,}]{0,40}/.exec(text)?.[0];
  return wrong ?? /"minor"\s*:\s*-?\d+\s*,\s*"currency"\s*:\s*(?!"[A-Z]{3}")[^,}]{0,20}/.exec(text)?.[0];
};

/** What tells about the server: stacks, queries, paths of modules. */
const insides = /\bat [\w.<>]+ \(|\bat .+:\d+:\d+|node_modules|\bSELECT .+ FROM\b|\bTraceback\b|\.(?:ts|js|java|py|rb|cs|go):\d+/;

/** Whether an answer is about somebody: those may be kept by nobody between. */
const isPrivate = ({ as, operation, status }: Exchange): boolean =>
  status !== 304 && (as !== 'nobody' || (operation?.isOpen === false && status < 400));

const privacyFault = (exchange: Exchange): string | undefined => {
  const cache = exchange.headers.get('cache-control') ?? '';
  if (!isPrivate(exchange) || cache.includes('no-store')) return undefined;
  return cache.includes('private') && cache.includes('no-cache') ? undefined : `Cache-Control: ${cache === '' ? 'none' : cache}`;
};

const givesTokens: ReadonlySet<string> = new Set(['lookupInvoice', 'resolvePayLink']);

/** Credentials and card tokens go in and never come out again. */
const echoFault = ({ requestHeaders, requestBody, operation, text }: Exchange): string | undefined => {
  const bearer = /^Bearer (.{12,})$/.exec(requestHeaders.get('authorization') ?? '')?.[1];
  if (bearer !== undefined && text.includes(bearer)) return 'the bearer token in the answer';
  const card = /"source":\{"token":"([^"]{12,})"/.exec(requestBody ?? '')?.[1];
  if (card !== undefined && text.includes(card)) return 'the card token in the answer';
  const given = operation && givesTokens.has(operation.id);
  return !given && /"session"\s*:\s*\{[^}]*"token"/.test(text) ? 'a guest’s token' : undefined;
};

/** What holds of every answer, over all that were seen in this run. */
export const wireChecks: readonly Check[] = checksOf(
  'wire',
  [],
  [
    {
      id: 'no-faults',
      title: 'never answers with a fault of its own',
      run: async (world) => inEvery(world, 'no 5xx', ({ status }) => (status >= 500 && status !== 501 ? `status ${status}` : undefined)),
    },
    {
      id: 'shapes',
      title: 'answers every operation with a status, a type and a shape of the contract',
      run: async (world) =>
        inEvery(world, 'an answer as the description has it', (exchange) =>
          exchange.operation ? answerFaults(exchange.operation, exchange)[0] : undefined,
        ),
    },
    {
      id: 'problems',
      title: 'refuses with application/problem+json, a code of the list and the status that goes with it',
      run: async (world) => inEvery(world, 'a problem with a code that goes with its status', problemFault),
    },
    {
      id: 'correlation',
      title: 'names every request in X-Correlation-Id, and in the problem',
      run: async (world) =>
        inEvery(world, 'one X-Correlation-Id in header and problem', (exchange) => {
          if (exchange.method === 'OPTIONS') return undefined;
          const id = exchange.headers.get('x-correlation-id') ?? '';
          if (id === '') return 'none';
          const told = isRefusal(exchange) ? (exchange.body as Problem | undefined)?.correlationId : undefined;
          return told !== undefined && told !== id ? `${id} and ${told}` : undefined;
        }),
    },
    {
      id: 'money',
      title: 'writes every amount as an integer of minor units with its currency',
      run: async (world) => inEvery(world, 'integers and ISO 4217 codes', moneyFault),
    },
    {
      id: 'insides',
      title: 'shows nothing of the server’s inside in a refusal',
      run: async (world) =>
        inEvery(world, 'no stack, query or path', (exchange) => (isRefusal(exchange) ? insides.exec(exchange.text)?.[0] : undefined)),
    },
    {
      id: 'echoes',
      title: 'repeats no credential and no card token',
      run: async (world) => inEvery(world, 'no secret in an answer', echoFault),
    },
    {
      id: 'private',
      title: 'lets nobody between keep what is about somebody',
      run: async (world) => inEvery(world, 'no-store, or private with no-cache', privacyFault),
    },
    {
      id: 'headers',
      title: 'lets no browser guess at a type, nor any origin read along',
      run: async (world) =>
        inEvery(world, 'nosniff, and no * as an allowed origin', ({ headers, method }) => {
          if (headers.get('access-control-allow-origin') === '*') return 'Access-Control-Allow-Origin: *';
          if (method === 'OPTIONS' || headers.get('x-content-type-options') === 'nosniff') return undefined;
          return `X-Content-Type-Options: ${headers.get('x-content-type-options') ?? 'none'}`;
        }),
    },
    {
      id: 'size',
      title: 'sends no answer of more than 2 MB but files',
      run: async (world) =>
        inEvery(world, '2,000,000 bytes at most', ({ operation, text }) =>
          operation?.id !== 'getDownloadFile' && text.length > 2_000_000 ? `${text.length} characters` : undefined,
        ),
    },
  ],
);
