import { css } from 'lit';

/** The range of days of ui/date-range.ts. */
export const dateRangeStyles = css`
  .date-range {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
  }
  .date-range > legend {
    margin-block-end: var(--_space-1);
    padding: 0;
  }
  .date-range-ends {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(9em, 100%), 1fr));
    gap: var(--_space-3);
  }
  .date-range-ends .label {
    font-size: var(--_text-s);
    font-weight: 500;
  }
`;
