import type { CountryProfile } from './country.js';
import type { GuestFactName } from './guest-facts.js';
import type { Known, LocalDate, Money } from './scalars.js';

/** The biller's choices that an element needs before it knows an invoice. Times are in `billerTimeZone`. */
export interface Policy {
  readonly billerName: string;
  readonly billerTimeZone: string;
  /** The biller's today, so that no device clock decides what is due (security: clock skew). */
  readonly today: LocalDate;
  readonly guest: {
    readonly fields: readonly Known<GuestFactName>[];
    /** https address of the biller's own picture of an invoice; the kit draws one where absent. */
    readonly specimenUrl?: string;
  };
  /** Regular expression over the account number without spaces and hyphens, e.g. `^\d{10}$`; absent = off. */
  readonly temporaryAccountPattern?: string;
  readonly payment: {
    readonly partial: Known<'forbid' | 'allow' | 'allowWithReason'>;
    readonly cardLimits: readonly Money[];
    readonly maxInvoices: number;
  };
  /** Where a guest is invited to register after paying; https. */
  readonly registerUrl?: string;
  readonly features?: Readonly<Record<string, boolean>>;
}
/** Policy and the country profile that applies; what the form needs to refine itself. */
export interface BillingTerms {
  readonly policy: Policy;
  readonly profile: CountryProfile;
}
