import { css } from 'lit';

/** Fields of ui/text-field.ts: label above, hint under it, control, error under the control. */
export const fieldStyles = css`
  .field {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
    min-inline-size: 0;
  }
  .field-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: var(--_space-3);
  }
  .label {
    font-weight: 600;
  }
  /* A touch target that takes no more room than its line. */
  .field-head > .button {
    margin-block: calc((1lh - var(--_control-height)) / 2);
  }
  .hint {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .input {
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    /* Below 16 px, Safari on a phone zooms into a focused field. */
    font-size: max(16px, 1em);
    font-variant-numeric: tabular-nums;
    text-align: start;
    appearance: none;
    transition: border-color var(--_duration) var(--_easing);
  }
  .input:hover {
    border-color: var(--_text-muted);
  }
  .input:focus {
    border-color: var(--_accent);
    outline: var(--_focus-ring);
    outline-offset: 0;
  }
  .input[readonly] {
    border-color: var(--_border);
    background: var(--_surface-sunken);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .short {
    max-inline-size: 14em;
  }
  .fault {
    display: flex;
    gap: var(--_space-2);
    color: var(--_danger);
    font-size: var(--_text-s);
    font-weight: 500;
  }
`;
