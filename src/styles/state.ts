import { css } from 'lit';

/** What stands in place of content: views/state-view.ts. */
export const stateStyles = css`
  .state {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--_space-3);
    padding: var(--_space-6) var(--_space-4);
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .state-sentence {
    font-weight: 600;
  }
  .state-sentence + .muted {
    margin-block-start: calc(-1 * var(--_space-2));
  }
  .state-reference {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    column-gap: var(--_space-3);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    user-select: text;
  }
`;
