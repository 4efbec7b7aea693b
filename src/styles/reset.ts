import { css } from 'lit';

/** What every element begins with: its own box, the host's font, no margins of the browser, words that break where they should. */
export const reset = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Without it, inline-size containment would let a flex, grid or inline-block parent shrink the element to nothing. */
    contain-intrinsic-inline-size: 280px;
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--billing-font, inherit);
    font-size: var(--_text-m);
    line-height: var(--_leading);
    text-align: start;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host(:lang(ko)),
  :lang(ko) {
    word-break: keep-all;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h1,
  h2,
  h3 {
    font-size: var(--_text-l);
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: from-font;
  }
  :focus-visible {
    outline: var(--_focus-ring);
    outline-offset: 2px;
  }
  /* Headings and summaries that take focus by script are not controls: no ring for a mouse user, one for the keyboard. */
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
  }
  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    vertical-align: text-bottom;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Pictures keep their colours there, so they must take the one of the words. */
  @media (forced-colors: active) {
    .icon {
      color: inherit !important;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-iteration-count: 1 !important;
    }
  }
`;
