import { css } from 'lit';

/** Definition lists with end-aligned details; `.emphasis` is the line of the total. */
export const definitionListStyles = css`
  .definitions {
    display: flex;
    flex-direction: column;
  }
  .definition {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_space-4);
    padding-block: var(--_space-2);
  }
  .definition + .definition {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .term {
    color: var(--_text-muted);
  }
  .detail {
    flex: 1 1 auto;
    text-align: end;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .emphasis .term,
  .emphasis .detail {
    color: var(--_text);
    font-weight: 600;
  }
  .emphasis .detail {
    font-size: var(--_text-l);
    line-height: 1.3;
  }
`;
