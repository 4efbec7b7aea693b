import { css } from 'lit';

/** The search field of ui/search-field.ts. */
export const searchFieldStyles = css`
  .search {
    display: grid;
    align-items: center;
    min-inline-size: 0;
  }
  .search > :not(.visually-hidden) {
    grid-area: 1 / 1;
  }
  .search > .icon {
    z-index: 1;
    margin-inline-start: var(--_space-3);
    color: var(--_text-muted);
    pointer-events: none;
  }
  .search > .input {
    padding-inline: calc(2 * var(--_space-3) + 20px) var(--_control-height);
  }
  .search > .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .search > .input::-webkit-search-cancel-button {
    display: none;
  }
  .search-clear {
    justify-self: end;
    display: grid;
    place-items: center;
    inline-size: var(--_control-height);
    block-size: var(--_control-height);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .search-clear:hover {
    color: var(--_text);
  }
`;
