import type { JobRow } from '../store/job-records.js';
import type { MailRow } from '../store/records.js';

export const mailKind = 'mail';

/** Due at once. */
export const mailJobOf = ({ id }: Pick<MailRow, 'id'>): JobRow => ({
  id: `mail ${id}`,
  kind: mailKind,
  subject: id,
  clock: 'real',
  dueAt: 0,
  tries: 0,
});
