// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { invoiceTableAround } from '../../catalog/en/invoice-table-around.js';

export const words: Readonly<Record<keyof typeof invoiceTableAround, string>> = {
  'table.view': 'Indeling',
  'table.byAccount': 'Per klantnummer',
  'table.byPlan': 'Per abonnement',
  'table.groups': 'Tonen',
  'table.all': 'Alle',
  'table.search': 'Facturen zoeken',
  'table.clearSearch': 'Zoekopdracht wissen',
  'table.filters': 'Filters',
  'table.columns': 'Kolommen',
  'table.views': 'Opgeslagen weergaven',
  'table.export': 'Exporteren',
  'table.print': 'Afdrukken',
  'table.sort': 'Sorteren op',
  'table.ascending': '{column}, oplopend',
  'table.descending': '{column}, aflopend',
  'table.count.one': '{n} factuur',
  'table.count.other': '{n} facturen',
  'table.due': '{amount} verschuldigd',
  'table.pages': 'Pagina’s',
  'table.next': 'Volgende',
  'table.previous': 'Vorige',
  'table.range': '{from}–{to} van {n}',
  'table.rangeOnly': '{from}–{to}',
};
