import { css } from 'lit';
import { tones } from './tone.js';

/** Notices and the error summary: a tinted box with an icon and words; colour never speaks alone. */
export const noticeStyles = [
  tones,
  css`
    .notice {
      display: flex;
      gap: var(--_space-3);
      padding: var(--_space-3) var(--_space-4);
      border: var(--_border-width) solid color-mix(in srgb, var(--_tone) 28%, transparent);
      border-radius: var(--_radius-m);
      background: var(--_tone-quiet);
      overflow-wrap: anywhere;
    }
    .notice > .icon {
      margin-block-start: calc((1lh - 20px) / 2);
      color: var(--_tone);
    }
    .notice-content {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: var(--_space-1);
      min-inline-size: 0;
    }
    .notice-title {
      font-size: inherit;
      font-weight: 600;
      line-height: inherit;
    }
    .notice-content p + p {
      margin-block-start: var(--_space-1);
    }
    .notice .actions {
      margin-block-start: var(--_space-2);
    }
    @container (inline-size < 25em) {
      .notice {
        gap: var(--_space-2);
        padding: var(--_space-3);
      }
    }
    .summary-link {
      display: inline-block;
      padding-block: 2px;
      color: var(--_danger);
      font-weight: 500;
    }
  `,
];
