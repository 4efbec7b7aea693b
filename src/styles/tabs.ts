import { css } from 'lit';

/** Tabs of ui/tabs.ts: words over a hairline, the chosen one underlined. In a narrow place the row is moved along sideways. */
export const tabsStyles = css`
  .tabs {
    display: flex;
    gap: var(--_space-4);
    border-block-end: var(--_border-width) solid var(--_border);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tab {
    flex: none;
    min-block-size: var(--_control-height);
    margin-block-end: -1px;
    padding: var(--_space-1) 2px;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_text-muted);
    font-weight: 600;
    cursor: pointer;
  }
  .tab:hover {
    color: var(--_text);
  }
  .tab[aria-selected='true'] {
    border-color: var(--_accent);
    color: var(--_text);
  }
  .tab:focus-visible {
    outline-offset: -2px;
  }
  .tab-count {
    color: var(--_text-muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-color: Highlight;
    }
  }
`;
