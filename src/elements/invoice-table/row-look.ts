import type { InvoiceListItem } from '../../domain/invoice-query.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { Column } from './columns.js';

/** What rows are drawn with. A new object whenever anything in it has changed, so that a row can tell. */
export interface RowLook {
  readonly speech: Speech;
  /** Of the words: they change behind `speech`. */
  readonly locale: string;
  readonly columns: readonly Column[];
  readonly selectable: boolean;
  readonly open: boolean;
  readonly pay: boolean;
  readonly download: boolean;
  /** Why a row cannot be paid, once its words are there. */
  readonly reason: ((row: InvoiceListItem, speech: Speech) => string) | undefined;
}
