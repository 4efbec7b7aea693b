import { css } from 'lit';

/** The field of several lines of ui/text-area.ts. */
export const textAreaStyles = css`
  .text-area {
    display: block;
    padding-block: var(--_space-2);
    line-height: inherit;
    resize: block;
  }
`;
