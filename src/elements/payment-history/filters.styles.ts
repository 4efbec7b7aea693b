import { css } from 'lit';
import { dateRangeStyles } from '../../styles/date-range.js';
import { searchFieldStyles } from '../../styles/search-field.js';

export const filtersStyles = [
  dateRangeStyles,
  searchFieldStyles,
  css`
    .filters {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(11em, 100%), 1fr));
      align-items: end;
      gap: var(--_space-3) var(--_space-4);
    }
    .filters > .date-range {
      align-self: end;
    }
    .filters > .button {
      justify-self: start;
    }
  `,
];
