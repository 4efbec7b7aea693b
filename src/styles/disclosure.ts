import { css } from 'lit';

/** A native details element whose summary looks like a link. */
export const disclosureStyles = css`
  .disclosure > summary {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-1);
    min-block-size: var(--_control-height);
    color: var(--_accent);
    list-style: none;
    cursor: pointer;
  }
  .disclosure > summary::-webkit-details-marker {
    display: none;
  }
  .disclosure > summary > .icon {
    transition: rotate var(--_duration) var(--_easing);
  }
  .disclosure[open] > summary > .icon {
    rotate: 180deg;
  }
  .disclosure-body {
    padding-block-end: var(--_space-2);
  }
`;
