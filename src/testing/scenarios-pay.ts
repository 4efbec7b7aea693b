import { nordwind } from '../backend/index.js';
import { declineCodes, type DeclineCode } from '../domain/decline-codes.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

const total = { minor: 125_000, currency: 'USD' };
const send = 'POST /payments';

const payNow = async (stage: ScenarioStage): Promise<void> => {
  await stage.toReview();
  await stage.pay();
};

/** The provider takes longer than the backend waits. */
const toChecking = async (stage: ScenarioStage): Promise<void> => {
  await payNow(stage);
  await stage.kit.controls.waiting(2);
  await stage.kit.controls.advance(10_000);
  await stage.see('pay.unknown');
};

const toChallenge = async (stage: ScenarioStage): Promise<void> => {
  await payNow(stage);
  await stage.page.find('heading', stage.words.t('challenge.title'));
};

const withDebit: Scenario['backend'] = {
  config: {
    biller: {
      ...nordwind,
      profiles: nordwind.profiles.map((profile) =>
        profile.country === 'US' ? { ...profile, methods: [...profile.methods, { type: 'bankDebit', currencies: ['USD'] }] } : profile,
      ),
    },
  },
};

const declined = (code: DeclineCode): Scenario => ({
  about: `The bank declined the payment: ${code}.`,
  fields: { outcome: `declined:${code}` },
  drive: payNow,
  reads: ({ t }) => [t('pay.declined'), t(`decline.${code}`), t('pay.notCharged')],
});

/** From consent to what became of the payment. */
export const payScenarios = {
  sending: {
    about: 'Consent was given and nothing has come back.',
    drive: async (stage) => {
      const { arrived } = stage.kit.controls.hold(send);
      await payNow(stage);
      await arrived;
    },
    reads: ({ t }) => [t('pay.submitting')],
  },
  checking: {
    about: 'Nobody knows the outcome yet: do not pay again.',
    fields: { outcome: 'slow' },
    drive: toChecking,
    reads: ({ t, money }) => [
      t('pay.unknown'),
      t('checking.known', { total: money(total), number: '1Z-204417' }),
      t('checking.return'),
      t('checking.now'),
    ],
  },
  checkingAfterReload: {
    about: 'The page was reloaded meanwhile; the payment is still being checked, and there is nothing to pay again.',
    fields: { outcome: 'slow' },
    drive: async (stage) => {
      await toChecking(stage);
      stage.reload();
      await stage.see('pay.unknown');
    },
    reads: ({ t }) => [t('checking.title'), t('pay.unknown'), 'Visa •••• 4242'],
  },
  notCharged: {
    about: 'The payment never reached the backend, which has promised that it never will.',
    drive: async (stage) => {
      stage.kit.controls.fault(send, { kind: 'dropBefore' }, Infinity);
      await payNow(stage);
      await stage.see('pay.unknown');
      await stage.passUntil(stage.words.t('pay.notMade'));
    },
    reads: ({ t }) => [t('pay.notMade'), t('pay.notCharged'), t('review.continue')],
  },
  challenge: {
    about: 'The customer’s bank asks first, in a frame of another origin.',
    fields: { outcome: 'challenge' },
    drive: async (stage) => {
      await toChallenge(stage);
      await stage.page.seeNoMore(stage.words.t('challenge.loading'));
    },
    reads: ({ t }) => [t('challenge.text')],
  },
  challengeLoading: {
    about: 'The bank’s page is being loaded.',
    fields: { outcome: 'challenge' },
    silentFrames: true,
    drive: toChallenge,
    reads: ({ t }) => [t('challenge.text'), t('challenge.loading')],
  },
  challengeFailed: {
    about: 'The bank’s page did not answer in ten seconds.',
    fields: { outcome: 'challenge' },
    silentFrames: true,
    drive: async (stage) => {
      await toChallenge(stage);
      await stage.passUntil(stage.words.t('challenge.unavailable'));
    },
    reads: ({ t }) => [t('challenge.unavailable'), t('action.retry')],
  },
  refused: {
    about: 'The backend refused the payment; nothing was charged.',
    drive: async (stage) => {
      await stage.toReview();
      stage.kit.controls.fault(send, { kind: 'problem', status: 422, code: 'validation' });
      await stage.pay();
    },
    reads: ({ t }) => [t('failure.title'), t('error.validation'), t('pay.notCharged'), t('review.continue')],
  },
  guestExpired: {
    about: 'The quarter of an hour that a guest has is over.',
    drive: async (stage) => {
      await stage.toReview();
      await stage.kit.controls.advance(16 * 60_000);
      await stage.pay();
    },
    reads: ({ t }) => [t('error.guest_expired'), t('find.submit')],
  },
  done: {
    about: 'The payment was received: reference, receipt, what happens next.',
    drive: async (stage) => {
      await stage.find();
      await stage.page.type(`${stage.words.t('receiptEmail.label')} (${stage.words.t('field.optional')})`, 'payer@example.com');
      await stage.review();
      await stage.pay();
      await stage.page.find('heading', stage.words.t('done.title'));
    },
    reads: ({ t }) => [t('done.receiptSent', { email: 'p•••@example.com' }), t('done.print'), t('done.payAnother')],
  },
  doneAccepted: {
    about: 'A direct debit was accepted and settles within days.',
    fields: { debit: true },
    backend: withDebit,
    drive: payNow,
    reads: ({ plural, t }) => [t('done.accepted'), plural('pay.processing', 3)],
  },
} as const satisfies Record<string, Scenario>;

/** One for each code under which a bank declines. */
export const declineScenarios = Object.fromEntries(declineCodes.map((code) => [code, declined(code)])) as Readonly<
  Record<DeclineCode, Scenario>
>;

/** The connection was lost while the customer types. */
export const offlineScenario: Scenario = {
  about: 'No connection; what was typed is kept.',
  alone: true,
  drive: async ({ page, words }) => {
    await page.type(words.t('fact.accountNumber'), 'A1B2C3');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await page.see(words.t('offline.banner'));
    // its own value again; what is on the screen stays until the browser says that the connection is back
    Reflect.deleteProperty(navigator, 'onLine');
  },
  reads: ({ t }) => [t('offline.banner')],
};
