import { addDays } from '../../domain/business-date.js';
import type { LocalDate } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { BillingTransaction } from '../store/billing-store.js';
import type { DisputeRow } from '../store/records.js';

/** Invoice, state, and the line it is about; without one, about the whole. */
const disputes: readonly (readonly [invoice: string, status: DisputeRow['status'], line?: number])[] = [
  ['1Z-204390', 'submitted'],
  ['1Z-430001', 'needsInfo'],
  ['1Z-430007', 'underReview', 1],
  ['1Z-420000', 'submitted', 3],
  ['1Z-430013', 'denied'],
  ['1Z-430003', 'credited', 1],
  ['1Z-430015', 'withdrawn'],
];

export const seedDisputes = async (tx: BillingTransaction, today: LocalDate): Promise<void> => {
  for (const [index, [number, status, line]] of disputes.entries()) {
    const row = await tx.invoices.byNumber(number);
    if (!row) throw new Error(`No invoice ${number}`);
    const disputed = line === undefined ? row.total : (row.lines[line - 1]?.net ?? row.total);
    await tx.disputes.put({
      id: `dsp_${number}`,
      number: `D-${5_001 + index}`,
      invoiceId: row.id,
      status,
      amount: money(Math.ceil(disputed.minor / 2), row.total.currency),
      lineIds: line === undefined ? [] : [row.lines[line - 1]?.id ?? ''],
      openedAt: `${addDays(today, -4 - index)}T14:30:00Z`,
    });
  }
};
