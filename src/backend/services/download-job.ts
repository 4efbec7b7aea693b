import type { JobRow } from '../store/job-records.js';

export const downloadKind = 'download';
export const expiryKind = 'expireDownload';

/** The work on a download, from when it is asked for. */
export const downloadJobOf = (id: string): JobRow => ({
  id: `download ${id}`,
  kind: downloadKind,
  subject: id,
  clock: 'real',
  dueAt: 0,
  tries: 0,
});

/** The end of its file. */
export const expiryJobOf = (id: string, expiresAt: number): JobRow => ({
  id: `expiry ${id}`,
  kind: expiryKind,
  subject: id,
  clock: 'real',
  dueAt: expiresAt,
  tries: 0,
});
