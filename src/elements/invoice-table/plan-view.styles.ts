import { css } from 'lit';

/** Plans that open to accounts, and those to invoices. */
export const planStyles = css`
  .plans {
    display: flex;
    flex-direction: column;
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .plans > li {
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .plans.inner {
    margin-inline-start: var(--_space-5);
  }
  .plans.inner > li:last-child {
    border: 0;
  }
  .node {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    inline-size: 100%;
    min-block-size: var(--_control-height);
    padding: var(--_space-2);
    border: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .node:hover {
    background: var(--_surface-sunken);
  }
  .node:focus-visible {
    outline-offset: -2px;
  }
  .node > .icon {
    rotate: -90deg;
    transition: rotate var(--_duration) var(--_easing);
  }
  .node:dir(rtl) > .icon {
    rotate: 90deg;
  }
  .node[aria-expanded='true'] > .icon {
    rotate: 0deg;
  }
  .node-number {
    font-weight: 600;
  }
  .none {
    padding: var(--_space-3) var(--_space-5);
  }
  .plans .pager {
    padding: var(--_space-2) 0;
  }
  @container (inline-size < 40em) {
    .plans.inner {
      margin-inline-start: var(--_space-2);
    }
  }
`;
