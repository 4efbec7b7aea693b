import type { InPageBackend } from './in-page-backend.js';
import { whileOffline, withoutConnection } from './no-connection.js';
import type { Scenario } from './scenario.js';

const admin = { user: 'admin@harbourfinch.example' } as const;
const usd = (minor: number) => ({ minor, currency: 'USD' });

/** One invoice of the signed-in customer, and what is read of it. */
const invoice = (about: string, number: string, reads: Scenario['reads'], more: Partial<Scenario> = {}): Scenario => ({
  about,
  backend: admin,
  account: () => [`inv_${number}`],
  reads,
  ...more,
});

/** The backend's answer with other values. */
const changed =
  (number: string, change: (invoice: object) => object) =>
  ({ controls }: InPageBackend): void =>
    void controls.fault(
      `GET /invoices/inv_${number}`,
      { kind: 'changed', change: (answer) => change(answer as object) },
      Number.POSITIVE_INFINITY,
    );

const withReason = (reason: string, more: object = {}) =>
  changed('1Z-430012', (answer) => ({
    ...answer,
    ...more,
    flags: { ...(answer as { flags: object }).flags, payable: false },
    notPayableReason: reason,
  }));

/** What can be paid, or was. */
const ready = {
  ready: invoice('An overdue invoice with its own contact, charges and payment instructions.', '1Z-430013', ({ t, plural, money }) => [
    t('detail.title.invoice', { number: '1Z-430013' }),
    t('status.overdue'),
    plural('invoice.overdueBy', 15),
    t('detail.pay', { amount: money(usd(8_900)) }),
    t('remit.quote', { number: '1Z-430013' }),
    '+1 800 555 0150',
  ]),
  dueOnReceipt: invoice('Due on receipt.', '1Z-430012', ({ t }) => [t('invoice.dueOnReceipt')]),
  euro: invoice('An invoice in euro from Germany: an IBAN to copy.', '1Z-410403', ({ t }) => [t('remit.iban')]),
  printFee: invoice('The fee for paper stands under the name that the country gives it (R-098).', '1Z-410482', () => ['Invoice print fee']),
  partlyPaid: invoice('A part was paid: the remaining balance is named.', '1Z-204082', ({ t }) => [
    t('status.partial'),
    t('detail.credited'),
  ]),
  planSummary: invoice('The invoice of a plan: charges by account.', '1Z-440012', ({ t }) => [
    t('detail.title.planSummary', { number: '1Z-440012' }),
    t('detail.plan'),
  ]),
  debitNote: invoice('A debit note, with a dispute that was withdrawn.', '1Z-430015', ({ t }) => [
    t('detail.title.debitNote', { number: '1Z-430015' }),
    t('disputeStatus.withdrawn'),
  ]),
  returned: invoice('The bank returned the payment; a dispute waits for an answer.', '1Z-430001', ({ t }) => [
    t('status.returned'),
    t('detail.payments'),
    t('paymentStatus.returned'),
    t('detail.disputes'),
    t('disputeStatus.needsInfo'),
  ]),
  paid: invoice('Paid: nothing is due.', '1Z-430003', ({ t }) => [t('notPayable.alreadyPaid'), t('detail.credited')]),
  paymentPending: invoice('A payment is under way.', '1Z-430005', ({ t, money }) => [
    t('notPayable.paymentPending', { amount: money(usd(52_300)) }),
  ]),
  scheduled: invoice('A payment is planned.', '1Z-460010', ({ t }) => [t('status.scheduled')]),
  writtenOff: invoice('Closed without a payment.', '1Z-410131', ({ t }) => [t('status.closed')]),
  void: invoice('Taken back, with the way to the invoice that replaces it.', '1Z-430006', ({ t }) => [
    t('detail.void'),
    t('detail.replacement', { number: '1Z-430007' }),
  ]),
  replacement: invoice('From a void invoice to the one that replaces it.', '1Z-430006', ({ t }) => [t('detail.back')], {
    drive: async ({ page, words }) => {
      await page.press(words.t('detail.replacement', { number: '1Z-430007' }));
      await page.find('heading', words.t('detail.title.invoice', { number: '1Z-430007' }));
    },
    alone: true,
  }),
  creditNote: invoice('A credit note is applied, not paid.', '1Z-430008', ({ t, money }) => [
    t('detail.title.creditNote', { number: '1Z-430008' }),
    t('amount.credit', { amount: money(usd(12_500)) }),
    t('notPayable.creditNote'),
  ]),
  taxesAndDocuments: invoice(
    'Taxes, a reward and documents.',
    '1Z-430012',
    ({ t }) => [t('detail.taxes'), t('detail.documents'), 'Summary.pdf'],
    {
      before: changed('1Z-430012', (answer) => ({
        ...answer,
        tax: usd(2_500),
        rewarded: usd(1_000),
        taxes: [
          { category: 'Sales tax', rate: '6.25', base: usd(20_000), amount: usd(1_250) },
          { category: 'Export', rate: '0', base: usd(7_500), amount: usd(0), exemptionReason: 'Export outside the customs territory' },
        ],
        allocations: [{ id: 'a1', source: 'reward', sourceId: 'r', amount: usd(1_000), at: '2026-03-02T10:00:00Z' }],
        documents: [
          { id: 'd1', format: 'pdf', name: 'Summary.pdf' },
          { id: 'd2', format: 'xml', name: 'Invoice data.xml' },
        ],
      })),
    },
  ),
} as const satisfies Record<string, Scenario>;

/** Charges by the thousand. */
const charges = {
  manyLines: invoice('Charges by the thousand, by category, the first fifty of them.', '1Z-420000', ({ t, plural }) => [
    plural('detail.lines', 500),
    t('detail.shown', { shown: 50, all: 500 }),
  ]),
  moreLines: invoice('Fifty more.', '1Z-420000', ({ t }) => [t('detail.shown', { shown: 100, all: 500 })], {
    drive: ({ page, words }) => page.press(words.t('detail.showMore', { n: 50 })),
  }),
  searched: invoice('Searched by a tracking number.', '1Z-420000', ({ plural }) => [plural('detail.found', 1)], {
    drive: ({ page, words }) => page.type(words.t('detail.search'), '1Z9004000031'),
  }),
  searchedNothing: invoice('Searched for what is not there.', '1Z-420000', ({ t }) => [t('detail.foundNone')], {
    drive: ({ page, words }) => page.type(words.t('detail.search'), 'zeppelin'),
  }),
  linesTicked: invoice('Two charges ticked, to be disputed.', '1Z-430013', ({ plural }) => [plural('detail.disputeLines', 2)], {
    drive: async ({ page, words }) => {
      for (const description of ['Express parcels', 'Ground parcels']) await page.choose(words.t('detail.select', { description }));
    },
  }),
  hostile: invoice('Names that look like scripts and formulas, from right to left.', '1Z-450000', () => ['<script>', '=HYPERLINK']),
  long: invoice('Names of five thousand characters.', '1Z-450003', ({ t }) => [t('detail.title.invoice', { number: '1Z-450003' })]),
} as const satisfies Record<string, Scenario>;

/** Why it cannot be paid here (PAY-01). */
const reasons = {
  inCollections: invoice('A call pays it.', '1Z-430012', ({ t }) => [t('notPayable.inCollections', { phone: '+1 800 555 0142' })], {
    before: withReason('inCollections'),
  }),
  countryOffline: invoice(
    'No online payment in this country.',
    '1Z-430012',
    ({ t, country }) => [t('notPayable.countryOffline', { country: country('US') })],
    { before: withReason('countryOffline') },
  ),
  unknownReason: invoice('A reason of a newer backend, in general words.', '1Z-430012', ({ t }) => [t('notPayable.unknown')], {
    before: withReason('onTheMoon'),
  }),
  viewOnly: invoice('Somebody who may look and not pay.', '1Z-430012', ({ t }) => [t('notPayable.noPermission')], {
    backend: { user: 'viewer@harbourfinch.example' },
  }),
} as const satisfies Record<string, Scenario>;

const outage = { kind: 'problem', status: 503, code: 'unavailable' } as const;

/** There is nothing to show, or not yet, or not to this customer. */
const states = {
  loading: invoice('Under way.', '1Z-430012', ({ t }) => [t('loading.label')], {
    before: ({ controls }) => void controls.hold('GET /invoices/inv_1Z-430012'),
  }),
  slow: invoice('Under way for long.', '1Z-430012', ({ t }) => [t('loading.slow')], {
    before: ({ controls }) => void controls.hold('GET /invoices/inv_1Z-430012'),
    drive: (stage) => stage.passUntil(stage.words.t('loading.slow')),
  }),
  notFound: invoice('There is no such invoice.', 'none', ({ t }) => [t('detail.unavailable'), t('detail.unavailableHelp')]),
  outOfScope: invoice(
    'An invoice of an account that this user does not see reads the same.',
    '1Z-430007',
    ({ t }) => [t('detail.unavailable'), t('detail.unavailableHelp')],
    { backend: { user: 'viewer@harbourfinch.example' } },
  ),
  signedOut: { about: 'Nobody is signed in.', account: () => ['inv_1Z-430012'], reads: ({ t }) => [t('state.unauthenticated')] },
  forbidden: invoice(
    'A session without the right to see invoices: nothing is asked for.',
    '1Z-430012',
    ({ t }) => [t('state.forbidden', { thing: t('thing.invoices') })],
    {
      before: ({ controls }) =>
        void controls.fault(
          'GET /session',
          { kind: 'changed', change: (answer) => ({ ...(answer as object), permissions: ['support.use'] }) },
          Number.POSITIVE_INFINITY,
        ),
    },
  ),
  failed: invoice('The backend is not available.', '1Z-430012', ({ t }) => [t('error.unavailable'), t('action.retry')], {
    before: ({ controls }) => void controls.fault('GET /invoices/inv_1Z-430012', outage, Number.POSITIVE_INFINITY),
  }),
  offline: invoice('No connection: it comes back with it.', '1Z-430012', ({ t }) => [t('offline.banner'), t('state.offline')], {
    before: withoutConnection('GET /invoices/inv_1Z-430012'),
    drive: ({ page, words }) => whileOffline(() => page.see(words.t('state.offline'))),
    alone: true,
  }),
  unsupported: invoice('A backend without invoices.', '1Z-430012', ({ t }) => [t('state.unsupported')], { client: {} }),
} as const satisfies Record<string, Scenario>;

/** Every state of `<invoice-detail>`, by name. */
export const invoiceDetailScenarios = { ...ready, ...charges, ...reasons, ...states } satisfies Record<string, Scenario>;
export type InvoiceDetailScenario = keyof typeof invoiceDetailScenarios;
