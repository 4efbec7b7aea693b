import { css } from 'lit';

/** The list on paper; on the screen it is not there. Tables are tables there: see invoice-table.styles.ts. */
export const printListStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
    }
  }
`;
