// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { session } from '../../catalog/en/session.js';

export const words: Readonly<Record<keyof typeof session, string>> = {
  'session.endingTitle': 'Bent u er nog?',
  'session.endingSeconds.one': 'Voor uw veiligheid wordt u over {n} seconde afgemeld.',
  'session.endingSeconds.other': 'Voor uw veiligheid wordt u over {n} seconden afgemeld.',
  'session.kept': 'Wat u op deze pagina hebt ingevuld, blijft bewaard.',
  'session.stay': 'Aangemeld blijven',
  'session.staying': 'U blijft aangemeld…',
  'session.signOut': 'Afmelden',
  'session.signingOut': 'Afmelden…',
  'session.close': 'Sluiten',
};
