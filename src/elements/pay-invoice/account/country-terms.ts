import type { BillingClient, CallOptions } from '../../../client/billing-client.js';
import type { BillingTerms } from '../../../domain/entities.js';
import { payableItems, type Draft } from './draft.js';

/** Terms of the invoices' country: its methods, remittance and support. */
export class CountryTerms {
  value: BillingTerms | undefined;

  /** @returns whether there is news */
  async load(client: BillingClient | undefined, draft: Draft, options: CallOptions): Promise<boolean> {
    const country = payableItems(draft).find(({ invoice }) => invoice.country)?.invoice.country;
    if (!country || this.value?.profile.country === country) return false;
    try {
      this.value = await client?.terms?.get({ country }, options);
      return true;
    } catch {
      // What is known of the biller's home holds.
      return false;
    }
  }
}
