import { css } from 'lit';

/** A value with a button that copies it. */
export const copyStyles = css`
  .copy {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: var(--_space-3);
    padding-block: var(--_space-1);
  }
  .copy-label {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .copy-value {
    font-family: var(--_font-numeric);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .copy .button {
    grid-area: 1 / 2 / span 2;
    min-inline-size: var(--_control-height);
  }
`;
