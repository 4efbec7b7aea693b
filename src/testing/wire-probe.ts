/** What came back over the wire, unread by any client. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

export interface WireCall {
  readonly body?: unknown;
  /** Sent as it is instead of `body`. */
  readonly raw?: string;
  readonly token?: string;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Answering = (request: Request) => Promise<Response>;

/** Speaks plain HTTP to a backend, for tests of the contract itself. */
export class WireProbe {
  readonly #fetch: Answering;
  readonly #baseUrl: string;

  constructor(fetch: Answering, baseUrl = 'https://billing.example/api/v1') {
    this.#fetch = fetch;
    this.#baseUrl = baseUrl;
  }

  get(path: string, call: WireCall = {}): Promise<WireAnswer> {
    return this.send('GET', path, call);
  }

  post(path: string, body: unknown, call: WireCall = {}): Promise<WireAnswer> {
    return this.send('POST', path, { body, ...call });
  }

  async send(method: string, path: string, { body, raw, token, key, headers }: WireCall = {}): Promise<WireAnswer> {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const request = new Request(this.#baseUrl + path, {
      method,
      headers: {
        ...(payload !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'Idempotency-Key': key }),
        ...headers,
      },
      ...(payload !== undefined && { body: payload }),
    });
    const response = await this.#fetch(request);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parsed(text) };
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
