import { css } from 'lit';

/**
 * Rhythm of a task: `.task` is one column of at most 35 em, `.stack` a column with even gaps (`.tight` for what belongs together),
 * `.actions` the row of buttons that becomes a column under 30 em, `.muted` and `.small` are asides, `.mirror` turns arrows in
 * right-to-left pages. Widths are in em, so that large text counts as little room; never in rem, which hosts redefine.
 */
export const layout = css`
  .task {
    max-inline-size: 35em;
    margin-inline: auto;
    padding: var(--_space-4);
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--_space-5);
    min-inline-size: 0;
  }
  .stack.tight {
    gap: var(--_space-3);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-3);
  }
  .muted {
    color: var(--_text-muted);
  }
  .small {
    font-size: var(--_text-s);
  }
  .mirror:dir(rtl) {
    scale: -1 1;
  }
  @container (inline-size < 30em) {
    .actions {
      flex-direction: column;
      align-items: stretch;
    }
  }
  @container (inline-size >= 30em) {
    .task {
      padding: var(--_space-5);
    }
  }
`;
