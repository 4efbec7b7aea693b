import type { InPageBackend } from './in-page-backend.js';
import { colleagueMoves, namedAction, onePayment, openTab, searchHistory } from './payment-history-moves.js';
import type { Scenario } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

/** A card payment of the payer's, to be made in a week. */
const mine = 'P-4NQX-7W2K';
const waiting = 'P-2LTD-9CZE';
const admin = { user: 'admin@harbourfinch.example' } as const;
const payer = { user: 'payer@harbourfinch.example' } as const;
const manager = { user: 'manager@harbourfinch.example' } as const;

const press = (action: Parameters<typeof namedAction>[0], reference: string) => (stage: ScenarioStage) =>
  stage.page.press(namedAction(action, reference, stage.words));
const confirmCancel = async (stage: ScenarioStage): Promise<void> => {
  await press('cancel', mine)(stage);
  await stage.page.press(stage.words.t('cancelPayment.confirm', { reference: mine }));
};
const moveTo = async (stage: ScenarioStage, date: string): Promise<void> => {
  await press('change', mine)(stage);
  await stage.page.type(stage.words.t('movePayment.date'), date);
  await stage.press('movePayment.save');
};
const toApproval =
  (action: 'approve' | 'reject') =>
  async (stage: ScenarioStage): Promise<void> => {
    await openTab('approvals')(stage);
    await press(action, waiting)(stage);
  };
const confirmReject = (stage: ScenarioStage): Promise<void> =>
  stage.page.press(stage.words.t('rejectPayment.confirm', { reference: waiting }));
const openReceipt = async (stage: ScenarioStage): Promise<void> => {
  await searchHistory('P-9DXF')(stage);
  await press('receipt', 'P-9DXF-4RQT')(stage);
};
const isWrite = (operation: string): RegExp => new RegExp(`^POST /payments/[^/]+/${operation}$`);
const isRead = /^GET \/payments\/[^/]+$/;
const isReceipt = /^GET \/payments\/[^/]+\/receipt$/;
const refuse =
  (operation: string, status: number, code: string) =>
  ({ controls }: InPageBackend) =>
    void controls.fault(isWrite(operation), { kind: 'problem', status, code });

/** Cancelling and moving. */
const changes = {
  cancelAsked: {
    about: 'The question names the payment.',
    backend: admin,
    drive: press('cancel', mine),
    reads: ({ t }) => [t('cancelPayment.title', { reference: mine }), t('cancelPayment.keep')],
  },
  cancelSending: {
    about: 'Sent, and no answer yet.',
    backend: admin,
    drive: async (stage) => {
      stage.kit.controls.hold(isWrite('cancel'));
      await confirmCancel(stage);
    },
    reads: ({ t }) => [t('cancelPayment.busy')],
  },
  cancelled: {
    about: 'Cancelled.',
    backend: admin,
    drive: confirmCancel,
    reads: ({ t }) => [t('cancelPayment.done', { reference: mine })],
  },
  cancelTooLate: {
    about: 'The cut-off passed while the dialog was open (PAY-25).',
    backend: admin,
    before: refuse('cancel', 409, 'too_late'),
    drive: confirmCancel,
    reads: ({ t }) => [t('history.tooLate')],
  },
  answerLost: {
    about: 'The answer got lost, and the payment itself says that it is cancelled.',
    backend: admin,
    before: ({ controls }) => void controls.fault(isWrite('cancel'), { kind: 'dropAfter' }),
    drive: confirmCancel,
    reads: ({ t }) => [t('cancelPayment.done', { reference: mine })],
  },
  requestLost: {
    about: 'The request got lost: nothing has changed so far.',
    backend: admin,
    before: ({ controls }) => void controls.fault(isWrite('cancel'), { kind: 'dropBefore' }),
    drive: confirmCancel,
    reads: ({ t }) => [t('decision.unchanged'), t('cancelPayment.confirm', { reference: mine })],
  },
  unknown: {
    about: 'Neither the answer nor the payment can be read: nobody knows.',
    backend: admin,
    before: ({ controls }) => {
      controls.fault(isWrite('cancel'), { kind: 'dropAfter' });
      controls.fault(isRead, { kind: 'dropBefore' }, Number.POSITIVE_INFINITY);
    },
    drive: confirmCancel,
    reads: ({ t }) => [t('decision.unknown'), t('decision.check')],
  },
  conflict: {
    about: 'A colleague changed it meanwhile: both sides.',
    backend: payer,
    drive: async (stage) => {
      await press('cancel', mine)(stage);
      await colleagueMoves(stage.kit, mine, '2026-03-20');
      await stage.page.press(stage.words.t('cancelPayment.confirm', { reference: mine }));
    },
    reads: ({ t, date }) => [t('conflict.title'), t('conflict.apply'), t('conflict.reload'), date('2026-03-20')],
  },
  moveAsked: {
    about: 'Another date or another method.',
    backend: payer,
    drive: press('change', mine),
    reads: ({ t }) => [t('movePayment.date'), t('movePayment.method'), 'Visa •••• 4242'],
  },
  moveMethodsFailed: {
    about: 'The stored methods cannot be read; the date can be changed.',
    backend: payer,
    before: ({ controls }) =>
      void controls.fault('GET /payment-methods', { kind: 'problem', status: 503, code: 'unavailable' }, Number.POSITIVE_INFINITY),
    drive: press('change', mine),
    reads: ({ t }) => [t('movePayment.methodsFailed')],
  },
  moveLate: {
    about: 'Later than the due date (PAY-07).',
    backend: payer,
    drive: (stage) => moveTo(stage, '2026-12-24'),
    reads: ({ t, date }) => [t('movePayment.dateLate', { date: date('2026-03-21', 'long') })],
  },
  moveNothing: {
    about: 'Nothing was changed.',
    backend: payer,
    drive: async (stage) => {
      await press('change', mine)(stage);
      await stage.press('movePayment.save');
    },
    reads: ({ t }) => [t('movePayment.nothing')],
  },
  moved: {
    about: 'Moved to another day.',
    backend: payer,
    drive: (stage) => moveTo(stage, '2026-03-16'),
    reads: ({ t, date }) => [t('movePayment.done', { reference: mine, date: date('2026-03-16', 'long') })],
  },
} as const satisfies Record<string, Scenario>;

/** Approving, and receipts. */
const approvalsAndReceipts = {
  approvals: {
    about: 'What waits for another person (PAY-18).',
    backend: manager,
    drive: openTab('approvals'),
    reads: ({ t }) => [waiting, t('paymentStatus.pendingApproval')],
  },
  ownApproval: {
    about: 'Nobody approves their own payment (PAY-18).',
    backend: admin,
    before: onePayment(waiting, { actions: [], createdBy: { userId: 'usr_finch_admin', name: 'Dana Finch' } }),
    drive: openTab('approvals'),
    reads: ({ t }) => [t('history.ownPayment')],
  },
  approveAsked: {
    about: 'The amount stands on the button.',
    backend: manager,
    drive: toApproval('approve'),
    reads: ({ t }) => [t('approvePayment.title', { reference: waiting })],
  },
  approved: {
    about: 'Approved.',
    backend: manager,
    drive: async (stage) => {
      await toApproval('approve')(stage);
      const [before = ''] = stage.words.t('approvePayment.confirm', { total: '\u0001' }).split('\u0001');
      await stage.page.press(new RegExp(`^${before.trim()}.*62,?\\W?500`));
    },
    reads: ({ t }) => [t('approvePayment.done', { reference: waiting })],
  },
  rejectAsked: {
    about: 'Rejecting wants a comment.',
    backend: manager,
    drive: toApproval('reject'),
    reads: ({ t }) => [t('rejectPayment.comment'), t('rejectPayment.commentHint')],
  },
  rejectWithoutComment: {
    about: 'Without one it is not rejected.',
    backend: manager,
    drive: async (stage) => {
      await toApproval('reject')(stage);
      await confirmReject(stage);
    },
    reads: ({ t }) => [t('rejectPayment.commentMissing')],
  },
  rejected: {
    about: 'Rejected, with the comment.',
    backend: manager,
    drive: async (stage) => {
      await toApproval('reject')(stage);
      await stage.page.type(stage.words.t('rejectPayment.comment'), 'Please pay after the holidays.');
      await confirmReject(stage);
      await stage.page.see(stage.words.t('rejectPayment.done', { reference: waiting }));
      await searchHistory(waiting)(stage);
    },
    reads: () => ['Please pay after the holidays.'],
  },
  receipt: {
    about: 'The receipt in place.',
    backend: admin,
    drive: openReceipt,
    reads: ({ t }) => [t('receipt.title'), t('historyReceipt.print')],
  },
  receiptLoading: {
    about: 'The receipt is under way.',
    backend: admin,
    before: ({ controls }) => void controls.hold(isReceipt),
    drive: openReceipt,
    reads: ({ t }) => [t('historyReceipt.loading')],
  },
  receiptNotReady: {
    about: 'The receipt is not ready yet.',
    backend: admin,
    before: ({ controls }) => void controls.fault(isReceipt, { kind: 'problem', status: 404, code: 'not_found' }, Number.POSITIVE_INFINITY),
    drive: openReceipt,
    reads: ({ t }) => [t('historyReceipt.notReady'), t('action.retry')],
  },
} as const satisfies Record<string, Scenario>;

/** What a customer decides about payments, and what becomes of it. */
export const paymentDecisionScenarios = { ...changes, ...approvalsAndReceipts } satisfies Record<string, Scenario>;
