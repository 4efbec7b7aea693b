import { css } from 'lit';
import { dateRangeStyles } from '../../styles/date-range.js';
import { fieldStyles } from '../../styles/field.js';
import { searchFieldStyles } from '../../styles/search-field.js';
import { selectFieldStyles } from '../../styles/select-field.js';

export const filtersStyles = [
  fieldStyles,
  selectFieldStyles,
  dateRangeStyles,
  searchFieldStyles,
  css`
    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--_space-3) var(--_space-4);
    }
    .filters > * {
      flex: 1 1 8.5em;
    }
    .filters > .search {
      flex: 2 1 17em;
    }
    .filters > .date-range:has(.date-range-ends) {
      flex-basis: 18em;
    }
    .filters > .button {
      flex: none;
    }
    @media print {
      .filters {
        display: none;
      }
    }
  `,
];
