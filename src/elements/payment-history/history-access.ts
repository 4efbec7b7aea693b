import type { BillingClient, Capabilities, PaymentSort } from '../../client/billing-client.js';
import type { Permission, Session } from '../../domain/entities.js';
import { sortColumns } from './columns.js';
import type { HistoryTab } from './list-query.js';

export interface AccessFacts {
  readonly client: BillingClient | undefined;
  /** Undefined while it is not known. */
  readonly session: Session | null | undefined;
  readonly may: (permission: Permission) => boolean;
  /** Undefined while they are not known, or where the client has none to tell. */
  readonly capabilities: Capabilities | undefined;
}

/** Why nothing is asked for and nothing shown: nobody is signed in, may not see payments, or the backend has none. */
export function blockedBy({
  client,
  session,
  may,
  capabilities,
}: AccessFacts): 'unauthenticated' | 'forbidden' | 'unsupported' | undefined {
  if (session === null || session?.kind === 'guest') return 'unauthenticated';
  if (client && !(client.payments?.list && supports('list', capabilities))) return 'unsupported';
  return session && !may('invoice.view') ? 'forbidden' : undefined;
}

/** Approvals where this person may give them and the backend takes them (PAY-18). */
export function tabsFor({ client, may, capabilities }: AccessFacts): readonly HistoryTab[] {
  const approves = may('payment.approve') && client?.payments?.approve !== undefined && supports('approve', capabilities);
  return approves ? ['scheduled', 'history', 'approvals'] : ['scheduled', 'history'];
}

/** Where a client tells no capabilities, what it has is supported; while they are on their way, no arrow promises anything. */
export function sortableBy({ client, capabilities }: AccessFacts): readonly PaymentSort[] {
  if (!client?.capabilities) return sortColumns;
  const { sort = [] } = capabilities?.groups.payments ?? {};
  return sortColumns.filter((field) => sort.includes(field));
}

function supports(operation: string, capabilities: Capabilities | undefined): boolean {
  if (!capabilities) return true;
  const { payments } = capabilities.groups;
  return payments !== undefined && (payments.ops?.includes(operation) ?? true);
}
