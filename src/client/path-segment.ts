import { BillingError } from '../domain/errors.js';

/** An id as one segment of a path; a URL would fold dots away, and no id is made of them. */
export const segment = (id: string): string => {
  if (/^\.{0,2}$/.test(id)) throw new BillingError('not_found');
  return encodeURIComponent(id);
};
