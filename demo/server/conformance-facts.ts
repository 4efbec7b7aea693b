import type { ConformanceSettings } from '../../src/testing/index.js';
import type { Addresses } from './addresses.js';
import type { Biller } from './biller.js';
import { people } from './portal-people.js';
import type { RoleName } from './portal-words.js';

/** What the conformance suite calls some of them; the others go by their roles. */
const parts: Readonly<Partial<Record<RoleName, string>>> = { viewPayDispute: 'payer', viewOnly: 'viewer', manager: 'approver' };

/** `/conformance.json`: what the conformance suite has to know of this demo. */
export const conformanceFacts = ({ portal }: Addresses, { seed }: Biller): ConformanceSettings => {
  const signedIn = (email: string) => ({ signIn: { url: `${portal}/demo/sign-in`, form: { email } } });
  const stranger = seed.users.find((user) => !people.some(({ email }) => email === user));
  const { valid, expired, used } = seed.payLinks;
  return {
    baseUrl: `${portal}/api/v1`,
    people: {
      ...Object.fromEntries(people.map(({ email, role }) => [parts[role] ?? role, { role, ...signedIn(email) }])),
      ...(stranger !== undefined && { stranger: signedIn(stranger) }),
    },
    guestInvoices: `${portal}/sample.json`,
    payLinks: { valid: valid.token, dead: [expired.token, used.token] },
    limits: { bodyBytes: 500_000 },
  };
};
