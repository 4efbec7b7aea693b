import { css } from 'lit';
import { buttonStyles } from '../../styles/button.js';
import { fieldStyles } from '../../styles/field.js';
import { noticeStyles } from '../../styles/notice.js';
import { pagerStyles } from '../../styles/pager.js';
import { printStyles } from '../../styles/print.js';
import { searchFieldStyles } from '../../styles/search-field.js';
import { selectFieldStyles } from '../../styles/select-field.js';
import { toggleGroupStyles } from '../../styles/toggle-group.js';
import { rowPaperStyles } from './rows/row-paper.styles.js';

/** What stands around the rows. Its room is kept by invoice-table.styles.ts. */
export const aroundStyles = [
  buttonStyles,
  fieldStyles,
  selectFieldStyles,
  searchFieldStyles,
  toggleGroupStyles,
  ...noticeStyles,
  pagerStyles,
  printStyles,
  rowPaperStyles,
  css`
    .small {
      font-size: var(--_text-s);
    }
    .summary {
      font-variant-numeric: tabular-nums;
    }
    .toolbar > .search {
      flex: 1 1 14em;
      max-inline-size: 28em;
    }
    .tools {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      margin-inline-start: auto;
    }
    .tools > .button {
      padding-inline: var(--_space-2);
    }
    .button[aria-expanded='true'] {
      background: var(--_accent-quiet);
    }
    .sort-select {
      display: none;
    }
    @media screen {
      @container (inline-size < 40em) {
        .toolbar > .search {
          flex-basis: 100%;
          max-inline-size: none;
        }
        .toolbar > .tools {
          margin-inline-start: calc(-1 * var(--_space-2));
        }
        /* Read out all the same. */
        .word {
          position: absolute;
          inline-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
          white-space: nowrap;
        }
        .tools > .button {
          min-inline-size: var(--_control-height);
        }
        .sort-select {
          display: block;
        }
      }
    }
    /* Of the rows, what is not seen at first. */
    tbody > tr:hover,
    tbody > tr:focus-within {
      background: var(--_surface-sunken);
    }
    tbody > tr[data-selected] {
      background: var(--_accent-quiet);
    }
    .frame:is([data-wide], :not([data-window])) tbody > tr:hover,
    .frame:is([data-wide], :not([data-window])) tbody > tr:focus-within {
      --_ground: var(--_surface-sunken);
    }
    .frame:is([data-wide], :not([data-window])) tbody > tr[data-selected] {
      --_ground: var(--_accent-quiet);
    }
    .tool:hover {
      background: var(--_accent-quiet);
    }
    .tool.pay:hover {
      background-color: color-mix(in srgb, currentcolor 8%, transparent);
    }
    @media (forced-colors: active) {
      tbody > tr[data-selected] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @media print {
      .toolbar,
      .toggles,
      .pager,
      .row-tools,
      .frame .pick {
        display: none;
      }
      .sheet {
        padding: 0;
      }
      .narrowing,
      .views-room {
        min-block-size: 0;
      }
      /* Browsers leave buttons out where they repeat a table's head on the next page. */
      .sort {
        display: contents;
      }
      .table .badge {
        font-size: inherit;
      }
      .frame,
      .frame[data-window] {
        max-block-size: none;
        overflow: visible;
      }
      .table {
        display: table;
        inline-size: 100%;
        border-collapse: collapse;
        font-size: 9pt;
      }
      thead {
        display: table-header-group;
        position: static;
      }
      tbody {
        display: table-row-group;
      }
      tr {
        display: table-row;
        block-size: auto;
        break-inside: avoid;
      }
      th,
      td {
        display: table-cell;
        padding: 3pt 4pt;
        border-block-end: 0.5pt solid var(--_border);
        vertical-align: top;
        white-space: normal;
        overflow-wrap: anywhere;
      }
    }
  `,
];
