/** Words of paying, once the invoice is known: method, review, checking, done, bank transfer. Notes for translators: see common.ts. */
export const payInvoicePay = {
  'factRequired.accountNumber': 'Enter the account number shown on your invoice.',
  'factRequired.invoiceNumber': 'Enter the invoice number shown on your invoice.',
  'factRequired.invoiceAmount': 'Enter the invoice amount shown on your invoice.',
  'factRequired.invoiceDate': 'Enter the invoice date shown on your invoice.',
  'factRequired.controlId': 'Enter the control ID shown on your invoice.',

  'factInvalid.invoiceAmount': 'Enter the invoice amount in digits, for example 1,250.75.',

  'account.temporary': 'This is a temporary account number. It cannot be paid online. Call the contact on your invoice.',

  'method.legend': 'Payment method',
  'method.card': 'Credit or debit card',
  'method.cardHint': 'Accepted cards: {brands}',
  'method.bankDebit': 'Direct debit',
  'method.other': 'Online payment service',
  'method.bankTransfer': 'Bank transfer or cheque',
  'method.bankTransferHint': 'We show you the bank details and the number to quote.',
  'method.change': 'Change payment method',
  'method.reason.currency': 'This payment method does not take {currency}.',
  'method.reason.country': 'This payment method is not available in your country.',
  'method.reason.unknown': 'This payment method cannot be used for this invoice.',

  'pay.cardLimit': 'Card payments are limited to {limit}. Use another method or pay fewer invoices.',
  'pay.cardIneligible.one': '{n} invoice cannot be paid by card.',
  'pay.cardIneligible.other': '{n} invoices cannot be paid by card.',
  'pay.cardIneligibleThis': 'This invoice cannot be paid by card.',

  'card.group': 'Card details',
  // Name of the frame that holds the card fields; said to screen readers.
  'card.frameTitle': 'Secure card form',
  'card.loading': 'Loading the secure card form…',
  'card.secure': 'Your card details go straight to the payment service. This page never sees them.',
  'card.unavailableHelp': 'You can try again or pay by bank transfer.',
  'card.number': 'Card number',
  'card.expiry': 'Expiry date',
  'card.expiryHint': 'Month and year, for example 04/29',
  'card.cvc': 'Security code',
  'card.cvcHint': '3 digits on the back; American Express: 4 on the front',

  'cardFault.required': 'This field is required.',
  'cardFault.invalid': 'Check this value.',
  'cardFault.incomplete': 'This value is not complete.',
  'cardFault.expired': 'This card has expired.',
  'cardFault.brandNotAccepted': 'This kind of card is not accepted here.',
  'cardFault.number.required': 'Enter your card number.',
  'cardFault.number.invalid': 'Check your card number.',
  'cardFault.number.incomplete': 'Your card number is not complete.',
  'cardFault.expiry.required': 'Enter the expiry date of your card.',
  'cardFault.expiry.invalid': 'Check the expiry date of your card.',
  'cardFault.expiry.incomplete': 'The expiry date of your card is not complete.',
  'cardFault.cvc.required': 'Enter the security code of your card.',
  'cardFault.cvc.invalid': 'Check the security code of your card.',
  'cardFault.cvc.incomplete': 'The security code of your card is not complete.',

  'receiptEmail.label': 'E-mail address for the receipt',
  'receiptEmail.hint': 'We send your receipt to this address.',
  'receiptEmail.invalid': 'Enter an e-mail address like name@example.com.',

  'payDate.label': 'Payment date',
  'payDate.todayWithDate': 'Today, {date}',

  'pay.todayOnly': 'Overdue invoices are paid today.',

  'surcharge.label': 'Card surcharge',
  // Before a card is typed; {amount} is for credit cards only.
  'surcharge.ahead': 'Credit cards add a surcharge of {amount}.',
  'surcharge.notice': 'Paying with this card adds {amount}. You can go back and choose another method.',

  'pay.changed': 'Amounts changed since you started.',
  'pay.changedHelp': 'Please check the new amounts before you pay.',
  'pay.changedBefore': 'Before',
  'pay.changedNow': 'Now',

  'review.continue': 'Continue to review',
  'review.invoice': 'Invoice {number}',
  'review.title': 'Check your payment',
  'review.payee': 'Pay to',
  'review.receiptTo': 'Receipt to',
  'review.consent': 'When you press the button, {total} is paid to {payee}.',

  'pay.submit': 'Pay {total}',
  'pay.submitting': 'Sending your payment…',

  'checking.title': 'Checking your payment',

  'pay.unknown': 'We are checking your payment. Do not pay again.',

  'checking.known': 'You sent a payment of {total} for invoice {number}. We are waiting for the answer of the bank.',
  'checking.doing': 'We keep asking. The result appears here by itself.',
  'checking.return': 'Most answers come within a few minutes. If you leave, come back to this page before you pay again.',
  'checking.support': 'No result after an hour? Contact billing support with the reference below.',
  'checking.reference': 'Reference',
  'checking.now': 'Check now',

  'challenge.title': 'Confirm with your bank',
  'challenge.text': 'Your bank asks you to confirm this payment. Follow the steps below.',
  'challenge.frameTitle': 'Confirmation page of your bank',
  'challenge.unavailable': 'The page of your bank could not be loaded.',
  'challenge.loading': 'Loading the page of your bank…',
  'challenge.confirming': 'Checking the answer of your bank…',

  'pay.done': 'Payment {reference} received.',
  'pay.accepted': 'Payment {reference} accepted.',
  'pay.processing.one': 'It can take up to {n} business day.',
  'pay.processing.other': 'It can take up to {n} business days.',

  'done.title': 'Payment complete',
  'done.accepted': 'Payment accepted',
  'done.reference': 'Payment reference',
  'done.amount': 'Amount paid',
  'done.date': 'Payment date',
  'done.method': 'Payment method',
  'done.receiptSent': 'Receipt sent to {email}.',
  'done.receiptLater': 'We send the receipt to {email} when the payment is confirmed.',
  'done.next': 'Your payment is booked to your invoice. You need to do nothing more.',
  'done.print': 'Print receipt',
  'done.register': 'See all your invoices in one place and pay faster next time.',
  'done.payAnother': 'Pay another invoice',

  'reward.signIn': 'Do you have a reward code? Sign in to use it for this support invoice.',
} as const;
