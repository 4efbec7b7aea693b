import { css } from 'lit';

/** A value with a button that copies it. */
export const copyStyles = css`
  .copy {
    display: flex;
    align-items: center;
    justify-content: space-between;
    column-gap: var(--_space-2);
  }
  .copy-text {
    flex: 1;
    min-inline-size: 0;
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
    flex: none;
    min-inline-size: var(--_control-height);
    padding-inline: var(--_space-2);
  }
  /* No room for the word: the icon has the name. */
  @container (inline-size < 25em) {
    .copy .button {
      gap: 0;
      font-size: 0;
    }
  }
`;
