import { safeParse } from 'valibot';
import type { GenericSchema } from 'valibot';
import { parseErrorCode } from '../domain/error-codes.js';
import { BillingError } from '../domain/errors.js';
import type { ErrorCode, FieldFault } from '../domain/errors.js';

type Junk = Readonly<Record<string, unknown>>;

const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'unsupported',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  425: 'in_flight',
  428: 'precondition_required',
  429: 'rate_limited',
  501: 'unsupported',
};

/** Above 499 the status counts more than any code: a server that broke down cannot know what it did. */
const codeOf = (status: number, given: unknown): ErrorCode => {
  const code = parseErrorCode(given);
  if (status > 499) return code === 'maintenance' || code === 'unsupported' ? code : (codeByStatus[status] ?? 'unavailable');
  return given === code ? code : (codeByStatus[status] ?? (status > 399 ? 'validation' : 'bad_response'));
};

const isText = (value: unknown): value is string => typeof value === 'string' && value.length < 1_000;
const isObject = (value: unknown): value is Junk => typeof value === 'object' && value !== null;
/** What passes the check, without what the contract does not know. */
export const checked = <T>(schema: GenericSchema<T> | undefined, value: unknown): T | undefined => {
  const result = schema && safeParse(schema, value);
  return result?.success ? result.output : undefined;
};

/** Checks of what may come with a refusal, given by the call that expects it. */
export interface Carried {
  readonly quote?: GenericSchema<unknown>;
  readonly payment?: GenericSchema<unknown>;
}

const isFault = (value: unknown): value is FieldFault => isObject(value) && isText(value.pointer) && isText(value.code);

const params = (value: unknown): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter(
      (entry): entry is [string, string | number] => isText(entry[1]) || Number.isFinite(entry[1]),
    ),
  );

/** Seconds of a Retry-After header, which is a number or an HTTP date; `undefined` where it is neither. At most a day. */
export const retryAfterSeconds = (header: string | null, now: number): number | undefined => {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - now) / 1_000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), 86_400);
};

/** What the customer can quote to support, from the answer's header. */
export const correlationOf = (headers: Headers): string | undefined => headers.get('X-Correlation-Id')?.slice(0, 200) || undefined;

/**
 * An answer that is not 2xx as a BillingError. Each part of a problem (RFC 9457) is taken only if it has its type, so a junk member costs that
 * member alone. Retryable whatever the body says are 5xx, 408, 425 and 429, and every answer that is no problem at all (a proxy's page): they
 * prove nothing about a write.
 */
export const problemError = (response: Response, body: unknown, now: number, carried: Carried = {}): BillingError => {
  const { status, headers } = response;
  const problem: Junk = isObject(body) ? body : {};
  const transient = !isObject(body) || status < 400 || status > 499 || status === 408 || status === 425 || status === 429;
  const fields = Array.isArray(problem.errors) ? problem.errors.filter(isFault) : [];
  return new BillingError(codeOf(status, problem.code), {
    retryable: transient || (typeof problem.retryable === 'boolean' ? problem.retryable : undefined),
    fields: fields.map(({ pointer, code }) => ({ pointer, code })),
    params: params(problem.params),
    correlationId: isText(problem.correlationId) ? problem.correlationId.slice(0, 200) : correlationOf(headers),
    retryAfterSeconds: retryAfterSeconds(headers.get('Retry-After'), now),
    quote: checked(carried.quote, problem.quote),
    payment: checked(carried.payment, problem.payment),
  });
};
