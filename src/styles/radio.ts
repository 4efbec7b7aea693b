import { css } from 'lit';

/** Radio options as rows of one frame; the chosen row is tinted and its mark filled. */
export const radioStyles = css`
  .legend {
    padding: 0;
    margin-block-end: var(--_space-2);
    font-weight: 600;
  }
  .options {
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
  }
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: start;
    column-gap: var(--_space-3);
    min-block-size: var(--_control-height);
    padding: calc((var(--_control-height) - 1lh) / 2) var(--_space-3);
    cursor: pointer;
  }
  .option + .option {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .option:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .option:last-child {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }
  .option:has(:checked) {
    background: var(--_accent-quiet);
  }
  .option:has(:disabled) {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .radio {
    inline-size: 20px;
    block-size: 20px;
    margin: calc((1lh - 20px) / 2) 0;
    accent-color: var(--_accent);
  }
  .option-text {
    display: flex;
    flex-direction: column;
    overflow-wrap: anywhere;
  }
  .option-hint {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .option-end {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
