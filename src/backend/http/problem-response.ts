import { problemTitles, type Problem } from '../problem.js';
import type { Call } from './context.js';

/** RFC 9457. Carries the code and what the words need, never a stack, a query or a secret. */
export const problemResponse = (call: Call, problem: Problem): Response => {
  const { details, code, status, retryable } = problem;
  const body = {
    type: `urn:billing-elements:problem:${code}`,
    title: problemTitles[code] ?? 'Error',
    status,
    code,
    retryable,
    correlationId: call.get('correlationId'),
    ...(details.errors && { errors: details.errors }),
    ...(details.params && { params: details.params }),
    ...(details.quote && { quote: details.quote }),
    ...(details.payment && { payment: details.payment }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(details.retryAfterSeconds !== undefined && { 'Retry-After': String(details.retryAfterSeconds) }),
    },
  });
};
