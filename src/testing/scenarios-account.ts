import type { Payment } from '../domain/entities.js';
import type { InPageBackend } from './in-page-backend.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const payer = { user: 'payer@harbourfinch.example' } as const;
const ids = (...numbers: readonly string[]): readonly string[] => numbers.map((number) => `inv_${number}`);

/** Due in the future, of one account, of a plain kind. */
const plain = ids('1Z-430007', '1Z-430014');
const support = ids('1Z-430013');

/** From the invoices to how they are paid. */
async function toMethod({ page, words }: ScenarioStage): Promise<void> {
  const [before = ''] = words.t('payAccount.continue', { total: '\u0001' }).split('\u0001');
  await page.press(new RegExp(`${before.trim()}.*\\d`));
  await page.find('radiogroup', words.t('method.legend'));
}

async function toReview(stage: ScenarioStage): Promise<void> {
  await toMethod(stage);
  await stage.press('review.continue');
  await stage.page.find('heading', stage.words.t('review.title'));
}

const card = (stage: ScenarioStage): Promise<void> => stage.page.choose(stage.words.t('method.new'));

/** A stranger to the page pays one of the invoices meanwhile. */
async function paidElsewhere({ controls, fetch }: InPageBackend, invoiceId: string): Promise<void> {
  const token = await controls.signIn('admin@harbourfinch.example');
  const send = async (path: string, body: unknown, key?: string): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) };
    const base = controls.requests[0]?.url.split('/api/v1')[0] ?? '';
    const answer = await fetch(new Request(`${base}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
    return answer.json();
  };
  const items = [{ invoiceId }];
  const methodId = 'pm_finch_operating';
  const quote = (await send('/payments/quotes', { items, methodId })) as { id: string; total: Payment['total'] };
  await send('/payments', { quoteId: quote.id, items, expectedTotal: quote.total, source: { methodId } }, 'elsewhere-1234567890');
}

/** Every state of `<pay-invoice>` for a signed-in customer, by name. */
export const accountScenarios = {
  accountInvoices: {
    about: 'Invoices that were chosen in the list, with the credits that are proposed.',
    backend: payer,
    account: () => plain,
    reads: ({ t, plural }) => [t('payAccount.selected'), plural('sum.invoices', 2), t('total.label')],
  },
  accountPicking: {
    about: 'Nothing was chosen before: the open invoices to pick from.',
    backend: payer,
    account: () => [],
    reads: ({ t }) => [t('payAccount.intro'), t('payAccount.add')],
  },
  accountMixed: {
    about: 'Two currencies cannot be paid at once (PAY-02).',
    backend: payer,
    account: () => [...plain, ...ids('1Z-430015')],
    drive: (stage) => stage.press('payAccount.continueFree'),
    reads: ({ t, plural, moneyWithCode }) => [
      t('pay.mixedCurrency'),
      plural('pay.onlyCurrency', 1, { total: moneyWithCode({ minor: 15_400, currency: 'EUR' }) }),
    ],
  },
  accountRefused: {
    about: 'One of the chosen invoices cannot be paid; the others can (PAY-01).',
    backend: payer,
    account: () => [...plain, ...ids('1Z-430005', '1Z-430006', '1Z-430008')],
    reads: ({ t }) => [t('notPayable.void'), t('notPayable.creditNote')],
  },
  accountShort: {
    about: 'Less than the balance asks for a reason (PAY-06).',
    backend: payer,
    account: () => plain,
    drive: async ({ page, words }) => {
      await page.press(words.t('payAccount.otherAmountFor', { number: '1Z-430007' }));
      await page.type(words.t('payAccount.amountFor', { number: '1Z-430007' }), '100');
      await page.find('combobox', words.t('pay.shortReasonLabel'));
      await page.press(words.t('payAccount.continueFree'));
    },
    reads: ({ t }) => [t('pay.shortReason'), t('pay.shortHint')],
  },
  accountTooMuch: {
    about: 'More than the balance, and an amount that can be read in two ways (PAY-05).',
    backend: payer,
    account: () => plain,
    drive: async ({ page, words }) => {
      await page.press(words.t('payAccount.otherAmountFor', { number: '1Z-430007' }));
      await page.type(words.t('payAccount.amountFor', { number: '1Z-430007' }), '742.01');
      await page.press(words.t('payAccount.continueFree'));
    },
    reads: ({ t, money }) => [t('pay.amountRange', { min: money(usd(1)), balance: money(usd(74_200)) })],
  },
  accountReward: {
    about: 'A reward code on a support invoice (PAY-16).',
    backend: payer,
    account: () => support,
    drive: async ({ page, words }) => {
      await page.type(words.t('reward.label', { number: '1Z-430013' }), 'SUPPORT-50');
      await page.press(words.t('reward.apply'));
    },
    reads: ({ t }) => [t('sum.rewards')],
  },
  accountRewardExpired: {
    about: 'A reward code that has expired.',
    backend: payer,
    account: () => support,
    drive: async ({ page, words }) => {
      await page.type(words.t('reward.label', { number: '1Z-430013' }), 'SUPPORT-OLD');
      await page.press(words.t('reward.apply'));
    },
    reads: ({ t }) => [t('reward.expiredOn', { date: '' }).trim().split(' ')[0] ?? ''],
  },
  accountMethod: {
    about: 'Stored methods, the default one first; those that cannot be used say why (PAY-12).',
    backend: payer,
    account: () => ids('1Z-430007'),
    drive: toMethod,
    reads: ({ t }) => [t('method.default'), t('method.reason.expired'), t('method.reason.unverified'), t('payDate.label')],
  },
  accountToday: {
    about: 'Overdue invoices are paid today (PAY-08).',
    backend: payer,
    account: () => support,
    drive: toMethod,
    reads: ({ t }) => [t('pay.todayOnly')],
  },
  accountCardLimit: {
    about: 'Above the limit for cards; a debit takes it (PAY-10).',
    backend: payer,
    account: () => ids('1Z-430016', '1Z-430017'),
    drive: toMethod,
    reads: ({ t, money }) => [t('pay.cardLimit', { limit: money(usd(10_000_000)) }), t('pay.needsApproval')],
  },
  accountIneligible: {
    about: 'One of the invoices takes no card (PAY-11).',
    backend: payer,
    account: () => plain,
    drive: async (stage) => {
      await toMethod(stage);
    },
    reads: ({ t, plural }) => [plural('pay.cardIneligible', 1), t('pay.cardIneligibleContinue')],
  },
  accountNewCard: {
    about: 'A new card, typed into the frame of the other origin.',
    backend: payer,
    fields: 'frame',
    account: () => ids('1Z-430007'),
    drive: async (stage) => {
      await toMethod(stage);
      await card(stage);
    },
    reads: ({ t }) => [t('card.secure')],
  },
  accountTransfer: {
    about: 'A bank transfer for several invoices, with every number to quote.',
    backend: payer,
    account: () => plain,
    drive: async (stage) => {
      await toMethod(stage);
      await stage.page.choose(stage.words.t('method.bankTransfer'));
    },
    reads: ({ t }) => [t('remit.amount'), t('remit.reference')],
  },
  accountReview: {
    about: 'Everything once more, and a button that names the amount.',
    backend: payer,
    account: () => ids('1Z-430007'),
    drive: toReview,
    reads: ({ t }) => [t('review.payee'), t('total.label')],
  },
  accountScheduled: {
    about: 'A payment of a day to come (PAY-07).',
    backend: payer,
    account: () => ids('1Z-430007'),
    drive: async (stage) => {
      await toMethod(stage);
      await stage.page.type(stage.words.t('payDate.label'), '2026-03-17');
      await stage.press('review.continue');
      await stage.page.find('heading', stage.words.t('review.title'));
    },
    reads: ({ date }) => [date('2026-03-17', 'long')],
  },
  accountChanged: {
    about: 'One of the invoices was paid meanwhile (PAY-19).',
    backend: payer,
    account: () => ids('1Z-430007', '1Z-430012'),
    drive: async (stage) => {
      await toReview(stage);
      await paidElsewhere(stage.kit, 'inv_1Z-430007');
      await stage.pay();
    },
    reads: ({ t, money }) => [t('pay.changed'), t('pay.changedBefore'), money(usd(74_200))],
  },
  accountDeclined: {
    about: 'The bank declined; everything else is kept.',
    backend: payer,
    account: () => ids('1Z-430007'),
    fields: { outcome: 'declined:insufficientFunds' },
    drive: async (stage) => {
      await toMethod(stage);
      await card(stage);
      await stage.press('review.continue');
      await stage.page.find('heading', stage.words.t('review.title'));
      await stage.pay();
    },
    reads: ({ t }) => [t('pay.declined'), t('pay.notCharged')],
  },
  accountDone: {
    about: 'Paid, with the reference and the ways on.',
    backend: payer,
    account: () => ids('1Z-430007'),
    drive: async (stage) => {
      await toReview(stage);
      await stage.pay();
      await stage.page.find('heading', stage.words.t('done.title'));
    },
    reads: ({ t }) => [t('done.reference'), t('done.print')],
  },
  accountScheduledDone: {
    about: 'Scheduled, and until when it can be changed.',
    backend: payer,
    account: () => ids('1Z-430007'),
    drive: async (stage) => {
      await toMethod(stage);
      await stage.page.type(stage.words.t('payDate.label'), '2026-03-17');
      await stage.press('review.continue');
      await stage.page.find('heading', stage.words.t('review.title'));
      await stage.page.press(/2026|17/);
    },
    reads: ({ t }) => [t('done.scheduled')],
  },
  accountApproval: {
    about: 'Above the limit: another person must approve (PAY-18).',
    backend: payer,
    account: () => ids('1Z-430016'),
    drive: async (stage) => {
      await toReview(stage);
      await stage.page.press(stage.words.t('pay.requestApproval', { total: stage.words.money(usd(7_255_000)) }));
    },
    reads: ({ t }) => [t('done.approval')],
  },
  accountNoPermission: {
    about: 'Somebody who may look and not pay.',
    backend: { user: 'viewer@harbourfinch.example' },
    account: () => plain,
    reads: ({ t }) => [t('account.noPermission')],
  },
  accountSignedOut: {
    about: 'Nobody is signed in.',
    account: () => plain,
    reads: ({ t }) => [t('error.unauthenticated')],
  },
  accountUnavailable: {
    about: 'The invoices could not be read.',
    backend: payer,
    before: ({ controls }) => void controls.fault('GET /invoices', { kind: 'status', status: 503 }, Infinity),
    account: () => plain,
    reads: ({ t }) => [t('failure.title'), t('action.retry')],
  },
} satisfies Record<string, Scenario>;
