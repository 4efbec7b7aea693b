import { css } from 'lit';
import { amountStyles } from '../../styles/amount.js';
import { badgeStyles } from '../../styles/badge.js';
import { buttonStyles } from '../../styles/button.js';
import { layout } from '../../styles/layout.js';
import { noticeStyles } from '../../styles/notice.js';
import { progressStyles } from '../../styles/progress.js';
import { reset } from '../../styles/reset.js';
import { tabsStyles } from '../../styles/tabs.js';
import { tokens } from '../../styles/tokens.js';
import { cardLayout, lineLayout } from './narrow.styles.js';
import { rowStyles } from './rows.styles.js';

/** What the first screen needs; filters, dialogs and the receipt bring theirs. */
export const styles = [
  tokens,
  reset,
  layout,
  buttonStyles,
  badgeStyles,
  amountStyles,
  noticeStyles,
  progressStyles,
  tabsStyles,
  css`
    .history {
      display: flex;
      flex-direction: column;
      gap: var(--_space-4);
      min-inline-size: 0;
      padding: var(--_space-4);
    }
    .history > :not(:has(*)):is([role='status']) {
      margin: 0;
    }
    .heading {
      font-size: var(--_text-l);
      font-weight: 650;
      line-height: 1.25;
    }
    .heading:focus,
    .fault-box:focus,
    #outcome:focus {
      outline: none;
    }
    .fault-box:focus-visible,
    #outcome:focus-visible {
      outline: var(--_focus-ring);
      outline-offset: 2px;
      border-radius: var(--_radius-m);
    }
    .panel {
      display: flex;
      flex-direction: column;
      gap: var(--_space-4);
      min-inline-size: 0;
    }
    /* As tall as some rows, so that nothing jumps. */
    .empty {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: var(--_space-2);
      min-block-size: 15em;
      padding: var(--_space-5);
      text-align: center;
    }
    .empty-title {
      font-weight: 600;
    }
    .empty .button {
      margin-block-start: var(--_space-2);
    }
  `,
  rowStyles,
  lineLayout,
  cardLayout,
];
