/** Codes under which a payment may fail at the bank (PAY-22). Unknown ones read as `generic`. */
export const declineCodes = [
  'generic',
  'insufficientFunds',
  'expiredCard',
  'incorrectCvc',
  'limit',
  'authenticationFailed',
  'accountClosed',
  'accountNotFound',
  'processorDown',
] as const;
export type DeclineCode = (typeof declineCodes)[number];
