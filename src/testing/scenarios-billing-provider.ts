import type { BillingClient } from '../client/billing-client.js';
import type { Session } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import type { Scenario } from './scenario.js';

const hour = 3_600_000;
let made = 0;

/** A client whose session ends soon, in a scope of its own. Each reading makes a new one: who is signed in is remembered by client. */
function endingSession(seconds: number, extend: () => Promise<void> = () => Promise.resolve()): BillingClient {
  let endsAt = Date.now() + seconds * 1_000;
  const session = (): Session => ({
    kind: 'user',
    permissions: ['invoice.view', 'payment.create'],
    expiresAt: new Date(endsAt).toISOString(),
    warnSeconds: 60,
    subject: { userId: 'u1', email: 'payer@example.com', displayName: 'Parker Payne', companyName: 'Harbour & Finch' },
  });
  const listeners = new Set<Parameters<NonNullable<BillingClient['subscribe']>>[0]>();
  return {
    scope: `ending-${made++}`,
    session: {
      current: () => Promise.resolve(session()),
      extend: async () => {
        await extend();
        endsAt = Date.now() + hour;
        listeners.forEach((tell) => tell({ topic: 'session' }));
        return session();
      },
      end: () => Promise.resolve(),
    },
    subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
  };
}

/** Every state of the session dialog of `<billing-provider>`, by name. */
export const sessionScenarios = {
  warning: {
    about: 'The session ends within a minute, and what was typed is kept.',
    get client() {
      return endingSession(45.5);
    },
    reads: ({ t }) => [t('session.endingTitle'), t('session.stay'), t('session.signOut'), t('session.kept')],
  },
  staying: {
    about: 'The customer stays: the answer is under way.',
    get client() {
      return endingSession(45.5, () => new Promise(() => undefined));
    },
    drive: (stage) => stage.press('session.stay'),
    reads: ({ t }) => [t('session.staying')],
  },
  stayingFailed: {
    about: 'Staying did not work; the question stands.',
    get client() {
      return endingSession(45.5, () => Promise.reject(new BillingError('network')));
    },
    drive: (stage) => stage.press('session.stay'),
    reads: ({ t }) => [t('failure.unexplained'), t('session.stay')],
  },
  stayed: {
    about: 'The customer stayed.',
    get client() {
      return endingSession(45.5);
    },
    drive: async (stage) => {
      await stage.press('session.stay');
      await stage.page.seeNoMore(stage.words.t('session.endingTitle'));
    },
    reads: () => ['Parker Payne'],
  },
  signedOut: {
    about: 'The customer signed out: everything inside says so.',
    get client() {
      return endingSession(45.5);
    },
    drive: async (stage) => {
      await stage.page.find('dialog', stage.words.t('session.endingTitle'));
      const dialog = stage.page.all('button', stage.words.t('session.signOut'))[0];
      dialog?.click();
    },
    reads: ({ t }) => [t('nav.signIn')],
  },
} satisfies Record<string, Scenario>;
export type SessionScenario = keyof typeof sessionScenarios;
