// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { common } from '../../catalog/en/common.js';

export const words: Readonly<Record<keyof typeof common, string>> = {
  'action.retry': 'Opnieuw proberen',
  'action.registerNow': 'Nu registreren',
  'support.title': 'Hulp nodig?',
  'support.phone': 'Telefoon',
  'support.email': 'E-mail',
  'support.hours': 'Openingstijden',
  'loading.label': 'Bezig met laden…',
  'loading.slow': 'Dit duurt langer dan gewoonlijk.',
  'failure.unexplained': 'Dit is niet gelukt. Controleer uw verbinding en probeer het opnieuw. Wat u hebt ingevoerd, blijft bewaard.',
  'offline.banner': 'U bent offline. Wat u hebt ingevuld, blijft bewaard. U kunt verdergaan zodra de verbinding is hersteld.',
};
