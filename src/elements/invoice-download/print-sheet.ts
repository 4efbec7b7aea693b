import { adoptStyles, css, html, render, type CSSResult } from 'lit';
import type { Speech } from '../../i18n/catalog/speech.js';
import { amountStyles } from '../../styles/amount.js';
import { badgeStyles } from '../../styles/badge.js';
import { chargesStyles } from '../../styles/charges.js';
import { copyStyles } from '../../styles/copy.js';
import { definitionListStyles } from '../../styles/definition-list.js';
import { disclosureStyles } from '../../styles/disclosure.js';
import { invoiceSheetStyles } from '../../styles/invoice-sheet.js';
import { layout } from '../../styles/layout.js';
import { noticeStyles } from '../../styles/notice.js';
import { printStyles } from '../../styles/print.js';
import { receiptStyles } from '../../styles/receipt.js';
import { remittanceStyles } from '../../styles/remittance.js';
import { reset } from '../../styles/reset.js';
import { supportStyles } from '../../styles/support.js';
import { tokens } from '../../styles/tokens.js';
import { invoicePaper } from '../../views/invoice-paper.js';
import type { PaperSource } from './print-reading.js';

const styles: CSSResult[] = [
  tokens,
  reset,
  layout,
  amountStyles,
  ...badgeStyles,
  definitionListStyles,
  disclosureStyles,
  ...noticeStyles,
  supportStyles,
  receiptStyles,
  remittanceStyles,
  copyStyles,
  chargesStyles,
  ...invoiceSheetStyles,
  printStyles,
  css`
    :host {
      display: none;
    }
    @media print {
      :host {
        display: block;
      }
      .paper + .paper {
        break-before: page;
      }
    }
  `,
];

/** The invoices on paper, each on a page of its own; not to be seen on the screen. In a tree of its own: neither styles nor ids meet others. */
export function drawSheet(sources: readonly PaperSource[], speech: Speech): HTMLElement {
  const sheet = document.createElement('div');
  sheet.lang = speech.locale;
  sheet.dir = speech.direction;
  const root = sheet.attachShadow({ mode: 'open' });
  adoptStyles(root, styles);
  const paper = ({ invoice, terms, accounts }: PaperSource): unknown =>
    invoicePaper({ invoice, terms, speech, accountNumber: (id) => accounts.get(id) });
  render(html`${sources.map(paper)}`, root);
  return sheet;
}
