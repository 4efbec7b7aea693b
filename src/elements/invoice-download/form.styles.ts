import { css } from 'lit';

export const formStyles = css`
  .summary {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .sum {
    color: var(--_text-muted);
  }
  .choices {
    display: flex;
    flex-direction: column;
    gap: var(--_space-4);
    min-inline-size: 0;
  }
  .choices fieldset {
    min-inline-size: 0;
  }
  .why-not {
    font-weight: 600;
  }
`;
