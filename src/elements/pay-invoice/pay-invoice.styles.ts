import { css } from 'lit';
import { buttonStyles } from '../../styles/button.js';
import { fieldStyles } from '../../styles/field.js';
import { layout } from '../../styles/layout.js';
import { noticeStyles } from '../../styles/notice.js';
import { progressStyles } from '../../styles/progress.js';
import { reset } from '../../styles/reset.js';
import { stepperStyles } from '../../styles/stepper.js';
import { supportStyles } from '../../styles/support.js';
import { tokens } from '../../styles/tokens.js';

/** What the first step needs; the later steps bring theirs (steps.styles.ts). */
export const styles = [
  tokens,
  reset,
  layout,
  buttonStyles,
  fieldStyles,
  noticeStyles,
  stepperStyles,
  progressStyles,
  supportStyles,
  css`
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--_space-1) var(--_space-4);
    }
    .heading {
      font-size: var(--_text-l);
      font-weight: 650;
      line-height: 1.25;
    }
    .heading:focus,
    .fault-box:focus {
      outline: none;
    }
    .fault-box:focus-visible {
      outline: var(--_focus-ring);
      outline-offset: 2px;
      border-radius: var(--_radius-m);
    }
    footer:empty {
      display: none;
    }
  `,
];
