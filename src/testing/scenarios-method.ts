import { plainObjectClient } from './plain-object-client.js';
import type { InPageBackend } from './in-page-backend.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });

/** The backend names a card frame that this version cannot speak to. */
const newerFrame = ({ controls }: InPageBackend): void => {
  const change = (answer: unknown): unknown => ({ ...(answer as object), version: '2' });
  controls.fault('GET /payment-fields', { kind: 'changed', change }, Infinity);
};

const email = async ({ page, words }: ScenarioStage, address: string): Promise<void> => {
  await page.type(`${words.t('receiptEmail.label')} (${words.t('field.optional')})`, address);
};

/** The second and the third step: how to pay, and what the customer agrees to. */
export const methodScenarios = {
  method: {
    about: 'The invoice, the ways to pay, the card, where the receipt goes.',
    drive: (stage) => stage.find(),
    reads: ({ t, money }) => [t('invoice.balance'), money(usd(125_000)), t('method.card'), t('review.continue')],
  },
  methodWithFrame: {
    about: 'With the real card frame, from another origin.',
    fields: 'frame',
    drive: async (stage) => {
      await stage.find();
      await stage.see('method.legend');
      await stage.page.seeNoMore(stage.words.t('card.loading'));
      const submit = await stage.page.find('button', stage.words.t('review.continue'));
      while (submit.matches(':disabled')) await new Promise((turn) => setTimeout(turn));
    },
    reads: ({ t }) => [t('card.secure'), t('review.continue')],
  },
  overdue: {
    about: 'An invoice whose due date has passed.',
    drive: (stage) => stage.findNumber('1Z-204390'),
    reads: ({ plural }) => [plural('invoice.overdueBy', 9)],
  },
  supportInvoice: {
    about: 'A support invoice reminds of the reward that needs a sign-in.',
    drive: (stage) => stage.findNumber('1Z-209005'),
    reads: ({ t }) => [t('reward.signIn')],
  },
  surcharge: {
    about: 'In Australia credit cards cost more, which is said before a card is typed.',
    drive: (stage) => stage.find('payable', 'AUD'),
    reads: ({ t }) => [t('surcharge.ahead', { amount: '' }).slice(0, 20)],
  },
  overCardLimit: {
    about: 'The amount is above the limit for cards: the transfer takes the place of the form.',
    drive: (stage) => stage.findNumber('1Z-209003'),
    reads: ({ t, money }) => [t('pay.cardLimit', { limit: money(usd(10_000_000)) }), t('remit.amount')],
  },
  cardIneligible: {
    about: 'This invoice takes no card.',
    drive: (stage) => stage.findNumber('1Z-209004'),
    reads: ({ t }) => [t('pay.cardIneligibleThis'), t('remit.amount')],
  },
  cardLoading: {
    about: 'The card frame is being loaded.',
    fields: 'frame',
    silentFrames: true,
    drive: (stage) => stage.find(),
    reads: ({ t }) => [t('card.loading'), t('method.bankTransfer')],
  },
  cardUnavailable: {
    about: 'The card frame did not answer in ten seconds; there is another try and another way.',
    fields: 'frame',
    silentFrames: true,
    drive: async (stage) => {
      await stage.find();
      await stage.see('card.loading');
      await stage.passUntil(stage.words.t('error.fields_unavailable'));
    },
    reads: ({ t }) => [t('error.fields_unavailable'), t('action.retry'), t('method.bankTransfer')],
  },
  cardVersion: {
    about: 'The card frame speaks another version: no other try helps.',
    fields: 'frame',
    silentFrames: true,
    before: newerFrame,
    drive: (stage) => stage.find(),
    reads: ({ t }) => [t('error.fields_version'), t('method.bankTransfer')],
  },
  methodWithErrors: {
    about: 'A card number and a right e-mail address are missing.',
    fields: { faults: { number: 'required', expiry: 'incomplete' } },
    drive: async (stage) => {
      await stage.find();
      await email(stage, 'nobody');
      await stage.press('review.continue');
    },
    reads: ({ t }) => [t('form.errorSummary'), t('cardFault.number.required'), t('cardFault.expiry.incomplete'), t('receiptEmail.invalid')],
  },
  quoteUnavailable: {
    about: 'The way to the review met a backend that is down.',
    drive: async (stage) => {
      await stage.find();
      await stage.see('method.legend');
      stage.kit.controls.fault('POST /payments/quotes', { kind: 'status', status: 503 }, Infinity);
      await stage.press('review.continue');
    },
    reads: ({ t }) => [t('failure.title'), t('error.unavailable'), t('action.retry')],
  },
  transfer: {
    about: 'The customer chose a bank transfer: what to enter at the bank, each with a copy button.',
    drive: async (stage) => {
      await stage.find();
      await stage.page.choose(stage.words.t('method.bankTransfer'));
    },
    reads: ({ t }) => [t('remit.quote', { number: '1Z-204417' }), t('remit.amount'), t('remit.routing')],
  },
  review: {
    about: 'What the customer agrees to, by a button that names the amount.',
    drive: async (stage) => {
      await stage.find();
      await email(stage, 'payer@example.com');
      await stage.review();
    },
    reads: ({ t, moneyWithCode, money }) => [
      'Visa •••• 4242',
      'payer@example.com',
      moneyWithCode(usd(125_000)),
      t('pay.submit', { total: money(usd(125_000)) }),
    ],
  },
  reviewSurcharge: {
    about: 'The surcharge of the card is a line of its own before consent.',
    drive: (stage) => stage.toReview('AUD'),
    reads: ({ t }) => [t('surcharge.label')],
  },
  reviewDebitCard: {
    about: 'The same country with a debit card, which costs nothing more.',
    fields: { funding: 'debit' },
    drive: (stage) => stage.toReview('AUD'),
    reads: ({ t }) => [t('total.label')],
  },
  reviewChanged: {
    about: 'A credit was booked meanwhile: both amounts, and consent is asked again.',
    drive: async (stage) => {
      await stage.toReview();
      await creditFirst(stage.kit);
      await stage.pay();
    },
    reads: ({ t, money }) => [t('pay.changed'), t('pay.changedBefore'), t('pay.submit', { total: money(usd(120_000)) })],
  },
  euro: {
    about: 'An invoice in euros.',
    drive: (stage) => stage.toReview('EUR'),
    reads: ({ t }) => [t('total.label'), 'EUR'],
  },
  won: {
    about: 'An invoice in won, which have no decimals, with a Korean contact.',
    drive: async (stage) => {
      await stage.findNumber('1Z-310013');
      await stage.review();
    },
    reads: ({ t, money, moneyWithCode }) => [
      moneyWithCode({ minor: 13_000, currency: 'KRW' }),
      t('pay.submit', { total: money({ minor: 13_000, currency: 'KRW' }) }),
      '080-687-6886',
    ],
  },
  plainObject: {
    about: 'Over a plain object as client: no HTTP, no card frame, no terms.',
    client: plainObjectClient,
    drive: async (stage) => {
      await stage.findNumber('1Z-204417');
      await stage.press('review.continue');
    },
    reads: ({ t, money }) => ['My company', t('pay.submit', { total: money(usd(125_000)) })],
  },
  naughtyMarkup: naughty('1Z-209020', 'Markup and template braces in the name of the contact stay text.', '<img src=x onerror=alert(1)>'),
  naughtyEmoji: naughty('1Z-209021', 'Emoji of several parts, and letters beyond the basic plane.', '🏳️‍🌈 Ñandú'),
  naughtyArabic: naughty('1Z-209022', 'A contact that is written from right to left.', 'قسم الفواتير'),
  naughtyLong: naughty('1Z-209023', 'A name and an address that do not fit on the envelope.', 'The Very Long Department Of Accounts'),
} as const satisfies Record<string, Scenario>;

function naughty(number: string, about: string, text: string): Scenario {
  return { about, drive: (stage) => stage.findNumber(number), reads: () => [text] };
}

/** Books a credit of 50.00 to the invoice under way, as the biller's back office would. */
const creditFirst = ({ controls }: InPageBackend): Promise<void> =>
  controls.store.transaction(async (tx) => {
    const invoiceId = (await tx.invoices.all()).find((row) => row.number === '1Z-204417')?.id ?? '';
    await tx.ledger.add({ id: 'credit', invoiceId, kind: 'credit', amount: usd(-5_000), sourceId: 'credit', at: 0 });
  });
