import type { BillingTerms, Session } from '../../../contract/generated/types.js';
import { checksOf, type Check } from '../check.js';
import type { Exchange } from '../exchange.js';
import { holds, must, refuses } from '../expectations.js';
import { operations } from '../operations.js';
import type { World } from '../world.js';

/** A strong ETag, and 304 without a body to whoever has it. */
export const mustRevalidate = async (world: World, path: string, as?: string): Promise<Exchange> => {
  const first = await world.get(path, as);
  holds(first, 200);
  const etag = first.headers.get('etag') ?? '';
  must(/^"[^"]+"$/.test(etag), 'a strong ETag', etag === '' ? 'none' : etag, first);
  const cache = first.headers.get('cache-control') ?? '';
  must(cache.includes('private') && cache.includes('no-cache'), 'Cache-Control: private, no-cache', cache, first);
  const again = await world.get(path, as, { 'If-None-Match': etag });
  must(again.status === 304 && again.text === '', '304 without a body for the ETag that was sent', again.status, again);
  must(again.headers.get('etag') === etag, 'the same ETag with the 304', again.headers.get('etag'), again);
  const other = await world.get(path, as, { 'If-None-Match': '"something-else"' });
  must(other.status === 200, '200 for another ETag', other.status, other);
  return first;
};

/** What everybody may read before anybody has signed in. */
export const discoveryChecks: readonly Check[] = checksOf(
  'discovery',
  [],
  [
    {
      id: 'capabilities',
      title: 'names its groups, and enough of them to pay an invoice',
      run: async (world) => {
        const { contract, groups } = await world.capabilities();
        must(contract === '1', 'contract 1', contract);
        must('guest' in groups || 'session' in groups, 'the group guest or session', Object.keys(groups).join(', '));
        must('payments' in groups || 'invoices' in groups, 'the group payments or invoices', Object.keys(groups).join(', '));
      },
    },
    {
      id: 'absent-operations',
      title: 'answers what it does not offer with 404 or 501, never with a fault',
      run: async (world) => {
        for (const operation of operations) {
          if (operation.capability === undefined || (await world.offers(operation.capability)) || operation.method !== 'GET') continue;
          const exchange = await world.get(operation.path.replace(/\{\w+\}/, 'none'), world.people[0]);
          must([401, 403, 404, 501].includes(exchange.status), `404 or 501 for ${operation.id}`, exchange.status, exchange);
        }
      },
    },
    {
      id: 'nowhere',
      title: 'answers an address where nothing is with 404 not_found',
      run: async (world) => void refuses(await world.get('/nothing-here'), 404, 'not_found'),
    },
    {
      id: 'description',
      title: 'describes itself as OpenAPI 3.1, where it does',
      run: async (world) => {
        const exchange = await world.get('/openapi.json');
        if (exchange.status === 404) return;
        const { openapi = '' } = holds<{ readonly openapi?: string }>(exchange, 200);
        must(openapi.startsWith('3.1'), 'OpenAPI 3.1', openapi, exchange);
      },
    },
    {
      id: 'nobody',
      title: 'knows nobody without credentials, and opens nothing to them',
      run: async (world) => {
        if (await world.offers('session.current')) {
          const session = await world.get('/session');
          must(session.status === 204 && session.text === '', '204 without a body', session.status, session);
        }
        for (const operation of operations) {
          const { isOpen, method, path, capability, permission } = operation;
          if (isOpen || permission === undefined || capability === undefined || !(await world.offers(capability))) continue;
          const body = operation.body ? { body: {} } : {};
          const asked = await world.ask(method, path.replace(/\{\w+\}/, 'none'), { ...body, key: crypto.randomUUID(), version: 1 });
          refuses(asked, 401, 'unauthenticated');
        }
      },
    },
    {
      id: 'broken-token',
      title: 'takes a token that it never gave for nobody',
      run: async (world) => {
        for (const token of ['never-given', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.', 'x'.repeat(2_000)]) {
          const session = await world.ask('GET', '/session', { token });
          must(session.status === 204 || session.status === 401, '204 or 401', session.status, session);
          if (await world.offers('invoices.list')) refuses(await world.ask('GET', '/invoices', { token }), 401, 'unauthenticated');
        }
      },
    },
    {
      id: 'terms',
      title: 'gives terms of every country with a strong ETag',
      needs: ['op:terms.get'],
      run: async (world) => {
        const { policy, profile } = (await mustRevalidate(world, '/terms')).body as BillingTerms;
        must(policy.guest.fields.length > 0 || !(await world.offers('guest.lookupInvoice')), 'the fields of a look-up', 'none');
        const named = holds<BillingTerms>(await world.get(`/terms?country=${profile.country}`), 200);
        must(named.profile.country === profile.country, `the profile of ${profile.country}`, named.profile.country);
        const unknown = holds<BillingTerms>(await world.get('/terms?country=ZZ'), 200);
        must(unknown.profile.country === profile.country, 'the home profile for a country that is not known', unknown.profile.country);
        refuses(await world.get('/terms?country=nowhere'), 422, 'validation');
      },
    },
    {
      id: 'session',
      title: 'says who is signed in and until when, without a token or the name of a role',
      needs: ['op:session.current', 'person:payer'],
      run: async (world) => {
        for (const name of world.people) {
          const exchange = await world.get('/session', name);
          const session = holds<Session>(exchange, 200);
          must(session.kind === 'user' && session.subject !== undefined, 'the session of a user', session.kind, exchange);
          must(session.token === undefined, 'no token in the session of a user', 'one', exchange);
          const now = Date.parse(session.asOf ?? new Date().toISOString());
          must(Date.parse(session.expiresAt) > now, 'an end in the future', session.expiresAt, exchange);
          must(!('role' in (exchange.body as object)), 'permissions and no role', 'a role', exchange);
        }
      },
    },
    {
      id: 'extend',
      title: 'lets a session go on',
      needs: ['op:session.extend', 'person:payer', 'writes'],
      run: async (world) => {
        const before = await world.session('payer');
        const after = holds<Session>(await world.ask('POST', '/session/extend', { as: 'payer' }), 200);
        must(Date.parse(after.expiresAt) >= Date.parse(before.expiresAt), `an end not before ${before.expiresAt}`, after.expiresAt);
      },
    },
    {
      id: 'payment-fields',
      title: 'says where the card frame is: https, and not on its own origin',
      needs: ['op:payments.fields'],
      run: async (world) => {
        const exchange = await world.get('/payment-fields');
        if (exchange.status === 404) return;
        const { frameUrl } = holds<{ readonly frameUrl: string }>(exchange, 200);
        const { protocol, hostname, origin } = new URL(frameUrl);
        const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
        must(protocol === 'https:' || isLocal, 'an https address', frameUrl, exchange);
        must(origin !== new URL(world.settings.baseUrl).origin, 'an origin of its own', origin, exchange);
      },
    },
  ],
);
