import { css } from 'lit';

/** What the window needs of a table; the element says how tall a row is (`--_row-height`) and how wide its columns are. */
export const rowWindowStyles = css`
  .rows {
    display: block;
    position: relative;
    contain: strict;
  }
  .rows > tr {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: var(--_row-height);
    contain: strict;
  }
`;
