// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { paymentStatus } from '../../catalog/en/payment-status.js';

export const words: Readonly<Record<keyof typeof paymentStatus, string>> = {
  'paymentStatus.pendingApproval': 'En attente d’approbation',
  'paymentStatus.scheduled': 'Programmé',
  'paymentStatus.processing': 'En cours de traitement',
  'paymentStatus.requiresAction': 'Action requise',
  'paymentStatus.succeeded': 'Payé',
  'paymentStatus.failed': 'Échoué',
  'paymentStatus.cancelled': 'Annulé',
  'paymentStatus.rejected': 'Refusé',
  'paymentStatus.expired': 'Expiré',
  'paymentStatus.returned': 'Rejeté par la banque',
  'paymentStatus.partiallyRefunded': 'Remboursé en partie',
  'paymentStatus.refunded': 'Remboursé',
  'paymentStatus.chargedBack': 'Rétrofacturé',
  'paymentStatus.awaitingFunds': 'En attente des fonds',
  'paymentStatus.unknown': 'En cours',
};
