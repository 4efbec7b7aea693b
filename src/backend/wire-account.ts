import type { CardFunding, Id, LocalDate, Money, PaymentMethodType, ShortPay } from '../domain/entities.js';
import type { Credit, CreditUse, Reward } from '../domain/wallet.js';
import type { PayInput, Quote, QuotedMethod, QuoteInput } from './wire.js';

/** What crosses the wire for somebody who is signed in, beyond what a guest's page knows. */
export interface AccountItem {
  readonly invoiceId: Id;
  readonly amount?: Money | undefined;
  readonly shortPay?: ShortPay | undefined;
}
export interface AccountQuoteInput extends Omit<QuoteInput, 'items'> {
  readonly items: readonly AccountItem[];
  readonly methodId?: Id | undefined;
  readonly credits?: 'oldestFirst' | readonly CreditUse[] | undefined;
}
export interface AccountQuotedMethod extends QuotedMethod {
  readonly methodId?: Id;
}
export interface AccountQuotedItem {
  readonly invoiceId: Id;
  readonly invoiceNumber?: string;
  readonly amount: Money;
  readonly reward?: Money;
  readonly credit?: Money;
}
export interface AccountQuote extends Omit<Quote, 'items' | 'methods'> {
  readonly items: readonly AccountQuotedItem[];
  readonly methods: readonly AccountQuotedMethod[];
  readonly credits?: readonly CreditUse[];
  readonly creditsTotal?: Money;
  readonly storedMethods?: readonly AccountQuotedMethod[];
  readonly dates?: { readonly earliest: LocalDate; readonly latest: LocalDate };
  readonly approvalRequired?: boolean;
  readonly cardIneligible?: readonly Id[];
  readonly settlesWithinDays?: number;
}
export type AccountSource =
  | {
      readonly token: string;
      readonly type: PaymentMethodType;
      readonly label?: string | undefined;
      readonly funding?: CardFunding | undefined;
    }
  | { readonly methodId: Id };
export interface AccountPayInput extends Omit<PayInput, 'items' | 'source'> {
  readonly items: readonly AccountItem[];
  readonly source?: AccountSource | undefined;
  readonly credits?: readonly CreditUse[] | undefined;
}
export interface RescheduleInput {
  readonly payDate?: LocalDate | undefined;
  readonly methodId?: Id | undefined;
}
export interface RejectInput {
  readonly comment: string;
}
export interface RemittanceAdvice {
  readonly items: readonly { readonly invoiceId: Id; readonly amount: Money }[];
  readonly kind: 'wire' | 'ach' | 'cheque' | 'virtualAccount' | 'qr';
  readonly sentOn: LocalDate;
  readonly bankReference?: string | undefined;
}
export interface CreditList {
  readonly credits: readonly Credit[];
  readonly rewards: readonly Reward[];
}
