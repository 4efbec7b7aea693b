// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { statuses } from '../../catalog/en/statuses.js';

export const words: Readonly<Record<keyof typeof statuses, string>> = {
  'status.open': 'À payer',
  'status.overdue': 'En retard',
  'status.partial': 'Partiellement payée',
  'status.scheduled': 'Programmée',
  'status.paymentPending': 'Paiement en attente',
  'status.returned': 'Paiement rejeté',
  'status.overpaid': 'Trop-perçu',
  'status.credit': 'Crédit',
  'status.closed': 'Clôturée',
  'status.void': 'Annulée',
  'status.paid': 'Payée',
  'status.credited': 'Créditée',
  'status.writtenOff': 'Passée en pertes',
  'amount.credit': 'Crédit de {amount}',
};
