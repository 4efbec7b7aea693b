/**
 * The nouns of billing, as they cross the contract. Shapes follow docs/specification/entities.md.
 * Unions that come from a backend are open: `Known<...>` keeps the listed values visible to the compiler and lets a value of a newer
 * backend through, so that an unknown status is shown in neutral words instead of breaking the page.
 */
export type * from './country.js';
export * from './invoice.js';
export type * from './invoice-parts.js';
export type * from './party.js';
export * from './payment.js';
export type * from './payment-method.js';
export type * from './policy.js';
export type * from './scalars.js';
export type * from './session.js';
