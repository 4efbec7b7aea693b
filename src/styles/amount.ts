import { css } from 'lit';

/** Amounts: tabular figures on one line; `.total` is the largest thing on a payment screen. */
export const amountStyles = css`
  .amount {
    font-family: var(--_font-numeric);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  /* With large text in a narrow place a long total shrinks first and breaks last, but never runs over the edge. */
  .total {
    font-size: max(var(--_text-m), min(var(--_text-xl), 9cqi));
    white-space: normal;
    overflow-wrap: anywhere;
    font-weight: 600;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
`;
