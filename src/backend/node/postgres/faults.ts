/** States in which PostgreSQL says that the same work may go through next time: another transaction came first, or two waited for each other. */
const conflicts: ReadonlySet<string> = new Set(['40001', '40P01']);

/** The server goes down, comes up, takes nobody else, or the line to it is gone; whatever it was, nothing of the work is known to be wrong. */
const lostStates = /^(?:08|57P0[1-5]|53300|25P03|57014)/;
const lostCodes: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT'],
]);
/** What `pg` says without a code. */
const lostWords =
  /connection terminated|timeout exceeded when trying to connect|not queryable|client was closed|server closed the connection/i;

const codeOf = (fault: unknown): string => {
  const code: unknown = typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined;
  return typeof code === 'string' ? code : '';
};

/** Said by the database itself about a statement. */
export const isRefusal = (fault: unknown): fault is Error => fault instanceof Error && /^[0-9A-Z]{5}$/.test(codeOf(fault));

export const isConflict = (fault: unknown): boolean => conflicts.has(codeOf(fault));

export const isLoss = (fault: unknown): boolean => {
  if (fault instanceof AggregateError) return fault.errors.some(isLoss);
  const code = codeOf(fault);
  return lostStates.test(code) || lostCodes.has(code) || (fault instanceof Error && lostWords.test(fault.message));
};
