import { css } from 'lit';
import { badgeStyles } from '../../styles/badge.js';
import { reset } from '../../styles/reset.js';
import { tokens } from '../../styles/tokens.js';
import { cardRows } from './card-rows.styles.js';
import { tableStyles } from './table.styles.js';

/** What rows need; what stands around them and the tools bring theirs. */
export const styles = [
  tokens,
  reset,
  badgeStyles,
  css`
    .sheet {
      display: flex;
      flex-direction: column;
      gap: var(--_space-3);
      padding: var(--_space-4);
    }
    .top,
    .toolbar,
    .narrowing {
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
    /* Room for what comes after the rows (around.styles.ts), so that they stay where they are. */
    .toolbar,
    .narrowing,
    .views-room {
      min-block-size: var(--_control-height);
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
