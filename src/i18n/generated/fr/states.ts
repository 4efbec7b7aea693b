// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { states } from '../../catalog/en/states.js';

export const words: Readonly<Record<keyof typeof states, string>> = {
  'state.empty': 'Il n’y a encore rien ici.',
  'state.filtered': 'Aucun résultat ne correspond.',
  'state.clearFilters': 'Effacer les filtres',
  'state.failed': 'Le chargement a échoué.',
  'state.copyReference': 'Copier la référence',
  'state.copied': 'Copiée',
  'state.forbidden': 'Vous n’avez pas accès à ceci\u00a0: {thing}. Adressez-vous à un administrateur.',
  'state.unauthenticated': 'Veuillez vous connecter pour afficher ce contenu.',
  'state.signIn': 'Se connecter',
  'state.unsupported': 'Cela n’est pas disponible ici.',
  'state.offline': 'Vous êtes hors ligne. Ce contenu réapparaîtra dès que la connexion sera rétablie.',
  'thing.invoices': 'factures',
  'thing.invoice': 'cette facture',
  'thing.payments': 'paiements',
  'thing.overview': 'vue d’ensemble',
  'thing.bankDetails': 'instructions de paiement',
};
