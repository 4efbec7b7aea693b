// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.
import type { session } from '../../catalog/en/session.js';

export const words: Readonly<Record<keyof typeof session, string>> = {
  'session.endingTitle': 'Êtes-vous toujours là\u00a0?',
  'session.endingSeconds.one': 'Pour votre sécurité, vous serez déconnecté dans {n}\u00a0seconde.',
  'session.endingSeconds.other': 'Pour votre sécurité, vous serez déconnecté dans {n}\u00a0secondes.',
  'session.kept': 'Les informations saisies sur cette page sont conservées.',
  'session.stay': 'Rester connecté',
  'session.staying': 'Vous restez connecté…',
  'session.signOut': 'Se déconnecter',
  'session.signingOut': 'Déconnexion…',
  'session.close': 'Fermer',
};
