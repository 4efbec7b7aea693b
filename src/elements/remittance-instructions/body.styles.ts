import { css, type CSSResult } from 'lit';
import { amountStyles } from '../../styles/amount.js';
import { buttonStyles } from '../../styles/button.js';
import { copyStyles } from '../../styles/copy.js';
import { noticeStyles } from '../../styles/notice.js';
import { printStyles } from '../../styles/print.js';
import { receiptStyles } from '../../styles/receipt.js';
import { remittanceStyles } from '../../styles/remittance.js';
import { supportStyles } from '../../styles/support.js';
import { tabsStyles } from '../../styles/tabs.js';

/** The instructions on the screen and on paper. */
export const bodyStyles: readonly CSSResult[] = [
  buttonStyles,
  tabsStyles,
  copyStyles,
  amountStyles,
  ...noticeStyles,
  receiptStyles,
  remittanceStyles,
  supportStyles,
  css`
    .heading {
      font-size: var(--_text-l);
      font-weight: 650;
      line-height: 1.25;
    }
    .way-title {
      font-size: var(--_text-m);
      font-weight: 600;
    }
    .block + .block {
      padding-block-start: var(--_space-5);
      border-block-start: var(--_border-width) solid var(--_border);
    }
    .ways,
    .way,
    .details {
      display: flex;
      flex-direction: column;
      gap: var(--_space-3);
      min-inline-size: 0;
    }
    .sums {
      border-collapse: collapse;
    }
    .sums th,
    .sums td {
      padding: var(--_space-2) 0;
      border-block-end: var(--_border-width) solid var(--_border);
      font-weight: 400;
      text-align: start;
      overflow-wrap: anywhere;
    }
    .sums tfoot > tr > * {
      border-block-end: 0;
      font-weight: 600;
    }
    .sums .number {
      padding-inline-start: var(--_space-4);
      text-align: end;
      white-space: nowrap;
    }
    .scan {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--_space-4);
    }
    .scan > figcaption {
      flex: 1 1 12em;
    }
    .strong {
      font-weight: 600;
    }
    .qr {
      flex: none;
      inline-size: 14em;
      max-inline-size: 100%;
      border-radius: var(--_radius-s);
      forced-color-adjust: none;
    }
    .advice {
      padding: var(--_space-4);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-l);
      background: var(--_surface-raised);
    }
    [tabindex='-1']:focus {
      outline: none;
    }
    @container (inline-size >= 44em) {
      .details {
        flex-direction: row;
        gap: var(--_space-6);
      }
      .details > :first-child {
        flex: 1;
      }
      .scan {
        flex-direction: column;
        inline-size: 14em;
      }
      .scan > figcaption {
        flex: none;
      }
    }
  `,
  printStyles,
  css`
    @media print {
      .task {
        max-inline-size: none;
        padding: 0;
      }
      #paper {
        --_text-s: 8.5pt;
        --_text-m: 9.5pt;
        --_text-l: 11.5pt;
        --_space-5: 16px;
        font-size: var(--_text-m);
      }
      .copy-text {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        column-gap: 16px;
      }
      .copies > * {
        padding-block: 1px;
      }
      .sums th,
      .sums td {
        padding-block: 3px;
      }
      .details {
        flex-direction: row;
        gap: 24px;
      }
      .details > :first-child {
        flex: 1;
      }
      .way {
        break-inside: avoid;
      }
      .qr {
        inline-size: 50mm;
      }
    }
  `,
];
