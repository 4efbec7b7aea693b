import { css } from 'lit';
import { badgeStyles } from '../../styles/badge.js';
import { buttonStyles } from '../../styles/button.js';
import { fieldStyles } from '../../styles/field.js';
import { noticeStyles } from '../../styles/notice.js';
import { pagerStyles } from '../../styles/pager.js';
import { reset } from '../../styles/reset.js';
import { searchFieldStyles } from '../../styles/search-field.js';
import { selectFieldStyles } from '../../styles/select-field.js';
import { toggleGroupStyles } from '../../styles/toggle-group.js';
import { tokens } from '../../styles/tokens.js';
import { cardRows } from './card-rows.styles.js';
import { tableStyles } from './table.styles.js';

/** What the first screen needs; the tools bring theirs. */
export const styles = [
  tokens,
  reset,
  buttonStyles,
  fieldStyles,
  selectFieldStyles,
  searchFieldStyles,
  toggleGroupStyles,
  badgeStyles,
  noticeStyles,
  pagerStyles,
  css`
    .sheet {
      display: flex;
      flex-direction: column;
      gap: var(--_space-3);
      padding: var(--_space-4);
    }
    .top,
    .toolbar,
    .narrowing,
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-1) var(--_space-3);
    }
    .top {
      align-items: baseline;
      justify-content: space-between;
    }
    .muted {
      color: var(--_text-muted);
    }
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
    .toolbar > .tools {
      flex: none;
      gap: 0;
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
    .bone {
      inline-size: 70%;
      block-size: 1em;
      border-radius: var(--_radius-s);
      background: var(--_border);
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.5;
      }
    }
  `,
  tableStyles,
  cardRows,
];
