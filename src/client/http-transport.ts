import type { GenericSchema } from 'valibot';
import { BillingError } from '../domain/errors.js';
import type { CallOptions } from './billing-client.js';
import { addressOf } from './path-segment.js';
import { checked, correlationOf, problemError } from './problem.js';
import type { Carried } from './problem.js';
import { readText } from './read-text.js';
import { delayBefore, readPace, readsAgain } from './retry.js';
import { wait as realWait } from './wait.js';
import type { Wait } from './wait.js';

export interface HttpOptions {
  /** Address of the contract, e.g. `https://billing.example/api/v1`; relative to the page where there is one. */
  readonly baseUrl: string;
  /** Takes the request instead of the browser's `fetch`, e.g. a backend that runs in the page. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Bearer token of a signed-in customer on another origin; asked for before every call that is not a guest's. */
  readonly getToken?: () => string | undefined | Promise<string | undefined>;
  /** Milliseconds for one try, answer included. Default 20 000. */
  readonly timeoutMs?: number;
  /** Milliseconds without a byte after which the transfer of a file counts as broken: it is gone on with where it ended. Default 30 000. */
  readonly stallMs?: number;
  /** Longest answer in bytes. Default 2 000 000. */
  readonly maxBytes?: number;
  readonly wait?: Wait;
  readonly random?: () => number;
  readonly now?: () => number;
}

export interface Call<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Segments of the path below the base URL; an id among them is whatever it is. */
  readonly path: readonly string[];
  readonly query?: readonly (readonly [string, string | undefined])[];
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** The check of the answer, or what makes the best of one in parts; absent: the body does not matter. */
  readonly answer?: GenericSchema<T> | ((value: unknown) => T | undefined);
  /** Checks of what may come with a refusal. */
  readonly carried?: Carried;
  /** 204 is an answer too. */
  readonly orNothing?: boolean;
  /** Makes the answer of a response whose body goes on arriving; then the caller ends it, by `stop`. */
  readonly take?: (response: Response) => T;
  readonly stop?: AbortController;
  /** Opened by facts or a link, never by cookies. */
  readonly guest?: boolean;
  /** A read, which may be sent again. Default: GET is, the others are not. */
  readonly read?: boolean;
}

const jsonType = /^application\/json\b/i;
const problemType = /^application\/problem\+json\b/i;
/** Characters that need no preflight; anything else is not a language tag anyway. */
const languageTag = /^[\w-]{1,40}$/;
/** null means absent, except in the one answer where null is the message. */
const dropNull = (key: string, value: unknown): unknown => (value === null && key !== 'payment' ? undefined : value);

/** One exchange with the backend: address, credentials, time and size limits, schema check, second tries of reads. Every failure is a BillingError. */
export class HttpTransport {
  /** Origin and path of the contract, without a closing slash. */
  readonly scope: string;
  readonly #base: URL | undefined;
  readonly #options: HttpOptions;

  constructor(options: HttpOptions) {
    this.#options = options;
    this.#base = parseBase(options.baseUrl);
    this.scope = this.#base ? this.#base.origin + this.#base.pathname : options.baseUrl;
  }

  /** Nobody can be signed in: cookies do not go to another origin, and there is no token. */
  get guestOnly(): boolean {
    return !this.#options.getToken && !this.#ownOrigin;
  }

  get #ownOrigin(): boolean {
    return this.#base?.origin === (globalThis as { location?: Location }).location?.origin;
  }

  /** The checked answer; `undefined` for 204. */
  async send<T>(call: Call<T>, o: CallOptions = {}): Promise<T | undefined> {
    const { wait = realWait, random = Math.random } = this.#options;
    try {
      return await this.#try(call, o);
    } catch (error) {
      const again = call.read ?? !call.method;
      if (!again || !(error instanceof BillingError) || !readsAgain(error)) throw error;
      await wait(delayBefore(0, readPace, random, error.details.retryAfterSeconds), o.signal).catch(() => undefined);
      return this.#try(call, o);
    }
  }

  async #try<T>(call: Call<T>, o: CallOptions): Promise<T | undefined> {
    if (o.signal?.aborted) throw new BillingError('aborted');
    const stop = call.stop ?? new AbortController();
    let abort = (): void => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A fetch that does not listen to its signal must not keep the caller waiting.
    const interruption = new Promise<never>((_, reject) => {
      abort = () => reject(new BillingError('aborted'));
      timer = setTimeout(() => reject(new BillingError('timeout')), this.#options.timeoutMs ?? 20_000);
    });
    o.signal?.addEventListener('abort', abort);
    try {
      return await Promise.race([this.#exchange(call, o, stop.signal), interruption]);
    } finally {
      clearTimeout(timer);
      o.signal?.removeEventListener('abort', abort);
      if (!call.stop) stop.abort();
    }
  }

  async #exchange<T>(call: Call<T>, o: CallOptions, signal: AbortSignal): Promise<T | undefined> {
    const response = await this.#fetch(call, o, signal);
    if (response.ok && call.take) return call.take(response);
    if (response.ok && (!call.answer || (call.orNothing && response.status === 204))) return undefined;
    const type = response.headers.get('Content-Type') ?? '';
    let value: unknown;
    let cause: unknown;
    try {
      const text = await readText(response, this.#options.maxBytes ?? 2_000_000);
      if ((response.ok ? jsonType : problemType).test(type)) value = JSON.parse(text, dropNull);
    } catch (error) {
      cause = error;
    }
    if (!response.ok) throw problemError(response, value, (this.#options.now ?? Date.now)(), call.carried);
    const { answer } = call;
    const taken = typeof answer === 'function' ? answer(value) : checked(answer, value);
    if (taken === undefined) throw new BillingError('bad_response', { correlationId: correlationOf(response.headers), cause });
    return taken;
  }

  async #fetch<T>(call: Call<T>, o: CallOptions, signal: AbortSignal): Promise<Response> {
    const address = this.scope + addressOf(call.path);
    try {
      return await (this.#options.fetch ?? fetch)(await this.#request(address, call, o, signal));
    } catch (cause) {
      throw new BillingError('network', { cause });
    }
  }

  async #request<T>(address: string, call: Call<T>, o: CallOptions, signal: AbortSignal): Promise<Request> {
    const { method = 'GET', body, query = [], guest } = call;
    if (!this.#base) throw new TypeError('base-url');
    const url = new URL(address);
    for (const [name, value] of query) if (value !== undefined) url.searchParams.append(name, value);
    const token = guest ? undefined : (o.guestToken ?? (await this.#options.getToken?.()));
    const headers = headersOf({
      Accept: 'application/json, application/problem+json',
      ...call.headers,
      'Accept-Language': o.locale && languageTag.test(o.locale) ? o.locale : undefined,
      'Content-Type': body === undefined ? undefined : 'application/json',
      Authorization: token && `Bearer ${token}`,
    });
    const isGuest = guest || o.guestToken !== undefined;
    return new Request(url, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal,
      // Guests carry a token and nothing else; cookies never cross origins (architecture 11).
      credentials: this.#ownOrigin && !isGuest ? 'same-origin' : 'omit',
      // An answer from anywhere but the client's base URL is not an answer, and a token must not follow a redirect.
      redirect: 'error',
    });
  }
}

const headersOf = (given: Readonly<Record<string, string | undefined>>): [string, string][] =>
  Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');

/** `undefined` for what is no http address: every call then fails as a network error would, instead of the constructor throwing. */
const parseBase = (baseUrl: string): URL | undefined => {
  try {
    const url = new URL(baseUrl, (globalThis as { document?: Document }).document?.baseURI);
    url.pathname = url.pathname.replace(/\/+$/, '');
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
};
