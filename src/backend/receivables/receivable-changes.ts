import type { Address, InvoiceLine, LocalDate, Money, TaxLine } from '../../domain/entities.js';

/** An account, and the company that it belongs to. */
export interface ChangedAccount {
  readonly kind: 'account';
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly company: { readonly id: string; readonly name: string };
  readonly currencies: readonly string[];
  readonly country: string;
  readonly address: Address;
  readonly inCollections?: boolean;
}

/** A document as it stands now. What was paid on it is told apart. */
export interface ChangedDocument {
  readonly kind: 'document';
  readonly id: string;
  readonly number: string;
  readonly type: 'invoice' | 'creditNote' | 'debitNote';
  /** Id of the account. */
  readonly account: string;
  /** A document that is void, or written off, is owed no more; what was paid on a void one stays the customer's, as a credit. */
  readonly state: 'open' | 'void' | 'writtenOff';
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly terms?: string;
  readonly total: Money;
  readonly tax: Money;
  readonly lines: readonly InvoiceLine[];
  readonly taxes?: readonly TaxLine[];
  readonly purchaseOrder?: string;
  readonly reference?: string;
  /** What the customer writes on a transfer; default the number. */
  readonly remittanceReference?: string;
  /** Printed on it for customers who pay without signing in. */
  readonly controlId?: string;
  /** Id of the document that it replaces. */
  readonly replaces?: string;
}

/** A payment that came another way, or one that was told from here and comes back. */
export interface ChangedPayment {
  readonly kind: 'payment';
  readonly id: string;
  /** Of one that was booked from here: its key. Nothing more is done about it. */
  readonly key?: string;
  /** Id of the account. */
  readonly account: string;
  readonly receivedOn: LocalDate;
  /** How it came, as the customer is to read it: "Wire · 4711". */
  readonly label: string;
  readonly total: Money;
  /** What it settles; the rest stays the customer's. An application that is taken back is told as a reversal and a new payment. */
  readonly settles: readonly { readonly document: string; readonly amount: Money }[];
  readonly reversed?: { readonly on: LocalDate; readonly reason: string };
}

/** A credit that the customer may put to documents. */
export interface ChangedCredit {
  readonly kind: 'credit';
  readonly id: string;
  /** Of one that is left of a payment booked from here: the payment's key. It stands here already. */
  readonly key?: string;
  readonly number: string;
  readonly type: 'creditNote' | 'unappliedCash' | 'overpayment' | 'disputeCredit';
  readonly account: string;
  /** Without what was used of it over there. */
  readonly amount: Money;
  readonly issuedOn: LocalDate;
}

/** Something but a payment that makes less, or more, of a document owed. */
export interface ChangedAllocation {
  readonly kind: 'allocation';
  readonly id: string;
  readonly document: string;
  readonly source: 'credit' | 'adjustment' | 'writeOff';
  /** Positive: so much less is owed. */
  readonly amount: Money;
}

export type ReceivableChange = ChangedAccount | ChangedDocument | ChangedPayment | ChangedCredit | ChangedAllocation;

export interface ReceivableChanges {
  readonly changes: readonly ReceivableChange[];
  /** The place behind the last of them, in words of the system's own. */
  readonly next: string;
  /** There is more to be read at once. */
  readonly more: boolean;
}
