import type { ErrorCode } from '../../domain/errors.js';
import type { WordId } from './word-id.js';

/** The word that explains a code: most have one of their own, some are named by the rule they come from. */
export function errorWord(code: ErrorCode): WordId {
  switch (code) {
    case 'guest_not_found':
      return 'guest.notFound';
    case 'guest_locked':
      return 'guest.locked';
    case 'pay_link_expired':
      return 'payLink.expired';
    case 'temporary_account':
      return 'account.temporary';
    default:
      return `error.${code}`;
  }
}
