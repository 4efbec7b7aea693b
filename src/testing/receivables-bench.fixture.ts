import { accountBench, day } from './account-bench.fixture.js';
import { minute, type Services } from '../backend/config.js';
import { DueJobs } from '../backend/jobs/due-jobs.js';
import { nordwind } from '../backend/seed/nordwind-settings.js';
import { printedKey } from '../backend/store/billing-store.js';
import type { InvoiceRow } from '../backend/store/records.js';
import { BooksElsewhere } from '../backend/receivables/books-elsewhere.fixture.js';
import { takeInJobs, takeInKind } from '../backend/receivables/take-in.js';
import { bookingJobs, bookingKind } from '../backend/receivables/tell-booking.js';

/** The demo's biller with its books elsewhere, and an account that both know. */
export const receivablesBench = async () => {
  const elsewhere = new BooksElsewhere();
  const faults: string[] = [];
  const onFault = ({ name }: Error, reference: string): void => void faults.push(`${name} ${reference}`);
  const on = await accountBench({}, { receivables: elsewhere, onFault });
  const { store, clock, provider } = on.page.controls;
  const services = { store, clock, receivables: elsewhere, onFault, biller: nordwind } as unknown as Services;
  const process = () =>
    new DueJobs({ store, clock, onFault, kinds: () => ({ [bookingKind]: bookingJobs(services), [takeInKind]: takeInJobs(services) }) });
  elsewhere.account('A-1', 'A1B2C3');

  /** What is due in both directions, once, a minute later. */
  const exchange = async (): Promise<void> => {
    clock.advance(minute);
    await on.runDue();
  };
  const invoice = async (id: string): Promise<InvoiceRow> => {
    const row = await store.transaction((tx) => tx.invoices.byNumber(printedKey(`E-${id}`)));
    if (!row) throw new Error(`No invoice of ${id}`);
    return row;
  };
  return {
    ...on,
    elsewhere,
    faults,
    process,
    exchange,
    invoice,
    /** Lets time pass until nothing is to be told or taken in any more. */
    settle: async (): Promise<void> => {
      for (let round = 0; round < 12; round += 1) {
        await exchange();
        clock.advance(day / 24);
      }
    },
    owed: async (id: string): Promise<number> => {
      const { id: invoiceId } = await invoice(id);
      const entries = await store.transaction((tx) => tx.ledger.ofInvoice(invoiceId));
      return entries.reduce((sum, { amount }) => sum + amount.minor, 0);
    },
    /** Credits that came of what is elsewhere, with what is left of each. */
    credits: () =>
      store.transaction(async (tx) => {
        const rows = (await tx.credits.ofAccounts(['acc_A1B2C3'])).filter(({ id, refund }) => /^crd_(pay|void)/.test(id) && !refund);
        const left: number[] = [];
        for (const { id, original } of rows) {
          const used = (await tx.fundUses.ofFund(id)).filter(({ state }) => state === 'open' || state === 'posted');
          left.push(used.reduce((sum, use) => sum - use.amount.minor, original.minor));
        }
        return left;
      }),
    returnDebit: (paymentId: string): void => provider.returnDebit(paymentId),
  };
};
export type ReceivablesBench = Awaited<ReturnType<typeof receivablesBench>>;
