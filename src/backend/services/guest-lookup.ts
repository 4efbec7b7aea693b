import { amountReadings } from '../../domain/amount-input.js';
import type { SupportContact } from '../../domain/entities.js';
import { fromPlainDecimal } from '../../domain/money.js';
import { isTemporaryAccount } from '../../domain/temporary-account.js';
import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import { accountKey, printedKey, type BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, InvoiceRow } from '../store/records.js';
import type { GuestFacts, GuestInvoice } from '../wire.js';
import { checkAccount, checkAddress, countFailure } from './attempt-limits.js';
import { limitLookups } from './rate-limits.js';
import { transact } from './transact.js';
import { newToken, openToGuest } from './guest-session.js';
import { profileOf } from './terms.js';

/**
 * Finds one invoice by facts off its print (R-030..032, PAY-27). Every mismatch has the same answer, and the same reads and comparisons are
 * made whether or not the account exists. A refusal is returned, not thrown, so that the failure it counts is kept.
 */
export const lookUpInvoice = async (services: Services, input: GuestFacts, address: string): Promise<GuestInvoice> => {
  await limitLookups(services, input.facts['invoiceNumber'] ?? '');
  const token = await newToken();
  return transact(services, async (tx) => {
    const accountNumber = input.facts['accountNumber'] ?? '';
    await checkAddress(tx, services, address);
    const left = await checkAccount(tx, services, accountNumber);
    const row = await findByFacts(tx, services, input);
    const temporary = isTemporaryAccount(accountNumber, services.biller.policy.temporaryAccountPattern);
    if (!row) await countFailure(tx, services, address, accountNumber);
    if (temporary) return new Problem('temporary_account', { params: contactParams(services, row) });
    if (!row) return new Problem('guest_not_found', { params: { left: left - 1 } });
    return openToGuest(tx, services, row, token);
  });
};

/** Stands in for what was not found, so that the work is the same. */
const nobody = { number: '\u0000', id: '\u0000' };

const findByFacts = async (tx: BillingTransaction, services: Services, input: GuestFacts): Promise<InvoiceRow | undefined> => {
  const account = await tx.accounts.byNumber(accountKey(input.facts['accountNumber'] ?? ''));
  const row = await tx.invoices.byNumber(printedKey(input.facts['invoiceNumber'] ?? ''));
  const checks = services.biller.policy.guest.fields.map((field) => factMatches(field, input, account, row));
  const together = row !== undefined && account !== undefined && row.accountId === account.id;
  return checks.filter((check) => !check).length === 0 && together ? row : undefined;
};

const factMatches = (
  field: string,
  { facts, readings }: GuestFacts,
  account: AccountRow | undefined,
  row: InvoiceRow | undefined,
): boolean => {
  const typed = facts[field] ?? '';
  if (typed.trim() === '') return false;
  switch (field) {
    case 'accountNumber':
      return accountKey(typed) === accountKey((account ?? nobody).number);
    case 'invoiceNumber':
      return printedKey(typed) === printedKey((row ?? nobody).number);
    case 'invoiceAmount':
      return amountMatches(readings?.[field] ?? amountReadings(typed), row);
    case 'invoiceDate':
      return typed.trim() === (row?.invoiceDate ?? nobody.id);
    case 'controlId':
      return printedKey(typed) === printedKey(row?.controlId ?? nobody.id);
    default:
      return false;
  }
};

/** Any reading may be meant; it is compared with the total, in the currency of the invoice, which the guest does not know yet. */
const amountMatches = (readings: readonly string[], row: InvoiceRow | undefined): boolean => {
  const total = row?.total ?? { minor: Number.NaN, currency: 'XXX' };
  return readings
    .slice(0, 2)
    .map((reading) => fromPlainDecimal(reading, total.currency)?.minor === total.minor)
    .includes(true);
};

/** ENR-04, R-049: the contact printed on the invoice if the guest has shown that it is theirs, else the country's. */
const contactParams = (services: Services, row: InvoiceRow | undefined): Record<string, string> => {
  const contact: SupportContact = row?.billingContact ?? profileOf(services, row?.country ?? services.biller.homeCountry).support;
  return {
    ...(contact.name !== undefined && { contactName: contact.name }),
    ...(contact.phone !== undefined && { contactPhone: contact.phone }),
    ...(contact.email !== undefined && { contactEmail: contact.email }),
    ...(contact.hours !== undefined && { contactHours: contact.hours }),
    ...(row && { country: row.country }),
  };
};
