import { css } from 'lit';

/** One meaning, one colour and its quiet background: shared by notices and badges. */
export const tones = css`
  .tone-neutral {
    --_tone: var(--_text-muted);
    --_tone-quiet: var(--_surface-sunken);
  }
  .tone-info {
    --_tone: var(--_info);
    --_tone-quiet: var(--_info-quiet);
  }
  .tone-success {
    --_tone: var(--_success);
    --_tone-quiet: var(--_success-quiet);
  }
  .tone-warning {
    --_tone: var(--_warning);
    --_tone-quiet: var(--_warning-quiet);
  }
  .tone-danger {
    --_tone: var(--_danger);
    --_tone-quiet: var(--_danger-quiet);
  }
`;
