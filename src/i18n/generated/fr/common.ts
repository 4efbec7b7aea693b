// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { common } from '../../catalog/en/common.js';

export const words: Readonly<Record<keyof typeof common, string>> = {
  'action.retry': 'Réessayer',
  'action.registerNow': 'S’inscrire',
  'support.title': 'Besoin d’aide\u00a0?',
  'support.phone': 'Téléphone',
  'support.email': 'E-mail',
  'support.hours': 'Horaires',
  'loading.label': 'Chargement…',
  'loading.slow': 'Cela prend plus de temps que d’habitude.',
  'failure.unexplained': 'Cette opération n’a pas abouti. Vérifiez votre connexion et réessayez. Vos saisies sont conservées.',
  'offline.banner':
    'Vous êtes hors ligne. Les informations saisies sont conservées. Vous pourrez continuer dès que la connexion sera rétablie.',
};
