import { css } from 'lit';

/** Buttons of ui/button.ts; a `.button.link` looks like a link and still has the height of a touch target. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    max-inline-size: 100%;
    margin: 0;
    padding: var(--_space-1) var(--_space-4);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface-raised);
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color var(--_duration) var(--_easing),
      border-color var(--_duration) var(--_easing);
  }
  .button:hover {
    background: var(--_surface-sunken);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    border-color: color-mix(in srgb, var(--_accent) 86%, var(--_text));
    background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
  }
  .button.danger {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .button.danger:hover {
    background: var(--_danger-quiet);
  }
  .button.quiet,
  .button.link {
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .button.quiet:hover {
    background: var(--_accent-quiet);
  }
  .button.link {
    padding-inline: 0;
    border-width: 0;
    font-weight: inherit;
    text-align: start;
    text-decoration: underline from-font;
    text-underline-offset: 0.2em;
  }
  .button.link:hover {
    background: none;
    text-decoration-thickness: 2px;
  }
  .button.wide {
    inline-size: 100%;
  }
  .button[disabled],
  .button[aria-disabled='true']:not([aria-busy]) {
    border-color: var(--_border);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    cursor: not-allowed;
  }
  .button[aria-busy] {
    cursor: progress;
  }
  /* Under 300 ms a wheel is a flicker, so it comes late. */
  .spinner {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    border: 2px solid;
    border-block-start-color: transparent;
    border-radius: 50%;
    animation:
      spin 800ms linear infinite,
      appear 1ms 300ms backwards;
  }
  @keyframes spin {
    to {
      rotate: 1turn;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: appear 1ms 300ms backwards;
    }
  }
  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .button[disabled],
    .button[aria-disabled='true']:not([aria-busy]) {
      forced-color-adjust: none;
      border-color: GrayText;
      background: Canvas;
      color: GrayText;
    }
  }
  @container (inline-size < 30em) {
    .button.primary {
      inline-size: 100%;
    }
  }
`;
