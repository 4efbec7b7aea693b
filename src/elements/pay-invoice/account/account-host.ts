import type { BillingClient } from '../../../client/billing-client.js';
import type { Asking } from '../../../controllers/requests-controller.js';
import type { ClientController } from '../../../controllers/client-controller.js';
import type { PartHost } from '../../../controllers/lazy-part.js';
import type { BillingTerms } from '../../../domain/entities.js';
import type { PaymentFields } from '../../../payment-fields/adapter.js';

/** What paying while signed in needs of its element. */
export interface AccountHost extends PartHost {
  readonly clients: ClientController;
  readonly billingClient: BillingClient | undefined;
  readonly paymentFields?: PaymentFields;
  /** Of the biller's home, until those of the invoices' country are there. */
  readonly homeTerms: BillingTerms | undefined;
  invoiceIds?: string | undefined;
  readonly mode: 'auto' | 'guest' | 'account';
  open: boolean;
  readonly allow?: string;
  focusOn(selector: string): void;
}
export type { Asking };
