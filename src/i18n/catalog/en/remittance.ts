/** Transfers and cheques for one or several invoices, and telling of them; bank details are in pay-invoice-other. Notes for translators: see common.ts. */
export const remittance = {
  // {currency} is a code such as EUR.
  'remittance.inCurrency': 'Payment in {currency}',
  'remittance.inCountry': 'Payment in {currency}, {country}',
  'remittance.ways': 'Ways to pay',
  'remittance.invoices': 'Invoices to pay',
  'remittance.quoteAll': 'Quote all of these invoice numbers with your payment.',
  'remittance.settled': 'Nothing is due.',
  // {numbers} is a list of invoice numbers.
  'remittance.settledNumbers': 'Nothing is due on: {numbers}.',
  'remittance.unavailable.one': 'This invoice is not available.',
  'remittance.unavailable.other': '{n} invoices are not available.',
  'remittance.noneChosen': 'No invoice is chosen.',
  'remittance.noneChosenHelp': 'Choose the invoices that you want to pay by bank transfer or cheque.',
  'remittance.print': 'Print payment instructions',

  'remittance.qr': 'Scan to pay',
  'remittance.qrHelp': 'Scan this code with your banking app. It fills in the account, the amount and the number to quote.',
  // Read aloud in place of the picture.
  'remittance.qrSepa': 'QR code of a SEPA transfer: {amount} to {beneficiary}, quoting {reference}',
  'remittance.qrSwiss': 'Swiss QR code: {amount} to {beneficiary}, quoting {reference}',

  'advice.title': 'Tell us about your payment',
  'advice.intro': 'Once your money is on its way, tell us here. We can then match it faster.',
  'advice.kind': 'How you pay',
  'advice.date': 'Date of the payment',
  'advice.amounts': 'Amount for each invoice',
  'advice.amount': 'Amount for invoice {number}',
  'advice.amountOnly': 'Amount of the payment',
  'advice.bankReference': 'Reference of the payment at your bank',
  'advice.chequeNumber': 'Number of the cheque',
  'advice.submit': 'Send payment details',
  'advice.sending': 'Sending…',
  // Puts the form away.
  'advice.cancel': 'Cancel',

  'advice.dateMissing': 'Enter the date of the payment.',
  'advice.dateRange': 'Enter a date between {from} and {to}.',
  'advice.kindMissing': 'Choose how you pay.',
  'advice.amountMissing': 'Enter an amount. Enter 0 for an invoice that this payment does not cover.',
  // {example} is an amount as it is written here.
  'advice.amountFormat': 'Enter an amount such as {example}.',
  'advice.amountMore': 'Enter an amount up to {balance}.',
  'advice.amountNone': 'Enter an amount above zero for at least one invoice.',
  'advice.bankReferenceLong': 'Enter at most {n} characters.',
  'advice.bankReferenceRefused': 'Enter the reference of the payment. Never enter the number of a card here.',

  'advice.doneTitle': 'Thank you. We are waiting for your money.',
  'advice.done': 'We match {total} as soon as it arrives. Nothing has been charged.',
  'advice.ourReference': 'Reference for your payment',
  'advice.already': 'You told us about a payment of {amount} dated {date}. Its reference is {reference}.',
  'advice.another': 'Tell us about another payment',
  'advice.unclear': 'We do not know whether this reached us. Send it again: it is recorded only once.',
} as const;
