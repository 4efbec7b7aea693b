import { css } from 'lit';

/** The pager of ui/pager.ts. */
export const pagerStyles = css`
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }
  .pager-status {
    flex: 1;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }
  .pager-steps {
    display: flex;
    gap: var(--_space-2);
  }
  .pager-steps .button {
    min-inline-size: var(--_control-height);
    padding: 0;
  }
`;
