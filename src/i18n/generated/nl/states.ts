// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { states } from '../../catalog/en/states.js';

export const words: Readonly<Record<keyof typeof states, string>> = {
  'state.empty': 'Hier staat nog niets.',
  'state.filtered': 'Er is niets gevonden.',
  'state.clearFilters': 'Filters wissen',
  'state.failed': 'Dit kon niet worden geladen.',
  'state.copyReference': 'Referentie kopiëren',
  'state.copied': 'Gekopieerd',
  'state.forbidden': 'U hebt geen toegang tot {thing}. Vraag het aan een beheerder.',
  'state.unauthenticated': 'Meld u aan om dit te bekijken.',
  'state.signIn': 'Aanmelden',
  'state.unsupported': 'Dit is hier niet beschikbaar.',
  'state.offline': 'U bent offline. Dit verschijnt weer zodra de verbinding is hersteld.',
  'thing.invoices': 'facturen',
  'thing.invoice': 'deze factuur',
  'thing.payments': 'betalingen',
  'thing.overview': 'het overzicht',
  'thing.bankDetails': 'de betalingsinstructies',
};
