import { BillingError } from '../domain/errors.js';

/** Each id as one segment of a path; a URL would fold dots away, and no id is made of them. */
export const addressOf = (segments: readonly string[]): string =>
  segments
    .map((segment) => {
      if (/^\.{0,2}$/.test(segment)) throw new BillingError('not_found');
      return `/${encodeURIComponent(segment)}`;
    })
    .join('');
