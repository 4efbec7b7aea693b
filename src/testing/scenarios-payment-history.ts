import type { Scenario } from './scenario.js';
import {
  changedList,
  chooseOption,
  fortyItems,
  listPath,
  loseConnection,
  onePayment,
  openTab,
  searchHistory,
  withPayments,
} from './payment-history-moves.js';
import { paymentDecisionScenarios } from './scenarios-payment-decisions.js';

/** A card payment of the payer's, to be made in a week. */
const mine = 'P-4NQX-7W2K';
const admin = { user: 'admin@harbourfinch.example' } as const;
const payer = { user: 'payer@harbourfinch.example' } as const;
const manager = { user: 'manager@harbourfinch.example' } as const;

/** Lists as they are found. */
const lists = {
  scheduled: { about: 'What is planned, with what may be changed.', backend: admin, reads: () => [mine, 'P-8HJR-3VMA', 'P-2LTD-9CZE'] },
  scheduledByOthers: {
    about: 'A colleague’s payment is seen and not changed.',
    backend: payer,
    reads: ({ t }) => ['P-8HJR-3VMA', t('history.cancel')],
  },
  viewOnly: { about: 'Somebody who may look and not pay.', backend: { user: 'viewer@harbourfinch.example' }, reads: () => ['P-8HJR-3VMA'] },
  tooLate: {
    about: 'Past its cut-off (PAY-25).',
    backend: admin,
    before: onePayment(mine, { actions: [], cancellableUntil: '2026-03-12T13:00:00Z' }),
    reads: ({ t }) => [t('history.tooLate')],
  },
  manyInvoices: {
    about: 'One payment of forty invoices.',
    backend: admin,
    before: onePayment(mine, { items: fortyItems() }),
    reads: ({ plural }) => [plural('history.moreInvoices', 38)],
  },
  history: {
    about: 'What was paid, newest first, page by page.',
    backend: admin,
    drive: openTab('history'),
    reads: ({ plural }) => [plural('history.count', 25)],
  },
  secondPage: {
    about: 'The second page.',
    backend: admin,
    drive: async (stage) => {
      await openTab('history')(stage);
      await stage.press('history.next');
      await stage.page.find('button', stage.words.t('history.previous'));
    },
    reads: ({ t }) => [t('history.column.status')],
  },
  restarted: {
    about: 'The page is no more: the list starts again, and says so.',
    backend: admin,
    drive: async (stage) => {
      await openTab('history')(stage);
      await stage.page.find('button', stage.words.t('history.next'));
      stage.kit.controls.fault(({ path, url }) => path === '/payments' && url.includes('cursor='), {
        kind: 'problem',
        status: 410,
        code: 'cursor_expired',
      });
      await stage.press('history.next');
    },
    reads: ({ t }) => [t('history.started')],
  },
  failed: {
    about: 'Declined: why, and the way to pay again.',
    backend: admin,
    drive: searchHistory('P-3MWC'),
    reads: ({ t }) => [t('paymentStatus.failed'), t('history.failed.insufficientFunds'), t('history.payAgain')],
  },
  returned: {
    about: 'Taken back by the bank; its invoices are open again (PAY-24).',
    backend: admin,
    drive: searchHistory('P-5VEK'),
    reads: ({ t }) => [t('history.returned.accountClosed', { reference: 'P-5VEK-2XRB' }), t('history.reopened'), '1Z-460006'],
  },
  guest: { about: 'Paid by a guest.', backend: admin, drive: searchHistory('P-7QZA'), reads: ({ t }) => [t('history.origin.guest')] },
  autopay: { about: 'Paid by AutoPay.', backend: admin, drive: searchHistory('P-4GYL'), reads: ({ t }) => [t('history.origin.autopay')] },
  byBank: {
    about: 'Told of and not there yet.',
    backend: admin,
    drive: searchHistory('P-6UKB'),
    reads: ({ t }) => [t('history.origin.offline'), t('paymentStatus.awaitingFunds')],
  },
  refunded: { about: 'Paid back.', backend: admin, drive: searchHistory('P-8RBN'), reads: ({ t }) => [t('paymentStatus.refunded')] },
  unknownStatus: {
    about: 'A status of a newer backend, in neutral words.',
    backend: admin,
    before: onePayment('P-3MWC-8JPL', { status: 'settledAbroad', actions: [] }),
    drive: searchHistory('P-3MWC'),
    reads: ({ t }) => [t('paymentStatus.unknown')],
  },
  filteredNothing: {
    about: 'Nothing matches.',
    backend: admin,
    drive: searchHistory('zeppelin'),
    reads: ({ t }) => [t('history.noMatch'), t('history.clearFilters')],
  },
  backwards: {
    about: 'A range that ends before it starts (LST-02).',
    backend: admin,
    drive: async (stage) => {
      await openTab('history')(stage);
      await chooseOption(stage, stage.words.t('historyFilter.date'), 'own');
      await stage.page.type(stage.words.t('historyFilter.from'), '2026-03-10');
      await stage.page.type(stage.words.t('historyFilter.to'), '2026-03-01');
    },
    reads: ({ t }) => [t('historyFilter.order')],
  },
  unsortable: {
    about: 'A backend that cannot sort shows no arrows.',
    backend: admin,
    before: ({ controls }) =>
      void controls.fault('GET /capabilities', { kind: 'changed', change: (answer) => withPayments(answer, { sort: [] }) }),
    reads: () => [mine],
  },
} as const satisfies Record<string, Scenario>;

/** Nothing there, not yet, or not for this customer. */
const states = {
  emptyScheduled: {
    about: 'Nothing is planned.',
    backend: admin,
    before: changedList(() => []),
    reads: ({ t }) => [t('history.empty.scheduled'), t('history.showOpen')],
  },
  emptyHistory: {
    about: 'Nothing was ever paid.',
    backend: admin,
    before: changedList(() => []),
    drive: openTab('history'),
    reads: ({ t }) => [t('history.empty.history')],
  },
  emptyApprovals: {
    about: 'Nothing waits for approval.',
    backend: manager,
    before: changedList(() => []),
    drive: openTab('approvals'),
    reads: ({ t }) => [t('history.empty.approvals')],
  },
  loading: {
    about: 'The first answer is under way.',
    backend: admin,
    before: ({ controls }) => void controls.hold(listPath),
    reads: ({ t }) => [t('history.tab.scheduled')],
  },
  slow: {
    about: 'It takes longer than usual.',
    backend: admin,
    before: ({ controls }) => void controls.hold(listPath),
    drive: async (stage) => {
      await stage.page.find('tab', stage.words.t('history.tab.scheduled'));
      stage.opened.time.pass(10_000);
    },
    reads: ({ t }) => [t('loading.slow')],
  },
  unavailable: {
    about: 'The list could not be read.',
    backend: admin,
    before: ({ controls }) =>
      void controls.fault(listPath, { kind: 'problem', status: 503, code: 'unavailable' }, Number.POSITIVE_INFINITY),
    reads: ({ t }) => [t('state.failed'), t('action.retry')],
  },
  refreshFailed: {
    about: 'Read before, and not again: the old rows stay.',
    backend: admin,
    drive: async (stage) => {
      await stage.page.see(mine);
      stage.kit.controls.fault(listPath, { kind: 'problem', status: 503, code: 'unavailable' }, Number.POSITIVE_INFINITY);
      await stage.page.press(stage.words.t('history.column.total'));
    },
    reads: ({ t }) => [t('state.failed'), mine],
  },
  offline: {
    about: 'No connection: nothing can be changed.',
    backend: admin,
    drive: loseConnection(mine),
    reads: ({ t }) => [t('offline.banner'), mine],
    alone: true,
  },
  signedOut: { about: 'Nobody is signed in.', reads: ({ t }) => [t('state.unauthenticated')] },
  forbidden: {
    about: 'Somebody who may not see payments.',
    backend: admin,
    before: ({ controls }) =>
      void controls.fault(
        'GET /session',
        { kind: 'changed', change: (answer) => ({ ...(answer as object), permissions: [] }) },
        Number.POSITIVE_INFINITY,
      ),
    reads: ({ t }) => [t('state.forbidden', { thing: t('thing.payments') })],
  },
  unsupported: {
    about: 'A backend without lists of payments.',
    backend: admin,
    before: ({ controls }) =>
      void controls.fault('GET /capabilities', {
        kind: 'changed',
        change: (answer) => withPayments(answer, { ops: ['quote', 'pay', 'byKey'] }),
      }),
    reads: ({ t }) => [t('state.unsupported')],
  },
} as const satisfies Record<string, Scenario>;

/** Every state of `<payment-history>`, by name. */
export const paymentHistoryScenarios = { ...lists, ...states, ...paymentDecisionScenarios } satisfies Record<string, Scenario>;
export type PaymentHistoryScenario = keyof typeof paymentHistoryScenarios;
