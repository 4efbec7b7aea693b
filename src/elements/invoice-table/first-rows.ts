import type { InvoiceList } from './invoice-list.js';
import { isPayableRow } from './payable-row.js';

/** What a press inside a row is about. */
export const pressed = (event: Event): HTMLElement | undefined => {
  const target = (event.target as Element).closest<HTMLElement>('[data-do]') ?? undefined;
  // a check box tells by its change: its click comes first, and from the keyboard too
  return (target?.dataset['do'] === 'select') === (event.type === 'change') ? target : undefined;
};

/** Whether one of the first rows needs an explanation. */
export const someUnpayable = (list: InvoiceList): boolean => {
  for (let index = 0; index < Math.min(list.length, 50); index++) {
    const row = list.at(index);
    if (row && !isPayableRow(row)) return true;
  }
  return false;
};
