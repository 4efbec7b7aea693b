import { css } from 'lit';

/** Rows of a window on paper, one below the other: it comes after the rows on the screen. */
export const rowPaperStyles = css`
  .rows.unrolled {
    contain: none;
  }
  .rows.unrolled > tr {
    position: static;
    contain: none;
    transform: none !important;
    break-inside: avoid;
  }
  @media print {
    .rows {
      display: table-row-group;
    }
    .rows > tr {
      block-size: auto;
    }
  }
`;
