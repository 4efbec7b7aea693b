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
    min-inline-size: 0;
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
  .cell.col-status::before,
  .cell.col-actions::before {
    content: none;
  }
  .note {
    padding: 0;
  }
  .note-row {
    grid-column: 1 / -1;
  }
  .sort-select {
    display: block;
    min-block-size: var(--_control-height);
  }
  .sort-select .field {
    flex-flow: row wrap;
    align-items: center;
    gap: 0 var(--_space-3);
  }
  .sort-select .select {
    flex: 0 1 18em;
  }
`;

/** Two lines a payment. */
export const lineLayout = css`
  @container (inline-size < 70em) {
    ${heads}
    .entry {
      display: grid;
      grid-template-columns: minmax(8em, 1.2fr) minmax(8em, 1fr) minmax(9em, 1.3fr) minmax(11em, 0.9fr);
      gap: var(--_space-2) var(--_space-4);
      padding-block: var(--_space-3);
    }
    .cell.col-reference {
      grid-area: 1 / 1;
    }
    .cell.col-status {
      grid-area: 2 / 1;
    }
    .cell.col-payDate {
      grid-area: 1 / 2;
    }
    .cell.col-createdAt {
      grid-area: 2 / 2;
    }
    .cell.col-method {
      grid-area: 1 / 3;
    }
    .cell.col-by {
      grid-area: 2 / 3;
    }
    .payments .cell.col-total {
      grid-area: 1 / 4;
      text-align: end;
    }
    .cell.col-invoices {
      grid-area: 3 / 1 / auto / span 3;
    }
    .cell.col-invoices .links {
      flex-direction: row;
      flex-wrap: wrap;
      column-gap: var(--_space-3);
    }
    .cell.col-actions {
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
      grid-template-columns: minmax(0, 1fr) fit-content(55%);
      gap: var(--_space-2) var(--_space-3);
      margin-block-end: var(--_space-3);
      padding: var(--_space-4);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-l);
      background: var(--_surface-raised);
      font-size: var(--_text-m);
    }
    .cell.col-reference {
      grid-area: 1 / 1;
    }
    .cell.col-status {
      grid-area: 1 / 2;
      justify-self: end;
    }
    .payments .cell.col-total {
      grid-area: 2 / 2;
    }
    .cell.col-payDate {
      grid-area: 2 / 1;
    }
    .cell:is(.col-method, .col-invoices, .col-by, .col-createdAt, .col-actions) {
      grid-column: 1 / -1;
      grid-row: auto;
    }
    .cell:is(.col-method, .col-invoices, .col-by, .col-createdAt) {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--_space-3);
    }
    /* Under the note, which says why. */
    .cell.col-actions {
      order: 1;
      align-self: stretch;
    }
    .cell.col-invoices .links {
      justify-content: end;
    }
    .row-actions {
      gap: var(--_space-2);
    }
    .cell .row-actions .button {
      flex: 1 0 auto;
      border-color: var(--_border-strong);
      font-size: inherit;
    }
    .cell.col-actions:not(:has(.button)) {
      display: none;
    }
    .sort-select .select {
      flex: 1;
    }
  }
  /* One below the other: large text, or a very small place. */
  @container (inline-size < 19em) {
    .sort-select .select {
      flex-basis: 100%;
    }
    .entry {
      grid-template-columns: minmax(0, 1fr);
    }
    .payments .cell:is([class]) {
      grid-area: auto / 1;
    }
    .cell.col-status {
      justify-self: start;
    }
    .cell:is(.col-payDate, .col-total) {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--_space-3);
    }
  }
`;
