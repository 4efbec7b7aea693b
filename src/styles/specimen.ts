import { css } from 'lit';

/** The drawing of an invoice. The marked spot is framed and bold, so that it is found without colour. */
export const specimenStyles = css`
  .specimen {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
    max-inline-size: 28em;
  }
  .sheet {
    display: grid;
    grid-template-columns: 1fr minmax(14em, 2fr);
    gap: var(--_space-4) var(--_space-3);
    padding: var(--_space-4);
    border: var(--_border-width) solid var(--_border-strong);
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
    color: var(--_text-muted);
    font-size: var(--_text-s);
    line-height: 1.3;
    user-select: none;
  }
  .sheet-sender,
  .sheet-lines {
    display: flex;
    flex-direction: column;
    gap: var(--_space-2);
  }
  .sheet-lines {
    grid-column: 1 / -1;
  }
  .logo,
  .bar {
    inline-size: 100%;
    block-size: 6px;
    border-radius: 3px;
    background: var(--_border);
  }
  .logo {
    inline-size: 36px;
    block-size: 24px;
    margin-block-end: var(--_space-2);
  }
  .bar:last-child {
    inline-size: 60%;
  }
  .spot {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--_space-3);
    padding: 3px var(--_space-2);
    border: 2px solid transparent;
    border-radius: var(--_radius-s);
    font-variant-numeric: tabular-nums;
  }
  .spot:last-child {
    margin-block-start: var(--_space-2);
  }
  .spot.marked {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
    color: var(--_text);
    font-weight: 600;
  }
  @container (inline-size < 25em) {
    .sheet {
      grid-template-columns: 1fr;
      padding: var(--_space-2);
    }
    .sheet-sender .bar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .spot {
      border-color: Canvas;
    }
    .spot.marked {
      border-color: Highlight;
    }
    .logo,
    .bar {
      background: GrayText;
    }
  }
`;
