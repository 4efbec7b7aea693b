import { css } from 'lit';

/** The support contact: quiet, at the foot of a task, its links tall enough for a thumb. */
export const supportStyles = css`
  .support {
    padding-block-start: var(--_space-4);
    border-block-start: var(--_border-width) solid var(--_border);
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .support-title {
    font-weight: 600;
  }
  .support-title bdi {
    margin-inline-start: var(--_space-2);
    font-weight: 400;
  }
  .support-lines {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--_space-5);
  }
  .support-line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: var(--_space-2);
    min-block-size: 32px;
  }
  .support dt {
    color: var(--_text-muted);
  }
  .support a {
    display: inline-block;
    padding-block: var(--_space-1);
  }
`;
