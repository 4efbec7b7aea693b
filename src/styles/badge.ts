import { css } from 'lit';
import { tones } from './tone.js';

/** Status badges and amounts. */
export const badgeStyles = [
  tones,
  css`
    .badge {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      padding: 0.1em 0.6em;
      border: var(--_border-width) solid color-mix(in srgb, var(--_tone) 28%, transparent);
      border-radius: 1em;
      background: var(--_tone-quiet);
      color: var(--_tone);
      font-size: var(--_text-s);
      font-weight: 600;
      line-height: 1.4;
    }
    .badge::before {
      flex: none;
      inline-size: 0.5em;
      block-size: 0.5em;
      border-radius: 50%;
      background: currentcolor;
      content: '';
    }
    @media (forced-colors: active) {
      .badge::before {
        forced-color-adjust: none;
        background: CanvasText;
      }
    }
  `,
];
