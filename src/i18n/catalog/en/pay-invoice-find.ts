/** Words of the first step of paying: which invoice is it? Notes for translators: see common.ts. */
export const payInvoiceFind = {
  'pay.title': 'Pay an invoice',

  'step.label': 'Steps of the payment',
  'step.invoice': 'Invoice',
  'step.payment': 'Payment',
  'step.review': 'Review',
  'step.done': 'Done',
  'step.completed': 'Completed',

  'find.intro': 'Enter the details exactly as shown on your invoice. You do not need to sign in.',
  'find.submit': 'Find my invoice',
  'find.busy': 'Looking for your invoice…',
  'find.termsMissing': 'Some details of this biller could not be loaded. You can go on without them.',
  'find.temporaryNote': 'Temporary account numbers cannot be paid online. Call the contact on your invoice.',

  // Labels that the customer must find again on the printed invoice.
  'fact.accountNumber': 'Account number',
  'fact.invoiceNumber': 'Invoice number',
  'fact.invoiceAmount': 'Invoice amount',
  'fact.invoiceDate': 'Invoice date',
  'fact.controlId': 'Control ID',

  'factHint.accountNumber': 'As shown on your invoice',
  'factHint.invoiceNumber': 'As shown on your invoice',
  // Write the amount as your language does.
  'factHint.invoiceAmount': 'The total as shown on your invoice, for example 1,250.75',
  'factHint.invoiceDate': 'As shown on your invoice',
  'factHint.controlId': 'As shown on your invoice',

  'specimen.open': 'Where do I find this?',

  'payLink.opening': 'Opening your invoice…',

  'methods.countryNote': 'Accepted payment methods differ by country.',

  'printFee.title': 'Invoice print fee',
  'printFee.avoidBy': 'From {from}, {amount} per invoice. Register by {date} to avoid it.',
  'printFee.from': 'From {date}, {amount} per invoice.',
  'printFee.applies': 'A fee of {amount} applies; registering stops future paper.',
  'printFee.registered': 'Already registered? You need to do nothing.',
} as const;
