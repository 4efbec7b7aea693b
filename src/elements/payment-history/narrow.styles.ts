import { css } from 'lit';

const heads = css`
  .payments thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .payments,
  .note-row,
  .note {
    display: block;
  }
  .entry > tr:not(.note-row) {
    display: contents;
  }
  .payments .cell {
    display: block;
    padding: 0;
    text-align: start;
  }
  /* The column's heading; screen readers have it from the table itself. */
  .cell[data-label]::before {
    display: block;
    color: var(--_text-muted);
    font-weight: 400;
    content: attr(data-label);
    content: attr(data-label) / '';
  }
  .cell.status::before,
  .cell.actions::before {
    content: none;
  }
  .note {
    grid-column: 1 / -1;
  }
  .note-row {
    grid-column: 1 / -1;
  }
  .sort-select {
    display: block;
    inline-size: min(20em, 100%);
  }
`;

/** Two lines a payment. */
export const lineLayout = css`
  @container (inline-size < 66em) {
    ${heads}
    .entry {
      display: grid;
      grid-template-columns: minmax(8em, 1.2fr) minmax(8em, 1fr) minmax(9em, 1.3fr) minmax(9em, auto);
      gap: var(--_space-2) var(--_space-4);
      padding-block: var(--_space-3);
    }
    .cell.reference {
      grid-area: 1 / 1;
    }
    .cell.status {
      grid-area: 2 / 1;
    }
    .cell.payDate {
      grid-area: 1 / 2;
    }
    .cell.createdAt {
      grid-area: 2 / 2;
    }
    .cell.method {
      grid-area: 1 / 3;
    }
    .cell.by {
      grid-area: 2 / 3;
    }
    .payments .cell.total {
      grid-area: 1 / 4;
      text-align: end;
    }
    .cell.invoices {
      grid-area: 3 / 1 / auto / span 3;
    }
    .cell.invoices .links {
      flex-direction: row;
      flex-wrap: wrap;
      column-gap: var(--_space-3);
    }
    .cell.actions {
      grid-area: 2 / 4 / span 2 / auto;
      align-self: end;
    }
    .row-actions {
      margin-block: 0;
    }
  }
`;

/** Cards: number and status, amount and date, then the rest, the actions last. */
export const cardLayout = css`
  @container (inline-size < 40em) {
    .entry {
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--_space-2) var(--_space-3);
      margin-block-end: var(--_space-3);
      padding: var(--_space-4);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-l);
      background: var(--_surface-raised);
      font-size: var(--_text-m);
    }
    .cell.reference {
      grid-area: 1 / 1;
    }
    .cell.status {
      grid-area: 1 / 2;
      justify-self: end;
      text-align: end;
    }
    .payments .cell.total {
      grid-area: 2 / 2;
    }
    .cell.payDate {
      grid-area: 2 / 1;
    }
    .cell:is(.method, .invoices, .by, .createdAt, .actions) {
      grid-column: 1 / -1;
      grid-row: auto;
    }
    .cell:is(.method, .by, .createdAt) {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--_space-3);
    }
    .cell.actions {
      align-self: stretch;
    }
    .row-actions .button {
      flex: 1;
      font-size: inherit;
    }
    .row-actions:empty,
    .cell.actions:not(:has(.button)) {
      display: none;
    }
    .sort-select {
      inline-size: 100%;
    }
  }
`;
