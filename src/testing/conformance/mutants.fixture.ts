import type { Answering } from './world.js';

/** What a wrapper around a backend does to it. */
export type Mutation = (backend: Answering) => Answering;

/** A backend with one fault. */
export interface Mutant {
  /** What it does wrong, in the words of whoever would report it. */
  readonly does: string;
  /** The check that has to notice. */
  readonly caughtBy: string;
  /** Checks that talk to it first, where the one that notices looks over everything that was said. */
  readonly after?: string;
  readonly mutate: Mutation;
}

type Json = Record<string, unknown>;

export const pathOf = ({ url }: Request): string => new URL(url).pathname.replace('/api/v1', '');

const asks = (request: Request, wanted: string | RegExp): boolean => {
  const line = `${request.method} ${pathOf(request)}`;
  return typeof wanted === 'string' ? line === wanted : wanted.test(line);
};

const withHeaders = (response: Response, headers: Readonly<Record<string, string | null>>): Headers => {
  const changed = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
};

/** Other headers; `null` leaves one out. */
export const otherHeaders =
  (wanted: string | RegExp, headers: Readonly<Record<string, string | null>>): Mutation =>
  (backend) =>
  async (request) => {
    const response = await backend(request);
    if (!asks(request, wanted)) return response;
    const body = [204, 304].includes(response.status) ? null : await response.arrayBuffer();
    return new Response(body, { status: response.status, headers: withHeaders(response, headers) });
  };

/** Another body in the answers that this is about. */
export const otherText =
  (wanted: string | RegExp, change: (text: string, request: Request, status: number) => string): Mutation =>
  (backend) =>
  async (request) => {
    const response = await backend(request);
    if (!asks(request, wanted) || [204, 304].includes(response.status)) return response;
    const text = change(await response.text(), request, response.status);
    return new Response(text, { status: response.status, headers: response.headers });
  };

export const otherJson = (wanted: string | RegExp, change: (body: Json, request: Request, status: number) => void): Mutation =>
  otherText(wanted, (text, request, status) => {
    const body = JSON.parse(text) as Json;
    change(body, request, status);
    return JSON.stringify(body);
  });

/** Another answer instead of one with this status. */
export const otherAnswer =
  (wanted: string | RegExp, status: number, answer: (request: Request, response: Response) => Response | Promise<Response>): Mutation =>
  (backend) =>
  async (request) => {
    const response = await backend(request);
    return asks(request, wanted) && response.status === status ? answer(request, response) : response;
  };

/** Another request than was sent. */
export const otherRequest =
  (wanted: string | RegExp, change: (request: Request) => Request | Promise<Request>): Mutation =>
  (backend) =>
  async (request) =>
    backend(asks(request, wanted) ? await change(request) : request);

/** A copy of a request with other headers, at another address, with another body. */
export const copyOf = async (
  request: Request,
  { headers = {}, url = request.url, body }: { headers?: Readonly<Record<string, string>>; url?: string; body?: string } = {},
): Promise<Request> => {
  const sent = body ?? (['GET', 'HEAD'].includes(request.method) ? undefined : await request.clone().text());
  const changed = new Headers(request.headers);
  for (const [name, value] of Object.entries(headers)) changed.set(name, value);
  return new Request(url, { method: request.method, headers: changed, ...(sent !== undefined && sent !== '' && { body: sent }) });
};

export const json = (body: unknown, status = 200, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type, 'X-Correlation-Id': 'mutant', 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' },
  });

export const problem = (status: number, code: string): Response =>
  json({ status, code, title: code, correlationId: 'mutant' }, status, 'application/problem+json');

/** Without one of the parameters. */
export const withoutParam = (request: Request, name: string): Promise<Request> => {
  const url = new URL(request.url);
  url.searchParams.delete(name);
  return copyOf(request, { url: url.href });
};
