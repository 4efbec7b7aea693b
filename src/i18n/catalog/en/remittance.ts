/** Telling of a transfer or cheque; the instructions themselves are in pay-invoice-other. Notes for translators: see common.ts. */
export const remittance = {
  'advice.title': 'Tell us about your payment',
} as const;
