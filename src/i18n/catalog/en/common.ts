/**
 * Words that every element needs at once. A line comment above a word is a note for translators; `{name}` is filled in
 * at run time. Words that end in `.one` and `.other` are two forms of one sentence (English grammar; other languages have their own).
 */
export const common = {
  'action.retry': 'Retry',
  'action.registerNow': 'Register now',

  'support.title': 'Need help?',
  'support.phone': 'Phone',
  'support.email': 'E-mail',
  'support.hours': 'Hours',

  'loading.label': 'Loading…',
  'loading.slow': 'This is taking longer than usual.',

  // Said where the explanation itself could not be loaded.
  'failure.unexplained': 'This did not work. Check your connection and try again. What you entered is kept.',

  'offline.banner': 'You are offline. What you entered is kept. You can go on when the connection is back.',
} as const;
