import { css } from 'lit';

/** Bank details: one line a value, hairlines between. */
export const remittanceStyles = css`
  .remittances {
    display: flex;
    flex-direction: column;
    gap: var(--_space-4);
  }
  .copies > * {
    padding-block: var(--_space-1);
  }
  .copies > * + * {
    border-block-start: var(--_border-width) solid var(--_border);
  }
`;
