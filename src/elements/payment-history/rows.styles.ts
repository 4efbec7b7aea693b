import { css } from 'lit';

/** The payments in columns, where there is room for nine; narrow.styles.ts has the other layouts of the same table. */
export const rowStyles = css`
  .payments {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_text-s);
  }
  .payments[aria-busy] {
    opacity: 0.7;
    transition: opacity var(--_duration) var(--_easing) 300ms;
  }
  .payments th {
    font-weight: 400;
    text-align: start;
  }
  .payments thead th {
    block-size: var(--_control-height);
    padding: 0 var(--_space-2);
    border-block-end: var(--_border-width) solid var(--_border-strong);
    background: var(--_surface);
    color: var(--_text-muted);
    font-weight: 600;
    vertical-align: middle;
  }
  .cell {
    padding: var(--_space-3) var(--_space-2);
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  /* Room for what should not break; names and methods give way. */
  .col-createdAt {
    min-inline-size: 8.25em;
  }
  :is(.col-reference, .col-payDate) {
    min-inline-size: 9.25em;
  }
  .col-invoices {
    min-inline-size: 7em;
  }
  .col-actions {
    min-inline-size: 12.25em;
  }
  .payments :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .payments :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .entry {
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .entry:is(:hover, :focus-within) {
    background: var(--_surface-sunken);
  }
  .col-reference > bdi {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .payments thead :is(.col-total, .col-actions),
  td.col-total {
    text-align: end;
  }
  td.col-total {
    font-weight: 600;
  }
  td.col-createdAt,
  td.col-payDate {
    font-variant-numeric: tabular-nums;
  }
  .aside {
    display: block;
    color: var(--_text-muted);
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-block-size: var(--_control-height);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
    cursor: pointer;
  }
  .sort:hover,
  .sort:is(.asc, .desc) {
    color: var(--_text);
  }
  .sort .icon {
    inline-size: 16px;
    block-size: 16px;
    opacity: 0;
  }
  .sort:is(:hover, :focus-visible) .icon {
    opacity: 0.5;
  }
  .sort:is(.asc, .desc) .icon {
    opacity: 1;
  }
  .col-total .sort {
    flex-direction: row-reverse;
  }
  .sort.asc .icon {
    rotate: 180deg;
  }
  .links {
    display: flex;
    flex-direction: column;
    align-items: start;
  }
  .links .button.link {
    min-block-size: 24px;
    padding-block: 0;
    font-variant-numeric: tabular-nums;
  }
  @media (pointer: coarse) {
    .links .button.link {
      min-block-size: 44px;
    }
  }
  .row-actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_space-1);
    margin-block: calc((1lh - var(--_control-height)) / 2);
  }
  .row-actions .button {
    padding-inline: var(--_space-2);
    font-size: var(--_text-s);
  }
  .note {
    padding: 0 0 var(--_space-3);
    color: var(--_text-muted);
  }
  .note .bad {
    color: var(--_danger);
    font-weight: 500;
  }
  .sort-select {
    display: none;
  }
  .bones {
    display: flex;
    flex-direction: column;
  }
  .bone-row {
    display: grid;
    grid-template-columns: 1fr 2fr 1fr 1fr;
    align-items: center;
    gap: var(--_space-5);
    block-size: 68px;
    border-block-end: var(--_border-width) solid var(--_border);
  }
  .bone-row .bone {
    inline-size: auto;
  }
  @media print {
    .sort-select,
    .row-actions,
    .col-actions {
      display: none !important;
    }
    .entry {
      break-inside: avoid;
    }
  }
`;
