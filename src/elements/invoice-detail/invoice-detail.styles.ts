import { css } from 'lit';
import { layout } from '../../styles/layout.js';
import { progressStyles } from '../../styles/progress.js';
import { reset } from '../../styles/reset.js';
import { tokens } from '../../styles/tokens.js';

/** What it takes to wait for an invoice; the invoice brings its own (body.styles.ts). */
export const styles = [
  tokens,
  reset,
  layout,
  progressStyles,
  css`
    .sheet {
      max-inline-size: 72em;
      margin-inline: auto;
      padding: var(--_space-4);
    }
    .plain {
      min-block-size: var(--_control-height);
      padding-inline: var(--_space-4);
      border: var(--_border-width) solid var(--_border-strong);
      border-radius: var(--_radius-m);
      background: var(--_surface-raised);
      cursor: pointer;
    }
  `,
];
