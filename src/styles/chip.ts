import { css } from 'lit';

/** Chips of ui/chip.ts: what narrows a list, each with its own way out. */
export const chipStyles = css`
  .chips,
  .chip-items {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
    min-inline-size: 0;
  }
  .chip-items > li {
    max-inline-size: 100%;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    max-inline-size: 100%;
    padding-inline-start: var(--_space-3);
    border: var(--_border-width) solid var(--_border);
    border-radius: 1.2em;
    background: var(--_surface-sunken);
    font-size: var(--_text-s);
  }
  .chip-label {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .chip-remove {
    position: relative;
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  /* Larger to a thumb than to the eye. */
  .chip-remove::after {
    position: absolute;
    inset: -6px;
    content: '';
  }
  .chip-remove:hover {
    color: var(--_text);
  }
  .chip-remove > .icon {
    inline-size: 16px;
    block-size: 16px;
  }
`;
