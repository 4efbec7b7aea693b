import type { CSSResult } from 'lit';
import { amountStyles } from '../../styles/amount.js';
import { badgeStyles } from '../../styles/badge.js';
import { buttonStyles } from '../../styles/button.js';
import { chargesStyles } from '../../styles/charges.js';
import { checkboxStyles } from '../../styles/checkbox.js';
import { definitionListStyles } from '../../styles/definition-list.js';
import { disclosureStyles } from '../../styles/disclosure.js';
import { fieldStyles } from '../../styles/field.js';
import { invoiceSheetStyles } from '../../styles/invoice-sheet.js';
import { noticeStyles } from '../../styles/notice.js';
import { searchFieldStyles } from '../../styles/search-field.js';
import { supportStyles } from '../../styles/support.js';

/** The invoice on the screen and on paper. */
export const bodyStyles: readonly CSSResult[] = [
  buttonStyles,
  amountStyles,
  ...badgeStyles,
  checkboxStyles,
  definitionListStyles,
  disclosureStyles,
  fieldStyles,
  ...noticeStyles,
  searchFieldStyles,
  supportStyles,
  chargesStyles,
  ...invoiceSheetStyles,
];
