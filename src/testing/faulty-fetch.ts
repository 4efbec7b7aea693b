import { withFault, type Fault } from './faults.js';

/** Method and path below the API, e.g. `POST /payments`; a trailing `*` matches any rest. Or a test of the request's own. */
export type Match = string | RegExp | ((call: SeenRequest) => boolean);

export interface SeenRequest {
  readonly method: string;
  /** Below the base address, without the query: `/payments/quotes`. */
  readonly path: string;
  readonly url: string;
  readonly headers: Headers;
}

/** A request that waits until the test lets it go. */
export interface Held {
  /** Resolves when a request has arrived and waits. */
  readonly arrived: Promise<SeenRequest>;
  /** Lets it reach the backend, or answers it with a fault. */
  release(fault?: Fault): void;
}

interface Rule {
  readonly match: Match;
  readonly run: (call: SeenRequest, answer: () => Promise<Response>) => Promise<Response>;
  left: number;
}

/** A `fetch` around a backend that does what a test tells it. Rules are asked newest first; each serves `times` requests. */
export class FaultyFetch {
  readonly requests: SeenRequest[] = [];
  readonly #backend: (request: Request) => Promise<Response>;
  readonly #basePath: string;
  #rules: Rule[] = [];
  readonly #held: (() => void)[] = [];

  constructor(backend: (request: Request) => Promise<Response>, basePath: string) {
    this.#backend = backend;
    this.#basePath = basePath;
  }

  /** Answers the next `times` matching requests with a fault (default once; `Infinity` for all). Returns what ends it early. */
  fault(match: Match, fault: Fault, times = 1): () => void {
    return this.#add({ match, left: times, run: (_call, answer) => withFault(fault, answer) });
  }

  /** Holds the next matching request until it is released by hand. */
  hold(match: Match): Held {
    let arrive: (call: SeenRequest) => void = () => undefined;
    let go: (fault: Fault | undefined) => void = () => undefined;
    const arrived = new Promise<SeenRequest>((resolve) => (arrive = resolve));
    const released = new Promise<Fault | undefined>((resolve) => (go = resolve));
    this.#add({
      match,
      left: 1,
      run: async (call, answer) => {
        arrive(call);
        const fault = await released;
        return fault ? withFault(fault, answer) : answer();
      },
    });
    this.#held.push(() => go(undefined));
    return { arrived, release: (fault) => go(fault) };
  }

  /** Forgets every rule, and lets every request go that is held. */
  clear(): void {
    this.#rules = [];
    for (const go of this.#held.splice(0)) go();
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    const call = { method: request.method, path: pathname.replace(this.#basePath, ''), url: request.url, headers: request.headers };
    this.requests.push(call);
    return abortable(request.signal, this.#answer(call, request));
  };

  #answer(call: SeenRequest, request: Request): Promise<Response> {
    // A real server sees the whole request even when the page has gone: the body is read before anything can be aborted.
    const answer = async (): Promise<Response> => this.#backend(new Request(request.url, await detached(request)));
    const rule = this.#rules.find(({ match, left }) => left > 0 && matches(match, call));
    if (!rule) return answer();
    rule.left -= 1;
    return rule.run(call, answer);
  }

  #add(rule: Rule): () => void {
    this.#rules.unshift(rule);
    return () => {
      this.#rules = this.#rules.filter((other) => other !== rule);
    };
  }
}

const detached = async (request: Request): Promise<RequestInit> => {
  const body = await request.clone().text();
  return { method: request.method, headers: request.headers, ...(body !== '' && { body }) };
};

/** Like the browser's fetch: an abort rejects at once, whatever the server goes on doing. */
const abortable = (signal: AbortSignal, answer: Promise<Response>): Promise<Response> =>
  new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : new DOMException('Aborted', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject);
  });

const matches = (match: Match, call: SeenRequest): boolean => {
  if (typeof match === 'function') return match(call);
  const line = `${call.method} ${call.path}`;
  if (typeof match !== 'string') return match.test(line);
  return match.endsWith('*') ? line.startsWith(match.slice(0, -1)) : line === match;
};
