import type { InPageBackend } from './in-page-backend.js';
import { whileOffline, withoutConnection } from './no-connection.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

const admin = { user: 'admin@harbourfinch.example' } as const;
const usd = (minor: number) => ({ minor, currency: 'USD' });
const eur = (minor: number) => ({ minor, currency: 'EUR' });

/** Instructions for invoices of the signed-in customer, and what is read there. */
const paying = (about: string, numbers: readonly string[], reads: Scenario['reads'], more: Partial<Scenario> = {}): Scenario => ({
  about,
  backend: admin,
  account: () => numbers.map((number) => `inv_${number}`),
  reads,
  ...more,
});

const always = Number.POSITIVE_INFINITY;
const changed = ({ controls }: InPageBackend, match: string, change: (answer: never) => object): void =>
  void controls.fault(match, { kind: 'changed', change: change as (answer: unknown) => unknown }, always);

/** An invoice in francs, to be paid to the biller's account in Switzerland. */
const inFrancs = (kit: InPageBackend): void =>
  changed(kit, 'GET /invoices/inv_1Z-410403', (answer: { balance: { minor: number } }) => ({
    ...answer,
    country: 'CH',
    currency: 'CHF',
    balance: { minor: answer.balance.minor, currency: 'CHF' },
  }));

const withProfile =
  (change: object) =>
  (kit: InPageBackend): void =>
    changed(kit, 'GET /terms', (answer: { profile: object }) => ({ ...answer, profile: { ...answer.profile, ...change } }));

/** The account and what to do with it. */
const instructions = {
  ways: paying(
    'ACH, wire and cheque; the exact amount and the number to quote (R-048 to R-053).',
    ['1Z-430012'],
    ({ t, moneyWithCode }) => [
      t('remit.quote', { number: '1Z-430012' }),
      t('remit.ach'),
      t('remit.wire'),
      t('remit.cheque'),
      moneyWithCode(usd(30_000)),
    ],
  ),
  cheque: paying('Where a cheque goes (R-054).', ['1Z-430012'], ({ t }) => [t('remit.address'), t('remit.chequePayableTo')], {
    drive: async ({ page, words }) => (await page.find('tab', words.t('remit.cheque'))).click(),
  }),
  several: paying('Several invoices: the sum, and every number to quote (PAY-26).', ['1Z-430012', '1Z-430013'], ({ t, moneyWithCode }) => [
    t('remittance.quoteAll'),
    '1Z-430012, 1Z-430013',
    moneyWithCode(usd(38_900)),
  ]),
  currencies: paying('Two currencies are never added: a block each (C-22).', ['1Z-430012', '1Z-410403'], ({ t, country }) => [
    t('remittance.inCountry', { currency: 'USD', country: country('US') }),
    t('remittance.inCountry', { currency: 'EUR', country: country('DE') }),
  ]),
  sepa: paying('Euro: a code that a banking app reads.', ['1Z-410403'], ({ t }) => [t('remit.iban'), t('remittance.qr')]),
  structuredReference: paying('A biller who wants a creditor reference (ISO 11649).', ['1Z-410403'], () => ['RF'], {
    before: withProfile({
      remittance: [
        { kind: 'wire', currency: 'EUR', beneficiary: 'Nordwind Parcel', iban: 'DE89370400440532013000', referenceFormat: 'rf' },
      ],
    }),
  }),
  swiss: paying('Francs: the Swiss QR code with its cross.', ['1Z-410403'], ({ t }) => [t('remit.iban'), t('remittance.qr')], {
    before: inFrancs,
  }),
  won: paying('A virtual account in Korea.', ['1Z-410482'], ({ t }) => [t('remit.virtualAccount')]),
  settled: paying('Nothing is due.', ['1Z-430003'], ({ t }) => [t('remittance.settled')]),
  someSettled: paying('One of them is settled.', ['1Z-430012', '1Z-430003'], ({ t, moneyWithCode }) => [
    t('remittance.settledNumbers', { numbers: '1Z-430003' }),
    moneyWithCode(usd(30_000)),
  ]),
  pending: paying('A payment is under way: do not send the money twice.', ['1Z-430004'], ({ t, money }) => [
    t('notPayable.paymentPending', { amount: money(eur(90_750)) }),
  ]),
  unavailable: paying('One of them is not for this customer to see.', ['1Z-430012', 'none'], ({ plural, t }) => [
    plural('remittance.unavailable', 1),
    t('remit.quote', { number: '1Z-430012' }),
  ]),
  noInstructions: paying(
    'The biller names no account: who helps (R-055).',
    ['1Z-430012'],
    ({ t }) => [t('remit.none'), '+1 800 555 0142'],
    {
      before: withProfile({ remittance: [] }),
    },
  ),
} as const satisfies Record<string, Scenario>;

const openForm = async (stage: ScenarioStage): Promise<void> => {
  await stage.press('advice.title');
  await stage.page.find('textbox', stage.words.t('advice.date'));
};
const send = async (stage: ScenarioStage): Promise<void> => {
  await openForm(stage);
  await stage.press('advice.submit');
};

/** Telling of the payment. */
const telling = {
  advice: paying('The form begins with what is due and today.', ['1Z-430012'], ({ t }) => [t('advice.kind'), t('advice.bankReference')], {
    drive: openForm,
  }),
  adviceSeveral: paying(
    'An amount for each invoice.',
    ['1Z-430012', '1Z-430013'],
    ({ t }) => [t('advice.amount', { number: '1Z-430012' }), t('advice.amount', { number: '1Z-430013' })],
    { drive: openForm },
  ),
  adviceWrong: paying(
    'What is wrong stands in a summary and beside each field.',
    ['1Z-430012'],
    ({ t, money }) => [t('form.errorSummary'), t('advice.amountMore', { balance: money(usd(30_000)) }), t('advice.dateMissing')],
    {
      drive: async (stage) => {
        await openForm(stage);
        await stage.page.type(stage.words.t('advice.amountOnly'), '300.01');
        await stage.page.type(stage.words.t('advice.date'), '');
        await stage.press('advice.submit');
      },
    },
  ),
  adviceSending: paying('Under way.', ['1Z-430012'], ({ t }) => [t('advice.sending')], {
    before: ({ controls }) => void controls.hold('POST /remittance-advices'),
    drive: send,
  }),
  adviceUnclear: paying('The answer was lost: sent again, it is recorded only once.', ['1Z-430012'], ({ t }) => [t('advice.unclear')], {
    before: ({ controls }) => void controls.fault('POST /remittance-advices', { kind: 'dropAfter' }, always),
    drive: send,
  }),
  adviceRefused: paying('A card number is no reference of a bank.', ['1Z-430012'], ({ t }) => [t('advice.bankReferenceRefused')], {
    drive: async (stage) => {
      await openForm(stage);
      await stage.page.type(/\(/, '4242 4242 4242 4242');
      await stage.press('advice.submit');
    },
  }),
  advised: paying(
    'The biller waits for the money, under a reference.',
    ['1Z-430012'],
    ({ t, moneyWithCode }) => [t('advice.doneTitle'), t('advice.done', { total: moneyWithCode(usd(30_000)) }), t('advice.ourReference')],
    { drive: send },
  ),
  already: paying(
    'The customer told of a payment before.',
    ['1Z-430012'],
    ({ t }) => [t('advice.already', { amount: '', date: '', reference: '' }).slice(0, 12)],
    {
      before: async ({ client }) =>
        void (await client.payments.advise(
          { items: [{ invoiceId: 'inv_1Z-430012', amount: usd(30_000) }], kind: 'wire', sentOn: '2026-03-10', bankReference: 'TX-2210' },
          { idempotencyKey: 'told-before-1234567890' },
        )),
    },
  ),
  viewOnly: paying('Somebody who may not pay gets the instructions and no form.', ['1Z-430012'], ({ t }) => [t('remit.amount')], {
    backend: { user: 'viewer@harbourfinch.example' },
  }),
} as const satisfies Record<string, Scenario>;

const outage = { kind: 'problem', status: 503, code: 'unavailable' } as const;

/** There is nothing to show, or not yet, or not to this customer. */
const states = {
  none: paying('No invoice is chosen.', [], ({ t }) => [t('remittance.noneChosen'), t('remittance.noneChosenHelp')]),
  loading: paying('Under way.', ['1Z-430012'], ({ t }) => [t('loading.label')], {
    before: ({ controls }) => void controls.hold('GET /invoices/inv_1Z-430012'),
  }),
  slow: paying('Under way for long.', ['1Z-430012'], ({ t }) => [t('loading.slow')], {
    before: ({ controls }) => void controls.hold('GET /invoices/inv_1Z-430012'),
    drive: (stage) => stage.passUntil(stage.words.t('loading.slow')),
  }),
  notFound: paying('None of them is there.', ['none'], ({ plural }) => [plural('remittance.unavailable', 1)]),
  signedOut: { about: 'Nobody is signed in.', account: () => ['inv_1Z-430012'], reads: ({ t }) => [t('state.unauthenticated')] },
  forbidden: paying(
    'A session without the right to see invoices: nothing is asked for.',
    ['1Z-430012'],
    ({ t }) => [t('state.forbidden', { thing: t('thing.bankDetails') })],
    { before: (kit) => changed(kit, 'GET /session', (answer: object) => ({ ...answer, permissions: ['support.use'] })) },
  ),
  failed: paying('The backend is not available.', ['1Z-430012'], ({ t }) => [t('error.unavailable'), t('action.retry')], {
    before: ({ controls }) => void controls.fault('GET /invoices/inv_1Z-430012', outage, always),
  }),
  offline: paying('No connection: they come back with it.', ['1Z-430012'], ({ t }) => [t('offline.banner'), t('state.offline')], {
    before: withoutConnection('GET /invoices/inv_1Z-430012'),
    drive: ({ page, words }) => whileOffline(() => page.see(words.t('state.offline'))),
    alone: true,
  }),
  unsupported: paying('A backend without invoices.', ['1Z-430012'], ({ t }) => [t('state.unsupported')], { client: {} }),
} as const satisfies Record<string, Scenario>;

/** Every state of `<remittance-instructions>`, by name. */
export const remittanceScenarios = { ...instructions, ...telling, ...states } satisfies Record<string, Scenario>;
export type RemittanceScenario = keyof typeof remittanceScenarios;
