import type { BillingClient } from '../client/billing-client.js';
import { BillingError } from '../domain/errors.js';
import type { Scenario } from './scenario.js';

const always = Number.POSITIVE_INFINITY;
const person = (name: string): NonNullable<Scenario['backend']> => ({ user: `${name}@harbourfinch.example` });

/** Every state of `<billing-nav>`, by name. */
export const navScenarios = {
  administrator: {
    about: 'An administrator: quick start, Billing and Administration.',
    backend: person('admin'),
    reads: ({ t }) => [t('nav.quickStart'), t('nav.pay'), t('nav.administration'), t('nav.users'), t('nav.signOut'), 'Harbour & Finch'],
  },
  payer: {
    about: 'Somebody who pays and manages nobody.',
    backend: person('payer'),
    reads: ({ t }) => [t('nav.pay'), t('nav.invoices'), t('nav.autopay')],
  },
  viewer: {
    about: 'Somebody who may look and not pay: no quick start.',
    backend: person('viewer'),
    reads: ({ t }) => [t('nav.invoices'), t('nav.signOut')],
  },
  visitor: {
    about: 'Nobody is signed in: two ways in and no more.',
    reads: ({ t }) => [t('nav.signIn'), t('nav.register')],
  },
  loading: {
    about: 'Nobody knows yet who is signed in.',
    backend: person('payer'),
    before: ({ controls }) => void controls.hold('GET /session'),
    reads: () => [],
  },
  failed: {
    about: 'Who is signed in could not be asked: what needs no answer stands there.',
    backend: person('payer'),
    before: ({ controls }) => void controls.fault('GET /session', { kind: 'problem', status: 503, code: 'unavailable' }, always),
    reads: () => [],
  },
  withoutSessions: {
    about: 'A client without sessions: everything that the portal has.',
    client: {} satisfies BillingClient,
    reads: ({ t }) => [t('nav.overview'), t('nav.users')],
  },
  signingOut: {
    about: 'Sign out was pressed.',
    backend: person('payer'),
    drive: async (stage) => {
      const { arrived } = stage.kit.controls.hold('DELETE /session');
      await stage.press('nav.signOut');
      await arrived;
    },
    reads: ({ t }) => [t('nav.signingOut')],
  },
  signOutFailed: {
    about: 'Signing out did not work.',
    backend: person('payer'),
    before: ({ controls }) => void controls.fault('DELETE /session', { kind: 'dropBefore' }, always),
    drive: (stage) => stage.press('nav.signOut'),
    reads: ({ t }) => [t('nav.signOutFailed')],
  },
  longNames: {
    about: 'Names of two hundred letters and from right to left.',
    client: {
      session: {
        current: () =>
          Promise.resolve({
            kind: 'user',
            permissions: ['invoice.view'],
            expiresAt: '2099-01-01T00:00:00Z',
            subject: { userId: 'u', email: 'u@example.com', displayName: 'x'.repeat(200), companyName: 'شركة الشحن العالمية' },
          }),
        end: () => Promise.reject(new BillingError('unsupported')),
      },
    },
    reads: () => ['شركة الشحن العالمية'],
  },
} as const satisfies Record<string, Scenario>;
export type NavScenario = keyof typeof navScenarios;
