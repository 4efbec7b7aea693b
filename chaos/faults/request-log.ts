import type { FaultKind } from './fault-plan.js';

/** One request as it passed: who sent it, what met it, who answered. */
export interface LoggedRequest {
  /** Of the customer's errand, e.g. `errand-12.3`: the third request of the twelfth. */
  readonly name: string;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly key?: string;
  readonly fault?: FaultKind;
  /** Each server that saw it, and what it said: nothing where it died over it. */
  readonly seen: { readonly server: number; readonly status?: number; readonly code?: string }[];
  tookMs?: number;
}
