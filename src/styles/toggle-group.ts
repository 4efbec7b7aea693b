import { css } from 'lit';

/** Buttons that stay pressed, of ui/toggle-group.ts. */
export const toggleGroupStyles = css`
  .toggles {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-1);
  }
  .toggle {
    min-block-size: var(--_control-height);
    padding: var(--_space-1) var(--_space-3);
    border: var(--_border-width) solid transparent;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_text-muted);
    font-weight: 600;
    cursor: pointer;
  }
  .toggle:hover {
    background: var(--_surface-sunken);
    color: var(--_text);
  }
  .toggle[aria-pressed='true'] {
    border-color: color-mix(in srgb, var(--_accent) 32%, transparent);
    background: var(--_accent-quiet);
    color: var(--_accent);
  }
  .toggle-count {
    margin-inline-start: var(--_space-1);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .toggle[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
