import { markup, page } from './markup.js';

/** One origin: answers a request by its path, or not at all. */
export interface Site {
  answer(request: Request, url: URL, info: { readonly address: string }): Promise<Response | undefined>;
}

export const quietPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export const notFound = (): Response =>
  page({
    status: 404,
    title: 'Not found',
    policy: "default-src 'none'; frame-ancestors 'none'",
    body: markup`<h1>Not found</h1>
      <p>There is nothing at this address.</p>`,
  });

/** Whether the page of another origin posts a form; what is no browser names none. */
export const isForeignPost = (request: Request, own: string): boolean => ![null, own].includes(request.headers.get('Origin'));

export const redirect = (to: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { Location: to, ...headers } });

export const json = (value: unknown): Response =>
  new Response(JSON.stringify(value, null, 2), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  });
