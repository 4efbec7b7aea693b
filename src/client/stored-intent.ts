/** Name of the entry in the tab's storage; ids and scopes only, see `PendingIntent`. */
export const intentStorageName = (scope: string, subject: string): string => `billing-elements:intents|${scope}|${subject}`;

/**
 * Whether this tab may remember a payment that is under way with some backend. A cheap look, so that the code that settles payments is
 * loaded at once only where it may be needed; what the storage really holds is read and checked there.
 */
export function hasStoredIntent(scope = 'default'): boolean {
  try {
    return Object.keys(sessionStorage).some((name) => name.startsWith(intentStorageName(scope, '')));
  } catch {
    // A browser that denies storage remembers nothing.
    return false;
  }
}
