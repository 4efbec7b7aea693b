// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { paymentStatus } from '../../catalog/en/payment-status.js';

export const words: Readonly<Record<keyof typeof paymentStatus, string>> = {
  'paymentStatus.pendingApproval': 'Wacht op goedkeuring',
  'paymentStatus.scheduled': 'Gepland',
  'paymentStatus.processing': 'In behandeling',
  'paymentStatus.requiresAction': 'Actie nodig',
  'paymentStatus.succeeded': 'Betaald',
  'paymentStatus.failed': 'Mislukt',
  'paymentStatus.cancelled': 'Geannuleerd',
  'paymentStatus.rejected': 'Afgewezen',
  'paymentStatus.expired': 'Verlopen',
  'paymentStatus.returned': 'Geretourneerd',
  'paymentStatus.partiallyRefunded': 'Deels terugbetaald',
  'paymentStatus.refunded': 'Terugbetaald',
  'paymentStatus.chargedBack': 'Teruggeboekt',
  'paymentStatus.awaitingFunds': 'Wacht op het geld',
  'paymentStatus.unknown': 'Onderweg',
};
