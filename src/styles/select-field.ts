import { css } from 'lit';

/** The native select of ui/select-field.ts, with the kit's own arrow. */
export const selectFieldStyles = css`
  .select {
    display: grid;
    align-items: center;
  }
  .select > * {
    grid-area: 1 / 1;
  }
  .select > .input {
    padding-inline-end: calc(var(--_space-3) + 24px);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .select > .icon {
    justify-self: end;
    margin-inline-end: var(--_space-2);
    color: var(--_text-muted);
    pointer-events: none;
  }
`;
