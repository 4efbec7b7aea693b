export interface Address {
  readonly lines: readonly string[];
  readonly postalCode?: string;
  readonly city?: string;
  readonly region?: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
}
export interface Party extends Address {
  readonly name: string;
}

/** A phone, e-mail and opening hours as printed; all optional because some invoices print only one of them. */
export interface SupportContact {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly hours?: string;
}
