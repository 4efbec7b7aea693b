import { css } from 'lit';

/**
 * The bar of what is selected comes in above the header, and stays in sight while the list is scrolled. It does not slide: everything below
 * it would be laid out at each frame of the way.
 */
export const selectingStyles = css`
  .bar {
    display: grid;
    grid-template-rows: 0fr;
    position: sticky;
    inset-block-start: var(--billing-table-sticky-start, 0);
    z-index: 3;
    margin-block-start: calc(-1 * var(--_space-3));
  }
  .bar.on {
    grid-template-rows: 1fr;
    margin-block-start: 0;
  }
  .bar-room {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
    min-block-size: 0;
    overflow: hidden;
    border-radius: var(--_radius-m);
    background: var(--_accent-quiet);
  }
  .bar.on .bar-room {
    padding: var(--_space-2) var(--_space-3);
    overflow: visible;
  }
  .bar-text {
    flex: 1 1 14em;
    font-variant-numeric: tabular-nums;
  }
  .bar-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2);
  }
  @media (forced-colors: active) {
    .bar.on .bar-room {
      border: 1px solid CanvasText;
    }
  }
  @container (inline-size < 40em) {
    .bar.on .bar-tools {
      inline-size: 100%;
    }
    .bar-tools > .button {
      flex: 1 1 auto;
    }
  }
  @media print {
    .bar {
      display: none;
    }
  }
`;
