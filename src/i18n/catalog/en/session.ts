/** The end of a session, and signing in again. Notes for translators: see common.ts. */
export const session = {
  'session.endingTitle': 'Are you still there?',
} as const;
