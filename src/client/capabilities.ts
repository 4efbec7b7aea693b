export interface GroupCapability {
  readonly ops?: readonly string[];
  readonly sort?: readonly string[];
  readonly filter?: readonly string[];
  readonly maxPageSize?: number;
  readonly reason?: string;
}
export type GroupName =
  | 'terms'
  | 'session'
  | 'guest'
  | 'invoices'
  | 'payments'
  | 'accounts'
  | 'plans'
  | 'views'
  | 'paymentMethods'
  | 'credits'
  | 'dashboard'
  | 'documents'
  | 'live';
/** What a backend says that it can do; a group that it does not name is not drawn. */
export interface Capabilities {
  readonly contract: '1';
  readonly backend: { readonly name: string; readonly version?: string };
  readonly groups: Readonly<Partial<Record<GroupName, GroupCapability>>>;
}
