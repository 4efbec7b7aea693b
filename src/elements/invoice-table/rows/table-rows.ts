import type { Id } from '../../../domain/entities.js';
import type { CurrencyTotals, InvoiceListItem } from '../../../domain/invoice-query.js';

/** Rows as a table draws them, by their place in what is shown. */
export interface TableRows {
  /** How many rows are shown. */
  readonly length: number;
  /** `undefined` beyond the end, and for a row that is still under way. */
  at(index: number): InvoiceListItem | undefined;
  isSelected(index: number): boolean;
}

/** What is selected, whether or not it is shown (LST-04). */
export interface RowSelection {
  readonly count: number;
  /** Selected, but not among the rows shown. */
  readonly hidden: number;
  readonly payableCount: number;
  /** Of the payable ones, in the order in which the currencies first appear among the rows. */
  readonly currencies: readonly CurrencyTotals[];
  /** In the order shown, then the hidden ones; at most `limit`. */
  ids(limit?: number): Id[];
  /** As `ids`, of those that can be paid now. */
  payableIds(limit?: number): Id[];
}

/** How much of what is shown is selected: the state of the check box above the rows. */
export type Coverage = 'none' | 'some' | 'all';
