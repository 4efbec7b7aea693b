import { paymentStatuses } from './entities.js';
import type { Payment, PaymentStatus } from './entities.js';

export type KnownPaymentStatus = (typeof paymentStatuses)[number];

/** What happens to a payment; one name for each row of the payment table in docs/specification/states.md. */
export const paymentEvents = [
  'submit',
  'needApproval',
  'schedule',
  'charge',
  'askCustomer',
  'customerDone',
  'customerRefused',
  'customerIdle',
  'reject',
  'datePassed',
  'cancel',
  'settledElsewhere',
  'methodInvalid',
  'confirm',
  'confirmLate',
  'refuse',
  'bankReturn',
  'refundPart',
  'refundRest',
  'chargeBack',
  'advise',
] as const;
export type PaymentEvent = (typeof paymentEvents)[number];

const transitions: Readonly<Record<KnownPaymentStatus, Readonly<Partial<Record<PaymentEvent, KnownPaymentStatus>>>>> = {
  draft: { submit: 'validating', advise: 'awaitingFunds' },
  // Cards may pass straight from validating to succeeded.
  validating: {
    needApproval: 'pendingApproval',
    schedule: 'scheduled',
    charge: 'processing',
    confirm: 'succeeded',
    askCustomer: 'requiresAction',
  },
  pendingApproval: { schedule: 'scheduled', charge: 'processing', reject: 'rejected', datePassed: 'expired' },
  scheduled: { charge: 'processing', cancel: 'cancelled', settledElsewhere: 'cancelled', methodInvalid: 'failed' },
  processing: { confirm: 'succeeded', refuse: 'failed', askCustomer: 'requiresAction' },
  requiresAction: { customerDone: 'processing', customerRefused: 'failed', customerIdle: 'expired' },
  awaitingFunds: { confirm: 'succeeded' },
  succeeded: { bankReturn: 'returned', refundPart: 'partiallyRefunded', refundRest: 'refunded', chargeBack: 'chargedBack' },
  partiallyRefunded: { refundPart: 'partiallyRefunded', refundRest: 'refunded' },
  failed: { confirmLate: 'succeeded' },
  cancelled: { confirmLate: 'succeeded' },
  rejected: {},
  expired: { confirmLate: 'succeeded' },
  returned: {},
  refunded: {},
  chargedBack: {},
};

const isKnown = (status: PaymentStatus): status is KnownPaymentStatus => (paymentStatuses as readonly string[]).includes(status);

/** The status after an event, `undefined` where the table has no such step (and for a status of a newer backend). */
export const nextStatus = (status: PaymentStatus, event: PaymentEvent): KnownPaymentStatus | undefined =>
  isKnown(status) ? transitions[status][event] : undefined;

const terminal: readonly PaymentStatus[] = [
  'succeeded',
  'failed',
  'cancelled',
  'rejected',
  'expired',
  'returned',
  'refunded',
  'chargedBack',
];

/**
 * Nothing more is awaited. `succeeded` counts, although a bank return or refund may still follow. A failed payment is never revived by
 * trying again: a retry is a new one. Only money that its provider took after all makes it a payment.
 */
export const isTerminal = (status: PaymentStatus): boolean => terminal.includes(status);

export type PaymentVerdict = 'paid' | 'accepted' | 'action' | 'notCharged' | 'pending';

/**
 * What the customer is told (PAY-21 to PAY-23). `accepted`: the order stands and the money follows in days; `pending`: not known yet, so
 * nobody may say paid or not charged, which is also the answer to a status of a newer backend. Money that came and went back (`refunded`,
 * `chargedBack`) was paid.
 */
export const outcomeOf = (payment: Pick<Payment, 'status'> & Partial<Pick<Payment, 'methodType' | 'nextAction'>>): PaymentVerdict => {
  if (!isKnown(payment.status)) return 'pending';
  switch (payment.status) {
    case 'succeeded':
    case 'partiallyRefunded':
    case 'refunded':
    case 'chargedBack':
      return 'paid';
    case 'scheduled':
    case 'pendingApproval':
    case 'awaitingFunds':
      return 'accepted';
    case 'processing':
      return payment.methodType === 'bankDebit' ? 'accepted' : 'pending';
    case 'requiresAction':
      // Without the address there is nothing the customer could do; polling brings the end.
      return payment.nextAction ? 'action' : 'pending';
    case 'failed':
    case 'cancelled':
    case 'rejected':
    case 'expired':
    case 'returned':
      return 'notCharged';
    case 'draft':
    case 'validating':
      return 'pending';
  }
};
