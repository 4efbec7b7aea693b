import type { Id } from '../../../domain/entities.js';

export type ColumnType = 'text' | 'bigint' | 'boolean' | 'integer' | 'json' | 'text[]';
export type Columns = Readonly<Record<string, ColumnType>>;
export type ColumnValue = string | number | boolean | null | undefined | readonly string[];

/** Whose lists have to be brought up to date after a write. */
export interface Touch {
  invoice(id: Id): void;
  invoicesOfAccount(id: Id): void;
  invoicesOfPlan(id: Id): void;
}

/** How rows of one kind lie in their table: all of a row in `body`, and what is searched, ordered or summed in columns beside it. */
export interface TableShape<T> {
  readonly name: string;
  readonly columns: Columns;
  readonly valuesOf: (row: T) => Readonly<Record<string, ColumnValue>>;
  /** Two transactions that write rows with the same turn exclude each other, although the rows differ. */
  readonly turnOf?: (row: T) => string;
  /** What a write changes in the lists; `before` is absent for a new row, `after` for one that goes. */
  readonly touch?: (touch: Touch, before: T | undefined, after: T | undefined) => void;
}

/** Text as PostgreSQL takes it: it has no place for NUL, nor for half a letter. */
export const storable = (text: string): string => text.replace(/\0|\p{Cs}/gu, '\ufffd');

export const storableValue = (value: ColumnValue): ColumnValue => {
  if (typeof value === 'string') return storable(value);
  return Array.isArray(value) ? value.map(storable) : value;
};
