// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceTableAround } from '../../catalog/en/invoice-table-around.js';

export const words: Readonly<Record<keyof typeof invoiceTableAround, string>> = {
  'table.view': 'Présentation',
  'table.byAccount': 'Par compte',
  'table.byPlan': 'Par abonnement',
  'table.groups': 'Afficher',
  'table.all': 'Toutes',
  'table.search': 'Rechercher des factures',
  'table.clearSearch': 'Effacer la recherche',
  'table.filters': 'Filtres',
  'table.columns': 'Colonnes',
  'table.views': 'Vues enregistrées',
  'table.export': 'Exporter',
  'table.print': 'Imprimer',
  'table.sort': 'Trier par',
  'table.ascending': '{column}, croissant',
  'table.descending': '{column}, décroissant',
  'table.count.one': '{n} facture',
  'table.count.other': '{n} factures',
  'table.due': '{amount} dus',
  'table.pages': 'Pages',
  'table.next': 'Suivant',
  'table.previous': 'Précédent',
  'table.range': '{from}–{to} sur {n}',
  'table.rangeOnly': '{from}–{to}',
};
