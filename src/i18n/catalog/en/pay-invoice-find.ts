/** Words of the first step of paying: which invoice is it? Notes for translators: see common.ts. */
export const payInvoiceFind = {
  'pay.title': 'Pay an invoice',

  'step.label': 'Steps of the payment',
  'step.invoice': 'Invoice',
  'step.payment': 'Payment',
  'step.review': 'Review',
  'step.done': 'Done',
  // Said when the step changes, e.g. "Step 2 of 4: Payment".
  'step.position': 'Step {step} of {total}: {name}',
  'step.completed': 'Completed',

  'find.intro': 'Enter the details exactly as shown on your invoice. You do not need to sign in.',
  'find.submit': 'Find my invoice',
  'find.busy': 'Looking for your invoice…',
  'find.unavailable': 'The payment form could not be loaded. Check your connection and try again. What you entered is kept.',
  'find.termsMissing': 'Some details of this biller could not be loaded. You can go on without them.',
  'find.found': 'Invoice found.',
  'find.temporaryNote': 'Temporary account numbers cannot be paid online. Call the contact on your invoice.',

  // Labels that the customer must find again on the printed invoice.
  'fact.accountNumber': 'Account number',
  'fact.invoiceNumber': 'Invoice number',
  'fact.invoiceAmount': 'Invoice amount',
  'fact.invoiceDate': 'Invoice date',
  'fact.controlId': 'Control ID',
  'factHint.accountNumber': 'As shown on your invoice',
  'factHint.invoiceNumber': 'As shown on your invoice',
  // {example} is an amount as the language writes it, e.g. 1,250.00.
  'factHint.invoiceAmount': 'The total as shown on your invoice, for example {example}',
  'factHint.invoiceDate': 'As shown on your invoice',
  'factHint.controlId': 'As shown on your invoice',
  'factRequired.accountNumber': 'Enter the account number shown on your invoice.',
  'factRequired.invoiceNumber': 'Enter the invoice number shown on your invoice.',
  'factRequired.invoiceAmount': 'Enter the invoice amount shown on your invoice.',
  'factRequired.invoiceDate': 'Enter the invoice date shown on your invoice.',
  'factRequired.controlId': 'Enter the control ID shown on your invoice.',
  'factInvalid.invoiceAmount': 'Enter the invoice amount in digits, for example {example}.',
  'factInvalid.invoiceDate': 'Enter the invoice date in full.',

  'specimen.open': 'Where do I find this?',
  'specimen.title': 'Where to find it on your invoice',
  // Texts for people who cannot see the picture of an invoice.
  'specimen.accountNumber': 'A picture of an invoice. The account number is marked.',
  'specimen.invoiceNumber': 'A picture of an invoice. The invoice number is marked.',
  'specimen.invoiceAmount': 'A picture of an invoice. The invoice amount is marked.',
  'specimen.invoiceDate': 'A picture of an invoice. The invoice date is marked.',
  'specimen.controlId': 'A picture of an invoice. The control ID is marked.',
  'specimen.note': 'Your invoice may look a little different.',

  'guest.notFound': 'We could not find an open invoice with these details.',
  'guest.notFoundHelp': 'Check every value and enter it exactly as it appears on your invoice.',
  'guest.attemptsLeft.one': '{n} attempt left.',
  'guest.attemptsLeft.other': '{n} attempts left.',
  'guest.locked': 'Too many attempts today.',
  'guest.lockedHelp': 'Try again tomorrow or contact billing support.',
  'guest.unavailable': 'Paying without signing in is not available here.',
  'account.temporary': 'This is a temporary account number. It cannot be paid online. Call the contact on your invoice.',

  'payLink.opening': 'Opening your invoice…',
  'payLink.expired': 'This link has expired.',
  'payLink.expiredHelp': 'Look up your invoice with the details printed on it, or sign in.',
  'payLink.lookUp': 'Look up my invoice',

  'methods.countryNote': 'Accepted payment methods differ by country.',

  'printFee.title': 'Invoice print fee',
  'printFee.avoidBy': 'From {from}, {amount} per invoice. Register by {date} to avoid it.',
  'printFee.from': 'From {date}, {amount} per invoice.',
  'printFee.applies': 'A fee of {amount} applies; registering stops future paper.',
  'printFee.registered': 'Already registered? You need to do nothing.',
} as const;
