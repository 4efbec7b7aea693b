import type { Capabilities, Session } from '../../contract/generated/types.js';
import { NotChecked, type Need } from './check.js';
import { Credentials } from './credentials.js';
import { fetched, holds } from './expectations.js';
import type { Exchange } from './exchange.js';
import { operationAt } from './operations.js';
import type { ConformanceHooks, ConformanceSettings, GuestSample } from './settings.js';

export type Answering = (request: Request) => Promise<Response>;

export interface Ask {
  /** Name of a person; nobody without one. */
  readonly as?: string | undefined;
  /** A guest's token instead. */
  readonly token?: string | undefined;
  readonly body?: unknown;
  /** Sent as it is instead of `body`. */
  readonly raw?: BodyInit;
  readonly key?: string;
  /** The version that was read, for `If-Match`. */
  readonly version?: number | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Waits where the backend says that it has enough of us for now; default true. */
  readonly patient?: boolean;
}

const longestPauseSeconds = 65;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The backend under check, and all that was said to it: what checks ask and what they know. */
export class World {
  /** Every request so far, in order. */
  readonly log: Exchange[] = [];
  readonly #fetch: Answering;
  readonly #credentials: Credentials;
  readonly #sessions = new Map<string, Session>();
  readonly #memory = new Map<string, Promise<unknown>>();
  #capabilities: Capabilities | undefined;
  #samples: GuestSample[] | undefined;

  constructor(
    fetch: Answering,
    readonly settings: ConformanceSettings,
    readonly hooks: ConformanceHooks = {},
  ) {
    this.#fetch = fetch;
    this.#credentials = new Credentials(settings, hooks, fetch);
  }

  /** Sends a request and keeps what came back. */
  async ask(method: string, path: string, ask: Ask = {}): Promise<Exchange> {
    const exchange = await this.#send(method, path, ask);
    const seconds = Number(exchange.headers.get('retry-after') ?? Number.NaN);
    if (exchange.status !== 429 || ask.patient === false || !(seconds <= longestPauseSeconds)) return exchange;
    await pause(seconds * 1_000);
    return this.#send(method, path, ask);
  }

  get(path: string, as?: string, headers?: Readonly<Record<string, string>>): Promise<Exchange> {
    return this.ask('GET', path, { as, ...(headers && { headers }) });
  }

  post(path: string, body: unknown, ask: Ask = {}): Promise<Exchange> {
    return this.ask('POST', path, { body, ...ask });
  }

  /** What `GET /capabilities` names. */
  async capabilities(): Promise<Capabilities> {
    this.#capabilities ??= fetched<Capabilities>(await this.get('/capabilities'));
    return this.#capabilities;
  }

  async offers(operation: string): Promise<boolean> {
    const [group = '', name = ''] = operation.split('.');
    const found = (await this.capabilities()).groups[group];
    return found !== undefined && (found.ops === undefined || found.ops.includes(name));
  }

  /** Names of the people that there are credentials for. */
  get people(): readonly string[] {
    return Object.keys(this.settings.people ?? {});
  }

  /** The session of a person, asked for once. */
  async session(name: string): Promise<Session> {
    const known = this.#sessions.get(name);
    if (known) return known;
    const session = holds<Session>(await this.get('/session', name), 200);
    this.#sessions.set(name, session);
    return session;
  }

  /** What several checks need and one asks for; forgotten when it fails. */
  once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.#memory.get(name) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    this.#memory.set(name, made);
    made.catch(() => this.#memory.delete(name));
    return made;
  }

  /** A payable invoice for a guest that no other check uses. */
  async guestInvoice(): Promise<GuestSample> {
    this.#samples ??= (await this.#readSamples()).filter(({ outcome = 'payable' }) => outcome === 'payable');
    const next = this.#samples.shift();
    if (!next) throw new NotChecked('there are too few payable invoices in guestInvoices');
    return next;
  }

  async advance(milliseconds: number): Promise<void> {
    if (this.hooks.advance) await this.hooks.advance(milliseconds);
    else await this.#callHook(this.settings.hooks?.advance, { milliseconds });
    this.#credentials.forget();
    this.#sessions.clear();
  }

  async insertInvoice(): Promise<void> {
    if (this.hooks.insertInvoice) await this.hooks.insertInvoice();
    else await this.#callHook(this.settings.hooks?.insertInvoice, {});
    this.#memory.clear();
  }

  /** Why a need is not met; undefined where it is. */
  async lacks(need: Need): Promise<string | undefined> {
    const { settings, hooks } = this;
    if (need.startsWith('op:')) {
      const name = need.slice('op:'.length);
      return (await this.offers(name)) ? undefined : `GET /capabilities does not name ${name}`;
    }
    if (need.startsWith('person:')) {
      const name = need.slice('person:'.length);
      return settings.people?.[name] ? undefined : `there is no ${name} in people`;
    }
    const means: Readonly<Record<string, readonly [boolean, string]>> = {
      guestInvoices: [settings.guestInvoices !== undefined, 'there are no guestInvoices'],
      cards: [settings.cards !== undefined, 'there are no cards of the provider’s sandbox'],
      clock: [(hooks.advance ?? settings.hooks?.advance) !== undefined, 'there is no hook to let time pass'],
      insertInvoice: [(hooks.insertInvoice ?? settings.hooks?.insertInvoice) !== undefined, 'there is no hook to insert an invoice'],
      writes: [settings.readOnly !== true, 'the settings say readOnly'],
      cookies: [await this.#credentials.hasCookies(), 'nobody in people is signed in by a cookie'],
      fuzz: [(settings.fuzz?.count ?? 0) > 0, 'no requests drawn by chance are asked for'],
    };
    const [isMet, reason] = means[need] ?? [true, ''];
    return isMet ? undefined : reason;
  }

  async #send(method: string, path: string, ask: Ask): Promise<Exchange> {
    const payload = ask.raw ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
    const headers = new Headers({
      ...(payload !== undefined && { 'Content-Type': 'application/json' }),
      ...(ask.as !== undefined && (await this.#credentials.of(ask.as))),
      ...(ask.token !== undefined && { Authorization: `Bearer ${ask.token}` }),
      ...(ask.key !== undefined && { 'Idempotency-Key': ask.key }),
      ...(ask.version !== undefined && { 'If-Match': `"${ask.version}"` }),
      ...ask.headers,
    });
    const request = new Request(this.settings.baseUrl.replace(/\/$/, '') + path, {
      method,
      headers,
      redirect: 'manual',
      ...(payload !== undefined && { body: payload }),
    });
    const response = await this.#fetch(request);
    const text = await response.text();
    const exchange: Exchange = {
      operation: operationAt(method, path),
      as: ask.as ?? (ask.token === undefined ? 'nobody' : 'guest'),
      method,
      path,
      requestHeaders: headers,
      requestBody: typeof payload === 'string' ? payload : undefined,
      status: response.status,
      headers: response.headers,
      text,
      body: parsed(text),
    };
    this.log.push(exchange);
    return exchange;
  }

  async #readSamples(): Promise<readonly GuestSample[]> {
    const { guestInvoices = [] } = this.settings;
    if (typeof guestInvoices !== 'string') return guestInvoices;
    const response = await this.#fetch(new Request(guestInvoices));
    const body = (await response.json()) as readonly GuestSample[] | { readonly invoices: readonly GuestSample[] };
    return 'invoices' in body ? body.invoices : body;
  }

  async #callHook(address: string | undefined, body: object): Promise<void> {
    if (address === undefined) throw new NotChecked('there is no such hook');
    const request = new Request(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const { ok, status } = await this.#fetch(request);
    if (!ok) throw new NotChecked(`the hook ${address} answered ${status}`);
  }
}

/** What is no JSON, such as a page of a proxy, is nothing at all. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
