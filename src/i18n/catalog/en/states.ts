/** What every element says when there is nothing to show, or not yet, or not to this customer. Notes for translators: see common.ts. */
export const states = {
  'state.empty': 'Nothing here yet.',
  'state.filtered': 'Nothing matches.',
  'state.clearFilters': 'Clear filters',
  'state.failed': 'This could not be loaded.',
  'state.copyReference': 'Copy reference',
  'state.copied': 'Copied',
  // {thing} is one of the words below; a translation may have to set it apart with a colon.
  'state.forbidden': 'You do not have access to {thing}. Ask an administrator.',
  'state.unauthenticated': 'Please sign in to see this.',
  'state.signIn': 'Sign in',
  'state.unsupported': 'This is not available here.',
  'state.offline': 'You are offline. This comes back with the connection.',
  'thing.invoices': 'invoices',
  'thing.invoice': 'this invoice',
  'thing.payments': 'payments',
  'thing.overview': 'the overview',
  'thing.bankDetails': 'the payment instructions',
} as const;
