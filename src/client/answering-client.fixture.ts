import { HttpBillingClient } from './http-billing-client.js';
import type { HttpOptions } from './http-transport.js';

export const baseUrl = 'https://billing.example/api/v1';
export type Answer = Response | Error | (() => Response | Promise<Response>);

/** A client whose network answers from a list, and what was asked of it. */
export const over = (answers: readonly Answer[], options: Partial<HttpOptions> = {}) => {
  const asked: Request[] = [];
  const waited: number[] = [];
  const left = [...answers];
  const client = new HttpBillingClient({
    baseUrl,
    random: () => 0.5,
    wait: async (ms) => void waited.push(ms),
    fetch: async (request) => {
      asked.push(request);
      const answer = left.shift();
      if (answer === undefined) throw new Error('asked more often than expected');
      if (answer instanceof Error) throw answer;
      return typeof answer === 'function' ? answer() : answer;
    },
    ...options,
  });
  return { client, asked, waited };
};

export const only = <T>(asked: readonly T[]): T => {
  if (asked.length !== 1) throw new Error(`${asked.length} instead of one`);
  return asked[0] as T;
};

/** Method and address below the base URL. */
export const lineOf = (request: Request): string => `${request.method} ${decodeURIComponent(request.url.replace(baseUrl, ''))}`;
