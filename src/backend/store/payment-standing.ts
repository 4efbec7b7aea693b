/** Payments that hold what they will take of invoices, credits and rewards. */
export const holding: ReadonlySet<string> = new Set(['processing', 'requiresAction', 'scheduled', 'pendingApproval']);

/** Payments whose money came, whatever became of it since: they stand in the ledger. */
export const posted: ReadonlySet<string> = new Set(['succeeded', 'returned', 'partiallyRefunded', 'refunded', 'chargedBack']);
