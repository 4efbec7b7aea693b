import { css } from 'lit';

/** Checkboxes of ui/checkbox.ts; a bare one, as in a row, is as large as a thumb wants it. */
export const checkboxStyles = css`
  .check {
    position: relative;
    display: flex;
    align-items: start;
    gap: var(--_space-3);
    min-block-size: var(--_control-height);
    padding-block: calc((var(--_control-height) - 1lh) / 2);
    cursor: pointer;
  }
  .check.bare {
    justify-content: center;
    min-inline-size: var(--_control-height);
  }
  .check:has(:disabled) {
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .checkbox {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: calc((1lh - 20px) / 2) 0;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .check-text {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .check-hint {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
`;
