/** What stands around the rows of a table of invoices, and comes after them. Notes for translators: see common.ts. */
export const invoiceTableAround = {
  // Names two switches: the list by account, or by plan.
  'table.view': 'Arrange',
  'table.byAccount': 'By account',
  'table.byPlan': 'By plan',
  // Names a row of switches: Overdue, Open, Closed, All.
  'table.groups': 'Show',
  'table.all': 'All',
  'table.search': 'Search invoices',
  'table.clearSearch': 'Clear search',
  'table.filters': 'Filters',
  'table.columns': 'Columns',
  'table.views': 'Saved views',
  'table.export': 'Export',
  'table.print': 'Print',
  'table.sort': 'Sort by',
  'table.ascending': '{column}, ascending',
  'table.descending': '{column}, descending',
  'table.count.one': '{n} invoice',
  'table.count.other': '{n} invoices',
  // {amount} is a sum of balances in one currency.
  'table.due': '{amount} due',
  'table.pages': 'Pages',
  'table.next': 'Next',
  'table.previous': 'Previous',
  // Rows {from} to {to} of {n} are on this page.
  'table.range': '{from}–{to} of {n}',
  'table.rangeOnly': '{from}–{to}',
} as const;
