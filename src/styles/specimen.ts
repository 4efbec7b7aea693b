import { css } from 'lit';

/** The drawing of an invoice. A marked spot is framed and bold, so that it is found without colour. */
export const specimenStyles = css`
  .specimen > svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 26rem;
    block-size: auto;
    font-size: 10px;
  }
  .specimen .sheet {
    fill: var(--_surface-raised);
    stroke: var(--_border-strong);
  }
  .specimen :is(.logo, .line) {
    fill: var(--_border);
  }
  .specimen text {
    fill: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .specimen .spot rect {
    fill: none;
  }
  .specimen .marked rect {
    fill: var(--_accent-quiet);
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .specimen .marked text {
    fill: var(--_text);
    font-weight: 700;
  }
`;
