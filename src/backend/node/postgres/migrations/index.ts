import type { Migration } from 'kysely';
import * as firstTables from './0001-first-tables.js';
import * as jobs from './0002-jobs.js';
import * as lists from './0004-lists.js';
import * as rates from './0005-rates.js';
import * as receivables from './0006-receivables.js';
import * as kept from './0007-kept.js';
import * as addresses from './0008-addresses.js';
import * as changes from './0003-changes.js';
import * as order from './0009-order.js';

/** Every step in its order; a step that has been published is never changed again. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-jobs': jobs,
  '0004-lists': lists,
  '0005-rates': rates,
  '0003-changes': changes,
  '0006-receivables': receivables,
  '0007-kept': kept,
  '0008-addresses': addresses,
  '0009-order': order,
};
