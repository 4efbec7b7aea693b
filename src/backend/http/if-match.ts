import { Problem } from '../problem.js';
import type { Call } from './context.js';

/** The version that a change starts from, of `If-Match: "3"`. Without one 428; one that no object can have is stale (412). */
export const versionOf = (call: Call): number => {
  const text = call.req.header('if-match');
  if (text === undefined || text.trim() === '') throw new Problem('precondition_required');
  const version = /^"(\d{1,15})"$/.exec(text.trim())?.[1];
  if (version === undefined) throw new Problem('conflict');
  return Number(version);
};
