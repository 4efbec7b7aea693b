import type { Party, SupportContact } from './party.js';
import type { AcceptedMethod } from './payment-method.js';
import type { Known, LocalDate, Money } from './scalars.js';

export interface Remittance {
  readonly kind: Known<'wire' | 'ach' | 'cheque' | 'virtualAccount' | 'qr'>;
  readonly currency?: string;
  readonly beneficiary: string;
  readonly bank?: string;
  readonly iban?: string;
  readonly account?: string;
  readonly bic?: string;
  readonly routing?: string;
  /** Where cheques go. */
  readonly address?: Party;
  readonly referenceFormat?: Known<'invoiceNumber' | 'rf' | 'belgian'>;
  /** Business days until the money is booked. */
  readonly expectedDays?: number;
}
export interface PrintFee {
  readonly amount: Money;
  readonly perInvoice: boolean;
  readonly effectiveFrom: LocalDate;
  readonly avoidBy: LocalDate;
  readonly lineLabel: string;
}
export interface CountryProfile {
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly currencies: readonly string[];
  readonly onlinePayment: boolean;
  readonly methods: readonly AcceptedMethod[];
  readonly remittance: readonly Remittance[];
  readonly printFee?: PrintFee;
  readonly support: SupportContact;
  readonly notes?: readonly string[];
}
