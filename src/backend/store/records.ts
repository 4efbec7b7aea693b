import type {
  AcceptedMethod,
  Address,
  CountryProfile,
  DisputeRef,
  DocumentRef,
  Id,
  InvoiceLine,
  LocalDate,
  Money,
  Party,
  Payment,
  Policy,
  SupportContact,
  TaxLine,
} from '../../domain/entities.js';
import type { DocumentBiller } from '../../domain/documents.js';
import type { Credit, PaymentMethod, Reward } from '../../domain/wallet.js';
import type { RolesModel } from './access-records.js';

export type * from './access-records.js';
export type * from './download-records.js';

/** What the biller decides once: policy without its clock, who is paid, and a profile per country. */
export interface BillerSettings {
  readonly payee: Party;
  readonly homeCountry: string;
  readonly policy: Omit<Policy, 'today'>;
  readonly profiles: readonly CountryProfile[];
  /** What decides about money and stays with the biller: see `payRulesOf` for what holds where it is absent. */
  readonly payRules?: Partial<PayRules>;
  /** Methods that only somebody who is signed in can have, by country: a stored debit, say. They stand beside the profile's. */
  readonly accountMethods?: Readonly<Record<string, readonly AcceptedMethod[]>>;
  /** */
  readonly rolesModel: RolesModel;
  /** What documents say of the biller besides name and address. */
  readonly legal?: Partial<Omit<DocumentBiller, 'name' | 'address'>>;
  /** `download.max` (DWN-04), 500 where absent, and `download.asyncAbove` (DWN-03), 25. */
  readonly downloads?: { readonly max?: number; readonly asyncAbove?: number };
}

export interface PayRules {
  /** `payment.latestDate` (PAY-07). */
  readonly latestDate: 'dueDate' | 'free' | `maxDays:${number}`;
  /** `payment.cutoffHour`: from then on a debit counts for the next banking day (PAY-09). */
  readonly cutoffHour: number;
  /** `payment.leadDays`: banking days that a method needs ahead of the pay date; a type that is not named needs none. */
  readonly leadDays: Readonly<Record<string, number>>;
  /** `payment.approvalLimit`: above it another person approves (PAY-18); a currency that is not named has none. */
  readonly approvalLimits: readonly Money[];
  /** Days on which banks do not work, besides weekends. */
  readonly holidays: readonly LocalDate[];
  /** How long a bank may still return a debit that went through (PAY-24). */
  readonly returnWindowDays: number;
}

export interface CompanyRow {
  readonly id: Id;
  readonly displayName: string;
}

export interface AccountRow {
  readonly id: Id;
  /** As printed on the invoice. */
  readonly number: string;
  readonly companyId: Id;
  readonly name: string;
  readonly nickname?: string;
  readonly currencies: readonly string[];
  readonly country: string;
  readonly address: Address;
  readonly inCollections: boolean;
  readonly eftPlan: boolean;
  /** XML is for accounts that are enrolled for it. */
  readonly xmlEnrolled?: boolean;
  /** What electronic invoices say of the customer. */
  readonly legal?: { readonly vatId?: string; readonly electronicAddress?: { readonly scheme: string; readonly id: string } };
  readonly version: number;
}

/** Accounts that are billed together. Its own documents are the plan summaries. */
export interface PlanRow {
  readonly id: Id;
  readonly number: string;
  readonly companyId: Id;
  readonly name?: string;
  readonly type: 'export' | 'import' | 'other';
  readonly accountIds: readonly Id[];
  readonly currency: string;
  readonly version: number;
}

/** The facts of a document. What is paid, credited and due is never stored here: the ledger says it. */
export interface InvoiceRow {
  readonly id: Id;
  readonly number: string;
  readonly kind: 'invoice' | 'creditNote' | 'debitNote' | 'planSummary';
  readonly accountId: Id;
  readonly planId?: Id;
  readonly country: string;
  readonly invoiceDate: LocalDate;
  readonly dueDate: LocalDate;
  readonly dueOnReceipt: boolean;
  readonly paymentTerms?: string;
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
  readonly total: Money;
  readonly tax: Money;
  readonly poNumber?: string;
  readonly reference?: string;
  readonly controlId: string;
  readonly standing: 'issued' | 'void' | 'writtenOff';
  readonly replacedBy?: Id;
  /** The document that this one replaces or corrects. */
  readonly replaces?: Id;
  readonly returned: boolean;
  readonly cardPayable: boolean;
  readonly printFee: boolean;
  readonly supportInvoice: boolean;
  readonly promised: boolean;
  readonly autopay: boolean;
  readonly remittanceRef: string;
  readonly billTo: Party;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxLine[];
  readonly documents: readonly DocumentRef[];
  /** Issued, and its PDF is still to come. */
  readonly pdfPending?: boolean;
  readonly billingContact?: SupportContact;
  readonly version: number;
}

/** What is disputed about an invoice. */
export interface DisputeRow extends DisputeRef {
  readonly invoiceId: Id;
}

/** One line of the append-only ledger. A charge or a return is positive, everything that settles is negative. */
export interface LedgerEntry {
  readonly id: Id;
  readonly invoiceId: Id;
  readonly kind: 'charge' | 'payment' | 'credit' | 'reward' | 'adjustment' | 'writeOff' | 'return';
  readonly amount: Money;
  readonly sourceId: Id;
  /** The payment with which a credit or a reward was put to the invoice. */
  readonly paymentId?: Id;
  readonly at: number;
}

/** Money under way: it holds part of an invoice's balance so that a second payment cannot take it. */
export interface Reservation {
  readonly id: Id;
  readonly invoiceId: Id;
  readonly paymentId: Id;
  readonly amount: Money;
  readonly state: 'open' | 'posted' | 'released';
}

/** Who a key, a payment or a quote belongs to: `company:<id>` or `guest:<invoice id>`. */
export type Tenant = string;

export interface PaymentRow {
  readonly id: Id;
  readonly tenant: Tenant;
  readonly payment: Payment;
  /** Key under which the provider knows this charge; the same on every try. */
  readonly providerKey: string;
  /** Kept only until the provider has decided. */
  readonly token?: string;
  /** False while the provider has not said anything. */
  readonly answered: boolean;
  /** Until then the first request may still bring the answer; real time. */
  readonly answerBy: number;
  /** When a challenge nobody finishes expires; real time. */
  readonly actionUntil?: number;
  /** When a debit is booked; business time. */
  readonly settlesAt?: number;
  readonly payLinkId?: Id;
  /** Digest of the guest token that made it. */
  readonly tokenId?: string;
  /** What the challenge gave, kept until the provider has decided. */
  readonly actionResult?: string;
  readonly receipt?: { readonly email: string; readonly locale: string };
  /** Whose invoices it pays: who may see it in the history. */
  readonly companyId?: Id;
  readonly accountIds?: readonly Id[];
  /** Who made it. */
  readonly userId?: Id;
  /** When a scheduled payment is handed to the provider; business time. Until then it can be changed (PAY-25). */
  readonly runAt?: number;
  /** It ran on its day, with nobody there to see how it went. */
  readonly unattended?: boolean;
  /** It came another way and was taken in from the receivables system, which knows of it. */
  readonly takenIn?: true;
  /** The bank has taken it back: an approval that is heard of later is older than that. */
  readonly takenBack?: true;
  /** When the money came; business time. */
  readonly receivedAt?: number;
  readonly createdAt: number;
}

/** Idempotency: scope is tenant and endpoint. A spent key never makes a payment. */
export interface KeyRow {
  readonly id: string;
  readonly state: 'used' | 'spent';
  readonly bodyHash?: string;
  readonly paymentId?: Id;
  readonly viewId?: Id;
  readonly downloadId?: Id;
  /** Digest of the guest token under which the key was made. */
  readonly tokenId?: string;
  readonly createdAt: number;
}

export interface QuoteRow {
  readonly id: Id;
  readonly tenant: Tenant;
  /** Digest of everything the customer was shown. */
  readonly digest: string;
  readonly expiresAt: number;
}

/** A stored method of a user or a company. Whether a card is expiring or expired is derived from its month, never stored. */
export interface MethodRow extends Omit<PaymentMethod, 'status' | 'usedBy'> {
  readonly companyId: Id;
  /** Whose own it is; absent: the company's. */
  readonly userId?: Id;
  readonly state: 'pendingVerification' | 'active' | 'verificationFailed' | 'disabled' | 'removed';
  /** What the provider charges. Never leaves the server. */
  readonly token: string;
}

/** A credit as issued. What is left of it is never stored here: the uses say it. */
export interface CreditRow extends Pick<Credit, 'id' | 'number' | 'kind' | 'accountId' | 'original' | 'issuedOn'> {
  readonly usableFrom?: LocalDate;
  readonly relatedInvoiceId?: Id;
  readonly disputeId?: Id;
  /** The payment by bank of which this is what was not due. */
  readonly paymentId?: Id;
  readonly refund?: 'refundRequested' | 'refunded';
}

/** A reward code of a company; the id is `rewardKey` of the code. */
export interface RewardRow extends Pick<Reward, 'code' | 'program' | 'eligibleInvoiceKinds'> {
  readonly id: string;
  readonly companyId: Id;
  readonly original: Money;
  readonly expires?: LocalDate;
}

/** A part of a credit or a reward that a payment puts to an invoice. Open while the payment is undecided, so that no other can take it. */
export interface FundUse {
  readonly id: Id;
  readonly fund: 'credit' | 'reward';
  readonly fundId: Id;
  readonly invoiceId: Id;
  readonly paymentId: Id;
  readonly amount: Money;
  readonly state: 'open' | 'posted' | 'released' | 'givenBack';
}
