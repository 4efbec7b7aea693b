import { nordwind, type BillerSettings } from '../../src/backend/index.js';

/** The demo's biller, who takes parts of an invoice without asking why and lets customers date payments as they like. */
export const biller: BillerSettings = {
  ...nordwind,
  policy: { ...nordwind.policy, payment: { ...nordwind.policy.payment, partial: 'allow' } },
  payRules: { latestDate: 'free' },
};

export const currency = 'USD';
/** Of tokens that the biller's own sign-in issues. */
export const issuer = 'https://sign-in.chaos.example';
export const audience = 'billing';
