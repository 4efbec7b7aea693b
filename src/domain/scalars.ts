/** Opaque: made by the backend, compared and given back. */
export type Id = string;
/** Calendar date `YYYY-MM-DD` in the biller's time zone. */
export type LocalDate = string;
/** ISO 8601 UTC. */
export type Instant = string;
/** A listed value, or one that a newer backend knows and we do not. */
export type Known<T extends string> = T | (string & Record<never, never>);

/** Integer minor units (safe integer) of an ISO 4217 currency: KRW has 0 decimals, EUR 2, BHD 3. Never a float. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}
