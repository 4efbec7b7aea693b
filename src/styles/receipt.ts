import { css } from 'lit';

/** The receipt and the name and address of a party; on paper the receipt begins at the top and fills the width. */
export const receiptStyles = css`
  .receipt {
    display: flex;
    flex-direction: column;
    gap: var(--_space-4);
  }
  .receipt-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-5);
  }
  .receipt-sums {
    border-block-start: 2px solid var(--_text);
  }
  .strong {
    font-weight: 600;
  }
  .party {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    font-style: normal;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .party-name {
    font-weight: 600;
  }
`;
