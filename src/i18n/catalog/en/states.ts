/** What every element says when there is nothing to show, or not yet, or not to this customer. Notes for translators: see common.ts. */
export const states = {
  'state.empty': 'Nothing here yet.',
} as const;
