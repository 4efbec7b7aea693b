import type { Services } from '../config.js';
import { digest } from '../random.js';
import { businessToday } from '../services/business-day.js';
import type { Call } from './context.js';

/**
 * An answer with a strong ETag, or 304 when the caller has it. The tag covers the business date, for an invoice turns overdue without being
 * edited. `ignoring` names what may differ without being news.
 */
export const tagged = async (call: Call, services: Services, body: object, ignoring: readonly string[] = []): Promise<Response> => {
  const same = JSON.stringify(body, (key, value: unknown) => (ignoring.includes(key) ? undefined : value));
  const etag = `"${await digest(`${businessToday(services)} ${same}`)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  const known = (call.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify(body), { headers: { ...headers, 'Content-Type': 'application/json' } });
};
