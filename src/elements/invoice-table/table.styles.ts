import { css } from 'lit';

/** The table: rows as grids with the columns of column-layout.ts; on paper a table like any other. */
export const tableStyles = css`
  /* The list scrolls sideways where its columns do not fit, and up and down where there are very many rows. */
  .frame {
    --_row-height: calc(max(var(--_control-height), 2.6em) + 9px);
    position: relative;
    overflow-x: auto;
    border-block: var(--_border-width) solid var(--_border);
    font-size: var(--_text-s);
  }
  .frame[data-window] {
    max-block-size: var(--billing-table-block-size, 40em);
    overflow: auto;
  }
  .table,
  thead,
  tbody {
    display: block;
  }
  .table {
    inline-size: max(100%, var(--_least, 0px));
  }
  thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    background: var(--_surface);
  }
  tr {
    display: grid;
    grid-template-columns: var(--_columns);
    align-items: center;
    block-size: var(--_row-height);
    border-block-end: var(--_border-width) solid var(--_border);
    background: var(--_surface);
  }
  th {
    display: flex;
    align-items: center;
    align-self: stretch;
    min-inline-size: 0;
    padding: 0 var(--_space-2);
    color: var(--_text-muted);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
  }
  th:not(.end, .pick) {
    padding-inline-end: 0;
  }
  /* Blocks with a line of text: many of them are laid out again at each step of scrolling. */
  td {
    display: block;
    min-inline-size: 0;
    padding: 6px var(--_space-2);
    overflow: hidden;
    line-height: 1.3;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
    /* The browser's own sheet lets cells inherit it from their row: then all of them are styled anew whenever the row moves. */
    vertical-align: middle;
  }
  .end {
    justify-content: end;
    text-align: end;
    font-family: var(--_font-numeric);
    font-variant-numeric: tabular-nums;
  }
  .account > .value,
  .status > .value {
    display: block;
  }
  .second {
    display: block;
    overflow: hidden;
    color: var(--_text-muted);
    text-overflow: ellipsis;
  }
  .status .second {
    padding-inline-start: 0.6em;
  }
  .badge {
    padding-inline: 0.4em;
    line-height: 1.2;
    overflow-wrap: anywhere;
    text-align: start;
    white-space: normal;
  }
  .dispute .badge {
    padding-inline: 0;
    border-color: transparent;
    background: none;
  }
  .number {
    font-weight: 600;
  }
  /* Beside a date the next column's own space is enough; the longest months need the rest. */
  td:is(.invoiceDate, .dueDate, .paidOn) {
    padding-inline-end: 0;
  }
  .mark {
    margin-inline-end: var(--_space-1);
    color: var(--_success);
  }
  .mark > .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 2px;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    text-align: inherit;
    cursor: pointer;
  }
  .sort:hover,
  [aria-sort$='ending'] .sort {
    color: var(--_text);
  }
  .sort > .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  /* All of the cell is the target. */
  .pick {
    display: flex;
    position: relative;
    align-items: center;
    align-self: stretch;
    justify-content: center;
    padding: 0;
  }
  .pick > input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .pick > input::after {
    position: absolute;
    inset: 0;
    content: '';
  }
  .row-tools {
    padding: 0;
    text-align: end;
    text-overflow: clip;
  }
  /* What is done with a row stays in sight where the columns do not fit. */
  .frame:is([data-wide], :not([data-window])) tr {
    --_ground: var(--_surface);
    background: var(--_ground);
  }
  .frame:is([data-wide], :not([data-window])) .row-tools {
    position: sticky;
    inset-inline-end: 0;
    align-self: stretch;
    align-content: center;
    background: var(--_ground);
  }
  /* Where rows need not be of one height a long name goes on in the next line. */
  .frame:not([data-window]) tbody > tr {
    block-size: auto;
    min-block-size: var(--_row-height);
  }
  .frame:not([data-window]) .second {
    display: -webkit-box;
    white-space: normal;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .tool {
    display: inline-block;
    min-inline-size: var(--_control-height);
    block-size: var(--_control-height);
    margin: 0;
    padding: 0 var(--_space-2);
    border: 0 solid transparent;
    border-radius: var(--_radius-m);
    background: none;
    color: var(--_accent);
    font-weight: 600;
    vertical-align: middle;
    cursor: pointer;
  }
  .tool > .icon {
    display: block;
    margin-inline: auto;
  }
  .tool[aria-haspopup] > .icon {
    stroke-width: 3.5;
  }
  /* Lower to the eye than to a thumb: what is drawn begins inside of an edge that cannot be seen. */
  .tool.pay {
    min-inline-size: 4em;
    padding: 0 6px;
    border-width: 5px 2px;
    border-radius: calc(var(--_radius-m) + 3px);
    background-clip: padding-box;
    box-shadow: inset 0 0 0 var(--_border-width) var(--_border-strong);
    color: var(--_text);
  }
  .tool[aria-disabled='true'] {
    color: var(--_text-muted);
    cursor: help;
  }
  .tool.pay[aria-disabled='true'] {
    box-shadow: none;
  }
  @media (forced-colors: active) {
    .tool.pay {
      border-width: 1px;
    }
    .bone {
      background: GrayText;
    }
  }
`;
