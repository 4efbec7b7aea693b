import type { Said } from './said.js';

export interface TableColumn {
  readonly head: string;
  /** Numbers end at the column's end. */
  readonly end?: boolean;
  /** Takes the room that the others leave. */
  readonly grows?: boolean;
}
export interface TableRow {
  readonly cells: readonly Said[];
  /** Under the first cell, in smaller letters. */
  readonly notes?: readonly string[];
  /** A heading of the rows below it, or their sum. */
  readonly role?: 'group' | 'subtotal';
}
export interface TableContent {
  readonly heading: Said;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}
