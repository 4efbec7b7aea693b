import type { Problem } from '../../contract/generated/types.js';
import { Mismatch } from './check.js';
import type { Exchange } from './exchange.js';
import { answerFaults } from './operations.js';

/** Throws where the backend does something else than it should: in words what was expected, and what came instead. */
export const must = (condition: boolean, expected: string, got: string | number | undefined | null, exchange?: Exchange): void => {
  if (!condition) throw new Mismatch(expected, String(got ?? 'nothing'), exchange);
};

const told = ({ status, body, text }: Exchange): string => {
  const code = (body as { readonly code?: unknown } | undefined)?.code;
  const inside = typeof code === 'string' ? ` ${code}` : text === '' ? ' without a body' : '';
  return `status ${status}${inside}`;
};

/** The body of an answer that has this status and is the contract's. */
export const holds = <T>(exchange: Exchange, ...statuses: readonly number[]): T => {
  must(statuses.includes(exchange.status), `status ${statuses.join(' or ')}`, told(exchange), exchange);
  const faults = exchange.operation ? answerFaults(exchange.operation, exchange) : [];
  must(faults.length === 0, 'an answer of the contract’s shape', faults.slice(0, 3).join('; '), exchange);
  return exchange.body as T;
};

/** The same for whatever status of success. */
export const fetched = <T>(exchange: Exchange): T => holds<T>(exchange, 200, 201, 202);

/** A refusal as RFC 9457 wants it, with this status and one of these codes. */
export const refuses = (exchange: Exchange, status: number, ...codes: readonly string[]): Problem => {
  const wanted = `${status} ${codes.join(' or ')}`;
  must(exchange.status === status, `a refusal with ${wanted}`, told(exchange), exchange);
  const problem = problemOf(exchange);
  must(codes.length === 0 || codes.includes(problem.code), `a refusal with ${wanted}`, told(exchange), exchange);
  return problem;
};

/** Any of several refusals, each a status with a code: `404 not_found`. */
export const refusesEither = (exchange: Exchange, ...wanted: readonly `${number} ${string}`[]): void => {
  const { code } = problemOf(exchange);
  must(
    (wanted as readonly string[]).includes(`${exchange.status} ${code}`),
    `a refusal with ${wanted.join(' or ')}`,
    told(exchange),
    exchange,
  );
};

/** The problem that an answer is. */
export const problemOf = (exchange: Exchange): Problem => {
  must(exchange.status >= 400, 'a refusal', told(exchange), exchange);
  const type = exchange.headers.get('content-type') ?? 'no Content-Type';
  must(type.startsWith('application/problem+json'), 'application/problem+json', type, exchange);
  const problem = exchange.body as Problem | undefined;
  must(typeof problem?.code === 'string', 'a problem with a code', told(exchange), exchange);
  return problem as Problem;
};

export const refusedCode = ({ status, body }: Exchange): string => `${status} ${(body as Problem | undefined)?.code ?? ''}`.trim();

/** What two answers may differ in although they say the same. */
const unequal: ReadonlySet<string> = new Set(['date', 'x-correlation-id', 'content-length', 'keep-alive', 'connection', 'retry-after']);

/** Status, headers and body of a refusal, without what is new in every answer. */
export const essenceOf = ({ status, headers, body }: Exchange): string => {
  const told = [...headers].filter(([name]) => !unequal.has(name)).sort();
  const { correlationId: _id, instance: _instance, ...problem } = (body ?? {}) as Record<string, unknown>;
  return JSON.stringify([status, told, problem]);
};
