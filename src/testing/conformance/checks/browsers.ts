import { checksOf, type Check } from '../check.js';
import { must, refuses } from '../expectations.js';
import type { World } from '../world.js';

const foreign = 'https://somebody-else.example';

/** Whoever is signed in by a cookie. */
const cookieOwner = async (world: World): Promise<string> => {
  for (const name of world.people) {
    await world.get('/session', name);
    if (world.log.at(-1)?.requestHeaders.has('cookie')) return name;
  }
  return '';
};

/** What a browser asks before it shows an answer to a page of another origin, or sends a cookie along. */
export const browserChecks: readonly Check[] = checksOf(
  'browsers',
  [],
  [
    {
      id: 'foreign-origin',
      title: 'admits no origin that is not on its list, and never with credentials',
      run: async (world) => {
        for (const exchange of [
          await world.get('/capabilities', undefined, { Origin: foreign }),
          await world.ask('OPTIONS', '/payments', {
            headers: { Origin: foreign, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'idempotency-key' },
          }),
        ]) {
          const allowed = exchange.headers.get('access-control-allow-origin');
          must(allowed === null || allowed === 'null', 'no Access-Control-Allow-Origin', allowed, exchange);
          const credentials = exchange.headers.get('access-control-allow-credentials');
          must(credentials !== 'true', 'no Access-Control-Allow-Credentials', credentials, exchange);
        }
      },
    },
    {
      id: 'foreign-cookie',
      title: 'refuses a write that brings a cookie from a page of another origin',
      needs: ['cookies', 'op:session.extend', 'writes'],
      run: async (world) => {
        const as = await cookieOwner(world);
        const tries: Readonly<Record<string, string>>[] = [
          { Origin: foreign },
          { Origin: foreign, 'Sec-Fetch-Site': 'cross-site' },
          { 'Sec-Fetch-Site': 'cross-site' },
          { Origin: 'null' },
        ];
        for (const headers of tries) refuses(await world.ask('POST', '/session/extend', { as, headers }), 403, 'forbidden');
      },
    },
  ],
);
