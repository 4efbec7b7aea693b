import type { Problem } from '../../contract/generated/types.js';
import { vProblem } from '../../contract/generated/validators.js';
import type { WireAnswer } from '../wire-probe.js';

/** A check of the contract, by the interface that schema libraries share. */
interface Check<T> {
  readonly '~standard': { readonly validate: (value: unknown) => Checked<T> | Promise<Checked<T>> };
}
type Checked<T> = { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly { readonly message: string }[] };

export const must = (condition: boolean, message: string): void => {
  if (!condition) throw new Error(message);
};

/** The body of an answer that has this status, names its request and is the contract's. */
export const holds = <T>(check: Check<T>, answer: WireAnswer, status: number): T => {
  must(answer.status === status, `status ${answer.status} instead of ${status}: ${answer.text.slice(0, 300)}`);
  must((answer.headers.get('X-Correlation-Id') ?? '') !== '', 'the answer has no X-Correlation-Id');
  const result = check['~standard'].validate(answer.body);
  if (result instanceof Promise) throw new Error('Checks of the contract are synchronous');
  if (result.issues) throw new Error(`the answer is not the contract’s: ${result.issues.map((issue) => issue.message).join('; ')}`);
  return result.value;
};

/** A refusal as RFC 9457 wants it, with this status and code and nothing of the server's inside. */
export const refuses = (answer: WireAnswer, status: number, code: string): Problem => {
  const problem = holds(vProblem, answer, status);
  must((answer.headers.get('Content-Type') ?? '').startsWith('application/problem+json'), 'a refusal is application/problem+json');
  must(problem.code === code, `code ${problem.code} instead of ${code}`);
  must(problem.correlationId === answer.headers.get('X-Correlation-Id'), 'problem and header name different references');
  must(!/\bat .+:\d+:\d+|node_modules|SELECT /.test(answer.text), 'a refusal shows the inside of the server');
  return problem;
};
