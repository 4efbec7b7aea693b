/** Words of the receipt on screen and on paper. Notes for translators: see common.ts. */
export const receipt = {
  'receipt.title': 'Receipt',
  'receipt.reference': 'Payment reference',
  'receipt.date': 'Payment date',
  'receipt.method': 'Payment method',
  'receipt.invoice': 'Invoice',
  'receipt.surcharge': 'Card surcharge',
  'receipt.credits': 'Credits applied',
  'receipt.rewards': 'Rewards applied',
  'receipt.total': 'Total paid',
  'receipt.issued': 'Issued on {date}',
  'receipt.keep': 'Please keep this receipt for your records.',
} as const;
