import { css } from 'lit';
import { buttonStyles } from '../../styles/button.js';
import { dialogStyles } from '../../styles/dialog.js';
import { layout } from '../../styles/layout.js';
import { reset } from '../../styles/reset.js';
import { tokens } from '../../styles/tokens.js';

/** What the dialog needs to open; the choices and what follows bring theirs. */
export const styles = [
  tokens,
  reset,
  layout,
  buttonStyles,
  dialogStyles,
  css`
    .offline {
      padding: var(--_space-3) var(--_space-4);
      border: var(--_border-width) solid var(--_border-strong);
      border-radius: var(--_radius-m);
      margin-block-end: var(--_space-4);
    }
    .heading {
      font-size: var(--_text-l);
      font-weight: 650;
      line-height: 1.25;
    }
  `,
];
