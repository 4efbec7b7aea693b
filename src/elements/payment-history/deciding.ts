import { paymentHistoryToolsArea } from '../../i18n/catalog/area-payment-history-tools.js';
import { decidingStyles } from './deciding.styles.js';

/** The dialogs that cancel, move, approve and reject; a chunk of its own, loaded when one is asked for. */
export const areas = [paymentHistoryToolsArea] as const;
export const styles = decidingStyles;
export { decisionDialog } from './decision-dialog.js';
export { Decisions } from './decisions.js';
