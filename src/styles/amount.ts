import { css } from 'lit';

/** Amounts: tabular figures on one line; `.total` is the largest thing on a payment screen. */
export const amountStyles = css`
  .amount {
    font-family: var(--_font-numeric);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .total {
    font-size: var(--_text-xl);
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
`;
