import { payGuest } from './guest-payment.js';
import type { InPageBackend } from './in-page-backend.js';
import { factsOf, type Scenario } from './scenario.js';

const lookUp = 'POST /guest/lookups';

/** Another reason than any that the backend of the stories gives. */
const withReason =
  (reason: string) =>
  ({ controls }: InPageBackend): void => {
    const change = (answer: unknown): unknown => {
      const { invoice, ...rest } = answer as { invoice: object };
      return { ...rest, invoice: { ...invoice, flags: { payable: false }, notPayableReason: reason } };
    };
    controls.fault(lookUp, { kind: 'changed', change });
  };

/** An invoice of this number, and what its reason reads. */
const blocked = (about: string, number: string, reads: Scenario['reads'], before?: Scenario['before']): Scenario => ({
  about,
  ...(before && { before }),
  drive: (stage) => stage.findNumber(number),
  reads,
});

/** The invoice is known and cannot be paid here: why, and the way that is open. */
export const otherScenarios = {
  alreadyPaid: {
    about: 'Nothing is due; when it was paid and under which reference.',
    drive: (stage) => stage.find('alreadyPaid'),
    reads: ({ t }) => [t('notPayable.settledTitle'), t('notPayable.alreadyPaid')],
  },
  paidMeanwhile: {
    about: 'Somebody else paid while the customer read the review.',
    drive: async (stage) => {
      await stage.toReview();
      await payGuest(stage.kit.client, { facts: await factsOf(stage.kit, '1Z-204417') });
      await stage.pay();
    },
    reads: ({ t }) => [t('notPayable.settledTitle'), t('pay.changedPaid')],
  },
  paymentPending: blocked('A payment is under way and covers the balance.', '1Z-209009', ({ t, money }) => [
    t('notPayable.paymentPending', { amount: money({ minor: 77_310, currency: 'USD' }) }),
  ]),
  scheduled: blocked('A payment is planned.', '1Z-204417', ({ t }) => [t('notPayable.scheduledNoDate')], withReason('scheduled')),
  void: blocked('The invoice was taken back.', '1Z-209008', ({ t }) => [t('notPayable.void')]),
  closed: blocked('The invoice was closed without a payment.', '1Z-209010', ({ t }) => [t('notPayable.closed')]),
  creditNote: blocked('A credit is nothing to pay.', '1Z-209007', ({ t }) => [t('notPayable.creditNote')], withReason('creditNote')),
  inCollections: {
    about: 'The account is in collections: a call pays it.',
    drive: async (stage) => stage.findNumber(await openInvoiceOf(stage.kit, 'T5N201')),
    reads: ({ t }) => [t('notPayable.inCollections', { phone: '+1 800 555 0142' })],
  },
  eftPlan: {
    about: 'The account pays by funds transfer.',
    drive: async (stage) => stage.findNumber(await openInvoiceOf(stage.kit, 'V8E640')),
    reads: ({ t }) => [t('notPayable.eftPlan'), t('remit.amount')],
  },
  countryOffline: {
    about: 'No online payment in this country: exact amount, number to quote, bank details.',
    drive: (stage) => stage.find('countryOffline'),
    reads: ({ t, country }) => [t('notPayable.countryOffline', { country: country('CH') }), t('remit.amount'), t('remit.iban')],
  },
  notEnrolled: blocked(
    'The biller wants the account to be registered.',
    '1Z-204417',
    ({ t }) => [t('notPayable.notEnrolled')],
    withReason('notEnrolled'),
  ),
  unknownReason: blocked(
    'A reason of a newer backend is told in general words.',
    '1Z-204417',
    ({ t }) => [t('notPayable.unknown')],
    withReason('onTheMoon'),
  ),
} as const satisfies Record<string, Scenario>;

/** An invoice of the account that is neither paid nor closed. */
const openInvoiceOf = ({ controls }: InPageBackend, account: string): Promise<string> =>
  controls.store.transaction(async (tx) => {
    for (const row of await tx.invoices.all()) {
      if (row.accountId !== `acc_${account}` || row.standing !== 'issued') continue;
      const settled = (await tx.ledger.ofInvoice(row.id)).some((entry) => entry.kind !== 'charge');
      if (!settled) return row.number;
    }
    throw new Error(`Account ${account} owes nothing`);
  });
