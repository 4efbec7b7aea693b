import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { shownReason } from '../../domain/payability.js';
import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { notPayableText } from '../../views/not-payable.js';

/** Why rows cannot be paid: loaded once a row that cannot be is on the screen. */
export const areas = [payInvoiceOtherArea] as const;
export const styles = [] as const;

/** The reason of the backend, else what the balance tells (PAY-01). */
export const reason = (row: InvoiceListItem, speech: Speech): string =>
  notPayableText(row.balance && shownReason({ ...row, balance: row.balance }), row, speech);
