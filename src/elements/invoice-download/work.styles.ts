import { css } from 'lit';

export const workStyles = css`
  .work {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    min-inline-size: 0;
  }
  .work:focus {
    outline: none;
  }
  .work:focus-visible {
    outline: var(--_focus-ring);
    outline-offset: 2px;
    border-radius: var(--_radius-m);
  }
  .meter {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
  }
  .meter progress {
    flex: 1;
    min-inline-size: 0;
    block-size: 8px;
    border: 0;
    border-radius: 4px;
    background: var(--_border);
    accent-color: var(--_accent);
    appearance: none;
    overflow: hidden;
  }
  .meter progress::-webkit-progress-bar {
    background: var(--_border);
  }
  .meter progress::-webkit-progress-value {
    background: var(--_accent);
  }
  .meter progress::-moz-progress-bar {
    background: var(--_accent);
  }
  .meter-text {
    font-variant-numeric: tabular-nums;
  }
  .left-out {
    max-block-size: 14em;
    overflow: auto;
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-m);
    font-size: var(--_text-s);
  }
  .left-out li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-3);
    padding: var(--_space-2) var(--_space-3);
    overflow-wrap: anywhere;
  }
  .left-out li + li {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .left-out .reason {
    color: var(--_text-muted);
  }
  .file {
    overflow-wrap: anywhere;
  }
  .shelf {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    padding: var(--_space-3) var(--_space-4);
  }
  .shelf-title {
    font-size: var(--_text-m);
  }
  @media (forced-colors: active) {
    .meter progress {
      border: var(--_border-width) solid;
      forced-color-adjust: none;
    }
    .meter progress::-webkit-progress-value {
      background: Highlight;
    }
    .meter progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
