import { css } from 'lit';
import { amountStyles } from '../../styles/amount.js';
import { badgeStyles } from '../../styles/badge.js';
import { buttonStyles } from '../../styles/button.js';
import { layout } from '../../styles/layout.js';
import { noticeStyles } from '../../styles/notice.js';
import { progressStyles } from '../../styles/progress.js';
import { reset } from '../../styles/reset.js';
import { tokens } from '../../styles/tokens.js';

const own = css`
  /* Tiles are containers too: what answers to the width of the whole says so. */
  :host {
    container-name: dashboard;
  }
  .dashboard {
    padding: var(--_space-4);
  }
  .heading {
    font-size: var(--_text-xl);
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .title {
    font-size: var(--_text-l);
  }
  .head,
  .currency-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-1) var(--_space-4);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: var(--_space-3);
  }
  /* Amounts are as large as their tile lets them be on one line. */
  .tile-place {
    display: grid;
    grid-column: span 2;
    min-inline-size: 0;
    container-type: inline-size;
  }
  .tile-place:is(.due, .overdue) {
    grid-column: span 3;
  }
  .tile {
    display: flex;
    flex-direction: column;
    gap: var(--_space-1);
    min-inline-size: 0;
    padding: var(--_space-4);
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    text-align: start;
    transition: border-color var(--_duration) var(--_easing);
  }
  button.tile {
    cursor: pointer;
  }
  button.tile:hover {
    border-color: var(--_accent);
  }
  .tile-label {
    flex: 1;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  .tile .amount {
    font-size: max(14px, min(var(--_text-l), 9.5cqi));
    font-weight: 600;
    line-height: 1.3;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .due .tile .amount {
    font-size: max(14px, min(var(--_text-xl), 10.5cqi));
    letter-spacing: -0.01em;
  }
  .overdue .tile:not(.empty) {
    border-color: color-mix(in srgb, var(--_danger) 35%, transparent);
    background: var(--_danger-quiet);
  }
  .overdue .tile:not(.empty) :is(.amount, .tile-label) {
    color: var(--_danger);
  }
  .tile.empty .amount {
    color: var(--_text-muted);
    font-weight: 500;
  }
  .tile-count {
    min-block-size: 1lh;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-variant-numeric: tabular-nums;
  }
  .nothing-due {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    color: var(--_success);
    font-weight: 600;
  }
  .tasks {
    border: var(--_border-width) solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
  }
  .task-row {
    display: flex;
    align-items: center;
    gap: var(--_space-3);
    min-block-size: calc(var(--_control-height) + 2 * var(--_space-1));
    padding: var(--_space-1) var(--_space-4);
  }
  .task-row + .task-row {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .task-row > .icon {
    color: var(--_tone);
  }
  .task-text {
    flex: 1;
    min-inline-size: 0;
    padding-block: var(--_space-2);
    overflow-wrap: anywhere;
  }
  .latest {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .latest :is(th, td) {
    padding: var(--_space-2) var(--_space-3) var(--_space-2) 0;
    text-align: start;
    font-weight: inherit;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  .latest thead th {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 500;
    white-space: nowrap;
  }
  .latest tbody tr {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .latest .end {
    text-align: end;
  }
  .latest :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .latest .number .button {
    min-block-size: var(--_control-height);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .latest .due {
    white-space: nowrap;
  }
  .account-name {
    display: block;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  @container dashboard (inline-size >= 62em) {
    .dashboard {
      padding: var(--_space-5);
    }
    .tiles {
      grid-template-columns: minmax(0, 1.5fr) repeat(4, minmax(0, 1fr));
    }
    .tile-place:is(.tile-place, .due, .overdue) {
      grid-column: auto;
    }
  }
  /* One list instead of five boxes: a thumb has less to pass. */
  @container dashboard (inline-size < 30em) {
    .tiles {
      display: block;
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-l);
      background: var(--_surface-raised);
      overflow: clip;
    }
    .tile-place + .tile-place {
      border-block-start: var(--_border-width) solid var(--_border);
    }
    .tile {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: baseline;
      min-block-size: var(--_control-height);
      padding: var(--_space-2) var(--_space-4);
      border: 0;
      border-radius: 0;
    }
    .tile > .amount {
      grid-area: 1 / 2;
      text-align: end;
    }
    .tile .amount {
      font-size: var(--_text-m);
    }
    .due .tile .amount {
      font-size: var(--_text-l);
    }
    .tile-count {
      grid-column: 1;
    }
    .tile-count:empty {
      display: none;
    }
    button.tile:focus-visible {
      outline-offset: -2px;
    }
  }
  @container dashboard (inline-size < 40em) {
    .latest thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .latest,
    .latest tbody {
      display: block;
    }
    .latest tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 0 var(--_space-3);
      padding-block: var(--_space-2);
    }
    .latest :is(th, td) {
      padding: 0;
    }
    .latest .status {
      text-align: end;
    }
    .latest .balance {
      order: 1;
      font-weight: 600;
    }
    .latest .due {
      color: var(--_text-muted);
      font-size: var(--_text-s);
      order: 1;
    }
    .latest .account {
      order: 2;
      grid-column: 1 / -1;
      font-size: var(--_text-s);
    }
    .latest .account-name {
      -webkit-line-clamp: 1;
    }
    .latest .pay {
      order: 3;
      grid-column: 1 / -1;
      padding-block: var(--_space-2);
    }
    .latest .pay:empty {
      display: none;
    }
    .latest .pay .button {
      inline-size: 100%;
    }
  }
  @media print {
    .button {
      display: none;
    }
  }
`;

export const styles = [tokens, reset, layout, buttonStyles, amountStyles, badgeStyles, noticeStyles, progressStyles, own];
