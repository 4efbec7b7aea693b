import { isTemporaryAccount } from '../../domain/temporary-account.js';
import type { Services } from '../config.js';

/** So many numbers are remembered before it begins anew. */
const remembered = 20_000;
let known: { readonly pattern: string | undefined; readonly numbers: Map<string, boolean> } = { pattern: undefined, numbers: new Map() };

/** The rule of temporary account numbers (ENR-04), whose pattern is read anew for each number: a list asks it of every row. */
export const isTemporary = ({ biller }: Pick<Services, 'biller'>, number: string): boolean => {
  const pattern = biller.policy.temporaryAccountPattern;
  if (known.pattern !== pattern || known.numbers.size >= remembered) known = { pattern, numbers: new Map() };
  const answer = known.numbers.get(number) ?? isTemporaryAccount(number, pattern);
  known.numbers.set(number, answer);
  return answer;
};
