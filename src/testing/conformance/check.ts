import type { Exchange } from './exchange.js';
import type { World } from './world.js';

/** In the order in which they run: what later groups build on comes first, what ends sessions or locks callers out comes last. */
export const checkGroups = [
  'discovery',
  'guest',
  'payments',
  'keys',
  'lists',
  'money',
  'portal',
  'customers',
  'documents',
  'permissions',
  'tenancy',
  'limits',
  'browsers',
  'expiry',
  'throttling',
  'fuzz',
  'wire',
] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** People that checks ask for by name; any others are tried with the permissions that their session names. */
export type PersonName = 'payer' | 'viewer' | 'approver' | 'stranger';

/** What has to be given or offered for a check to make sense. `op:invoices.list` is an operation as `GET /capabilities` names it. */
export type Need =
  `op:${string}.${string}` | `person:${PersonName}` | 'guestInvoices' | 'cards' | 'clock' | 'insertInvoice' | 'writes' | 'cookies' | 'fuzz';

export interface Check {
  /** Stable, for reports that are compared: `keys.one-charge`. */
  readonly id: string;
  /** A sentence about the backend: "charges once however often a key comes". */
  readonly title: string;
  readonly group: CheckGroup;
  readonly needs: readonly Need[];
  run(world: World): Promise<void>;
}

/** The backend did something else than the contract says. */
export class Mismatch extends Error {
  constructor(
    readonly expected: string,
    readonly got: string,
    /** Where it was seen; default the last request of the check. */
    readonly exchange?: Exchange,
  ) {
    super(`${expected}; got: ${got}`);
    this.name = 'Mismatch';
  }
}

/** The means turned out not to be enough: not a fault of the backend. */
export class NotChecked extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = 'NotChecked';
  }
}

/** Everything of one group, with `needs` that all of them share. */
export const checksOf = (
  group: CheckGroup,
  shared: readonly Need[],
  list: readonly (Pick<Check, 'title' | 'run'> & { readonly id: string; readonly needs?: readonly Need[] })[],
): readonly Check[] =>
  list.map(({ id, needs = [], ...check }) => ({ ...check, id: `${group}.${id}`, group, needs: [...shared, ...needs] }));
