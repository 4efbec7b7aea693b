// Every state of the element as a customer meets it, for audits and for pictures. Each leaves the page in that state.
import { answerWith, calls } from './hostile-answers.mjs';

const usd = { currency: 'USD' };

/** A name, and how a journey gets there. `prepare` comes before the page is opened. */
export const states = [
  { name: 'find', reach: (journey) => journey.ready() },
  {
    name: 'find-where',
    async reach(journey) {
      await journey.ready();
      await journey.element
        .getByRole('button', { name: journey.t('specimen.open') })
        .nth(1)
        .click();
      await journey.element.getByRole('img').waitFor();
    },
  },
  {
    name: 'find-errors',
    async reach(journey) {
      await journey.ready();
      await journey.fact('invoiceAmount').fill('twelve');
      await journey.continueButton.click();
      await journey.alert.waitFor();
    },
  },
  {
    name: 'find-not-found',
    async reach(journey) {
      await journey.lookUp({ facts: { accountNumber: 'QQ7STR', invoiceNumber: '1Z-888888', invoiceAmount: '77.10' } });
      await journey.alert.waitFor();
    },
    prepare: (page) => answerWith(page, notFound, calls.lookup),
  },
  {
    name: 'find-broken',
    async reach(journey, { look }) {
      await journey.lookUp(look(usd));
      await journey.alert.waitFor();
    },
    prepare: (page) => answerWith(page, '500', calls.lookup),
  },
  {
    name: 'find-temporary',
    async reach(journey, { look }) {
      await journey.lookUp(look({ outcome: 'temporaryAccount' }));
      await journey.alert.waitFor();
    },
  },
  {
    name: 'method-card',
    async reach(journey, { look }) {
      await journey.toMethod(look(usd));
      await journey.card('number').waitFor();
    },
  },
  {
    name: 'method-card-errors',
    async reach(journey, { look }) {
      await journey.toMethod(look(usd));
      await journey.card('number').fill('4242 4242 4242 4241');
      await journey.email.fill('not an address');
      await journey.continueButton.click();
      await journey.says(journey.t('receiptEmail.invalid')).waitFor();
    },
  },
  {
    name: 'method-no-frame',
    async reach(journey, { look }) {
      await journey.toMethod(look(usd));
      await journey.button('action.retry').waitFor();
    },
    prepare: (page) => answerWith(page, '500', calls.fields),
  },
  {
    name: 'method-transfer',
    async reach(journey, { look }) {
      await journey.toMethod(look(usd));
      await journey.method('transfer').check();
      await journey.says(journey.t('remit.intro')).waitFor();
    },
  },
  {
    name: 'method-card-limit',
    async reach(journey, { look }) {
      await journey.lookUp(look({ outcome: 'overCardLimit' }));
      await journey.says(journey.t('remit.intro')).waitFor();
    },
  },
  {
    name: 'review',
    async reach(journey, { look, card }) {
      await journey.toReview(look(usd), card('approved'), 'review@customer.example');
    },
  },
  {
    name: 'sending',
    async reach(journey, { look, card }) {
      await journey.pay(look(usd), card('approved'));
      await journey.element.locator('[aria-busy="true"], button[aria-disabled="true"], button[disabled]').first().waitFor();
    },
    prepare: (page) => answerWith(page, () => undefined, calls.pay),
  },
  {
    name: 'checking',
    async reach(journey, { look, card }) {
      await journey.pay(look(usd), card('approved'));
      await journey.checking({ timeout: 60_000 });
    },
    prepare: (page) => answerWith(page, '500', calls.payments),
  },
  {
    name: 'challenge',
    async reach(journey, { take, card }) {
      await journey.pay(take(usd), card('challenge'));
      await journey.challenge.getByRole('button').first().waitFor();
    },
  },
  {
    name: 'declined',
    async reach(journey, { look, card }) {
      await journey.pay(look(usd), card('declined:insufficientFunds'));
      await journey.alert.getByText(journey.t('pay.declined')).waitFor();
      await journey.card('number').waitFor();
    },
  },
  {
    name: 'done',
    async reach(journey, { take, card }) {
      await journey.pay(take(usd), card('approved'), 'done@customer.example');
      await journey.paid();
      await journey.says(journey.t('receipt.total')).waitFor();
    },
  },
  {
    name: 'blocked-paid',
    async reach(journey, { look }) {
      await journey.lookUp(look({ outcome: 'alreadyPaid' }));
      await journey.says(journey.t('notPayable.settledTitle')).waitFor();
    },
  },
  {
    name: 'blocked-country',
    async reach(journey, { look }) {
      await journey.lookUp(look({ outcome: 'countryOffline' }));
      await journey.says(journey.t('remit.intro')).waitFor();
    },
  },
];

const notFound = (route, headers) =>
  route.fulfill({
    headers,
    status: 404,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
      code: 'guest_not_found',
      retryable: false,
      correlationId: 'e2e-not-found',
      params: { left: 4 },
    }),
  });

/** Brings a fresh journey into a state. `quiet: false` because broken answers are part of some. */
export async function reach(stage, state, options = {}) {
  const { samples } = stage;
  const tools = { look: (what) => samples.look(what), take: (what) => samples.take(what), card: (outcome) => samples.card(outcome) };
  const journey = await stage.journey({ ...options, prepare: state.prepare });
  await state.reach(journey, tools);
  return journey;
}
