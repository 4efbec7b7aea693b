import type { Id } from '../../domain/entities.js';
import { addMoney, money, sumMoney } from '../../domain/money.js';
import type { Services } from '../config.js';
import { newId } from '../random.js';
import { printedKey, type BillingTransaction } from '../store/billing-store.js';
import type { AccountRow, InvoiceRow, LedgerEntry } from '../store/records.js';
import { fitStanding } from './fit-standing.js';
import type { ChangedDocument } from './receivable-changes.js';
import { aside, rowIdOf, type Intake, type Taken } from './taken.js';

/** What a document says is decided over there, also after somebody has begun to pay it. */
export const takeInDocument = async ({ tx, services, known }: Intake, change: ChangedDocument): Promise<Taken> => {
  const accountId = await rowIdOf(tx, 'account', change.account);
  const account = accountId === undefined ? undefined : await tx.accounts.get(accountId);
  const row = known?.rowId === undefined ? undefined : await tx.invoices.get(known.rowId);
  if (!account || !addsUp(change)) return aside;
  if (!row && (await tx.invoices.byNumber(printedKey(change.number)))) return aside;
  if (row && row.total.currency !== change.total.currency) return aside;
  const replaces = change.replaces === undefined ? undefined : await rowIdOf(tx, 'document', change.replaces);
  const invoice: InvoiceRow = {
    ...(row ?? blank(account)),
    ...factsOf(change),
    accountId: account.id,
    ...(replaces !== undefined && { replaces }),
    version: (row?.version ?? 0) + 1,
  };
  await tx.invoices.put(invoice);
  const more = change.total.minor - (row?.total.minor ?? 0);
  if (more !== 0) await charge(tx, services, invoice.id, money(more, change.total.currency));
  if (replaces !== undefined) await replaceBy(tx, replaces, invoice.id);
  return { state: await fitStanding(tx, services, invoice.id), rowId: invoice.id };
};

const addsUp = ({ lines, total, tax }: ChangedDocument): boolean => {
  const { currency } = total;
  if (tax.currency !== currency || lines.some(({ net }) => net.currency !== currency)) return false;
  const net = sumMoney(
    lines.map((line) => line.net),
    currency,
  );
  return addMoney(net, tax).minor === total.minor;
};

const blank = (account: AccountRow): Omit<InvoiceRow, keyof ReturnType<typeof factsOf> | 'accountId' | 'version'> => ({
  id: newId('inv'),
  country: account.country,
  dueOnReceipt: false,
  returned: false,
  cardPayable: true,
  printFee: false,
  supportInvoice: false,
  promised: false,
  autopay: false,
  billTo: { ...account.address, name: account.name },
  documents: [],
});

const factsOf = (change: ChangedDocument) => ({
  number: change.number,
  kind: change.type,
  invoiceDate: change.issuedOn,
  dueDate: change.dueOn,
  ...(change.terms !== undefined && { paymentTerms: change.terms }),
  total: change.total,
  tax: change.tax,
  lines: change.lines,
  taxes: change.taxes ?? [],
  ...(change.purchaseOrder !== undefined && { poNumber: change.purchaseOrder }),
  ...(change.reference !== undefined && { reference: change.reference }),
  controlId: change.controlId ?? '',
  remittanceRef: change.remittanceReference ?? change.number,
  standing: change.state === 'open' ? ('issued' as const) : change.state,
});

const charge = (tx: BillingTransaction, { clock }: Services, invoiceId: Id, amount: LedgerEntry['amount']): Promise<void> =>
  tx.ledger.add({ id: newId('led'), invoiceId, kind: 'charge', amount, sourceId: invoiceId, at: clock.businessNow() });

const replaceBy = async (tx: BillingTransaction, id: Id, replacedBy: Id): Promise<void> => {
  const row = await tx.invoices.get(id);
  if (row && row.replacedBy !== replacedBy) await tx.invoices.put({ ...row, replacedBy, version: row.version + 1 });
};
