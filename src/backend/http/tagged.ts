import type { Services } from '../config.js';
import { digest } from '../random.js';
import { businessToday } from '../services/business-day.js';
import type { Call } from './context.js';

/**
 * An answer with a strong ETag, or 304 when the caller has it. The tag covers the business date, for an invoice turns overdue without being
 * edited. `ignoring` names what may differ without being news. A page is put into words once: that is most of what an answer costs.
 */
export const tagged = async (call: Call, services: Services, body: object, ignoring: readonly string[] = []): Promise<Response> => {
  const entries = Object.entries(body);
  const news = JSON.stringify(Object.fromEntries(entries.filter(([name]) => !ignoring.includes(name))));
  const rest = JSON.stringify(Object.fromEntries(entries.filter(([name]) => ignoring.includes(name))));
  const etag = `"${await digest(`${businessToday(services)} ${news}`)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
  const known = (call.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers });
  const text = rest === '{}' ? news : news === '{}' ? rest : `${news.slice(0, -1)},${rest.slice(1)}`;
  return new Response(text, { headers: { ...headers, 'Content-Type': 'application/json' } });
};
