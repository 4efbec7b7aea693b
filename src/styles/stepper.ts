import { css } from 'lit';

/** The stepper: one bar a step and its word under it; in a narrow place only the current word is seen, all are read out. */
export const stepperStyles = css`
  .stepper {
    display: flex;
    gap: var(--_space-2);
    font-size: var(--_text-s);
  }
  .step {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--_space-1);
    min-inline-size: 0;
    padding-block-start: var(--_space-2);
    border-block-start: 3px solid var(--_border);
    color: var(--_text-muted);
  }
  .step.done {
    border-color: var(--_accent);
  }
  .step.current {
    border-color: var(--_accent);
    color: var(--_text);
    font-weight: 600;
  }
  .step-label {
    display: flex;
    align-items: center;
    gap: var(--_space-1);
  }
  .step .icon {
    inline-size: 16px;
    block-size: 16px;
    color: var(--_accent);
    stroke-width: 2;
  }
  @container (inline-size < 30em) {
    .step:not(.current) .step-label {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .step.current .step-label {
      inline-size: max-content;
      max-inline-size: 50cqi;
      overflow-wrap: anywhere;
    }
    .step.current:nth-child(n + 3) {
      align-items: flex-end;
      text-align: end;
    }
  }
  @media (forced-colors: active) {
    .step {
      border-color: GrayText;
    }
    .step.done,
    .step.current {
      border-color: Highlight;
    }
  }
`;
