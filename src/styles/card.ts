import { css } from 'lit';

/** A raised box: the invoice in question, a block of instructions, a receipt. */
export const cardStyles = css`
  .card {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    padding: var(--_space-4);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    overflow-wrap: anywhere;
  }
  .card-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
  }
  @container (inline-size < 25em) {
    .card {
      padding: var(--_space-3);
    }
  }
  .late {
    color: var(--_danger);
    font-size: var(--_text-s);
    font-weight: 600;
  }
`;
