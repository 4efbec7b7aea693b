/** What can go wrong on the way between a client and a backend. */
export type Fault =
  /** The request never arrives: `fetch` rejects and the backend has done nothing. */
  | { readonly kind: 'dropBefore' }
  /** The backend has acted and its answer gets lost: `fetch` rejects. */
  | { readonly kind: 'dropAfter' }
  /** A plain answer instead of the backend's, e.g. 500 or 503. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A problem with this code, as the backend would send it. */
  | {
      readonly kind: 'problem';
      readonly status: number;
      readonly code: string;
      readonly params?: Readonly<Record<string, string | number>>;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** A proxy's page instead of data. */
  | { readonly kind: 'html' }
  /** JSON whose values have other types than the contract's. */
  | { readonly kind: 'wrongTypes' }
  /** The backend's answer with other values: what another biller, or a newer backend, would send. */
  | { readonly kind: 'changed'; readonly change: (answer: unknown) => unknown }
  /** The backend's answer, cut in the middle. */
  | { readonly kind: 'truncated' }
  /** An answer without a body. */
  | { readonly kind: 'empty' }
  /** JSON of ten million bytes. */
  | { readonly kind: 'huge' };

const networkFault = (): TypeError => new TypeError('Failed to fetch');
const json = { 'Content-Type': 'application/json' };

/** The answer under a fault. `answer` asks the real backend, at most once. */
export const withFault = async (fault: Fault, answer: () => Promise<Response>): Promise<Response> => {
  switch (fault.kind) {
    case 'dropBefore':
      throw networkFault();
    case 'dropAfter':
      await answer();
      throw networkFault();
    case 'status':
      return new Response(fault.body ?? null, {
        status: fault.status,
        headers: { 'Content-Type': fault.contentType ?? 'text/plain', ...fault.headers },
      });
    case 'problem':
      return problemAnswer(fault);
    case 'html':
      return new Response('<!doctype html><title>502</title><h1>Bad gateway</h1>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      });
    case 'wrongTypes':
      return new Response(scramble(await (await answer()).text()), { headers: json });
    case 'changed':
      return new Response(JSON.stringify(fault.change(await (await answer()).json())), { headers: json });
    case 'truncated': {
      const text = await (await answer()).text();
      return new Response(text.slice(0, Math.floor(text.length / 2)), { headers: json });
    }
    case 'empty':
      return new Response(null, { status: 200 });
    case 'huge':
      return new Response(`{"padding":"${'x'.repeat(10_000_000)}"}`, { headers: json });
  }
};

const problemAnswer = ({ status, code, params, headers }: Extract<Fault, { kind: 'problem' }>): Response =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, code, correlationId: 'story-0001', ...(params && { params }) }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });

/** Texts become numbers, numbers texts, lists objects. */
const scramble = (text: string): string => {
  try {
    return JSON.stringify(scrambled(JSON.parse(text)));
  } catch {
    return '[]';
  }
};

const scrambled = (value: unknown): unknown => {
  if (typeof value === 'string') return value.length;
  if (typeof value === 'number') return { not: 'a number' };
  if (typeof value === 'boolean') return 'perhaps';
  if (Array.isArray(value)) return { 0: value.map(scrambled) };
  if (value === null || typeof value !== 'object') return 'nothing';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrambled(inner)]));
};
