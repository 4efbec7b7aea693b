import type { Invoice, Money, Remittance } from './entities.js';
import { addMoney, zero } from './money.js';
import { remittanceReference } from './remittance-reference.js';

/** What of an invoice decides how it is paid by transfer or cheque. */
export type RemittedInvoice = Pick<Invoice, 'id' | 'number' | 'country' | 'currency' | 'balance' | 'kind' | 'lifecycle' | 'remittanceRef'>;

/** Invoices that one transfer or cheque can pay: same country, same currency. */
export interface RemittanceGroup<T extends RemittedInvoice = RemittedInvoice> {
  readonly key: string;
  readonly country: string;
  readonly currency: string;
  readonly invoices: readonly T[];
  /** Exactly what is to be sent. */
  readonly amount: Money;
}

const isOwed = ({ balance, kind, lifecycle }: RemittedInvoice): boolean =>
  balance.minor > 0 && kind !== 'creditNote' && lifecycle !== 'void' && lifecycle !== 'writtenOff';

/** What is to be sent, one group for each country and currency in their order, since currencies are never added; and the invoices on which nothing is due. */
export const groupRemitted = <T extends RemittedInvoice>(
  invoices: readonly T[],
): { readonly groups: readonly RemittanceGroup<T>[]; readonly settled: readonly T[] } => {
  const byKey = new Map<string, T[]>();
  for (const invoice of invoices.filter(isOwed)) {
    const key = `${invoice.country}-${invoice.currency}`;
    byKey.set(key, [...(byKey.get(key) ?? []), invoice]);
  }
  const groups = [...byKey].map(([key, [first, ...others]]) => {
    const { country = '', currency = '' } = first ?? {};
    const held = first ? [first, ...others] : [];
    return { key, country, currency, invoices: held, amount: held.map(({ balance }) => balance).reduce(addMoney, zero(currency)) };
  });
  return { groups, settled: invoices.filter((invoice) => !isOwed(invoice)) };
};

/** What to quote with one way of sending money: the number of each invoice in the form that the biller wants (R-052, PAY-26). */
export const quotedReference = (
  invoices: readonly Pick<Invoice, 'number' | 'remittanceRef'>[],
  { referenceFormat }: Pick<Remittance, 'referenceFormat'>,
): string => invoices.map(({ number, remittanceRef }) => remittanceReference(referenceFormat, remittanceRef || number)).join(', ');
