/** The end of a session, and signing in again. Notes for translators: see common.ts. */
export const session = {
  'session.endingTitle': 'Are you still there?',
  // A countdown, changed every second.
  'session.endingSeconds.one': 'For your security you will be signed out in {n} second.',
  'session.endingSeconds.other': 'For your security you will be signed out in {n} seconds.',
  'session.kept': 'What you entered on this page is kept.',
  'session.stay': 'Stay signed in',
  'session.staying': 'Staying signed in…',
  'session.signOut': 'Sign out',
  'session.signingOut': 'Signing out…',
  'session.close': 'Close',
} as const;
