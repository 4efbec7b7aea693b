/** What can be asked off a printed invoice to find it without signing in. */
export const guestFactNames = ['accountNumber', 'invoiceNumber', 'invoiceAmount', 'invoiceDate', 'controlId'] as const;
export type GuestFactName = (typeof guestFactNames)[number];
