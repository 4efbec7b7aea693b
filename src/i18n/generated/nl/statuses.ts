// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { statuses } from '../../catalog/en/statuses.js';

export const words: Readonly<Record<keyof typeof statuses, string>> = {
  'status.open': 'Openstaand',
  'status.overdue': 'Te laat',
  'status.partial': 'Deels betaald',
  'status.scheduled': 'Gepland',
  'status.paymentPending': 'Betaling in behandeling',
  'status.returned': 'Betaling geretourneerd',
  'status.overpaid': 'Te veel betaald',
  'status.credit': 'Tegoed',
  'status.closed': 'Gesloten',
  'status.void': 'Ongeldig',
  'status.paid': 'Betaald',
  'status.credited': 'Gecrediteerd',
  'status.writtenOff': 'Afgeboekt',
  'amount.credit': 'Tegoed {amount}',
};
