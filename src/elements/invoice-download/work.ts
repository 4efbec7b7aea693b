import { invoiceDownloadWorkArea } from '../../i18n/catalog/area-invoice-download-work.js';
import { noticeStyles } from '../../styles/notice.js';
import { progressStyles } from '../../styles/progress.js';
import { workStyles } from './work.styles.js';

/** What follows the choices: progress, the file, what was left out. A chunk of its own, fetched while the customer chooses. */
export const areas = [invoiceDownloadWorkArea] as const;
export const styles = [...noticeStyles, progressStyles, workStyles] as const;
export { Downloads } from './downloads.js';
export { shelf, workActions, workBody } from './work-view.js';
