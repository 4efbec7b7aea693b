import { css } from 'lit';
import { checkboxStyles } from '../../../styles/checkbox.js';
import { dialogStyles } from '../../../styles/dialog.js';
import { selectFieldStyles } from '../../../styles/select-field.js';
import { laterStyles } from '../steps.styles.js';

/** Styles of the steps of a signed-in customer. */
export const accountStyles = [
  ...laterStyles,
  checkboxStyles,
  dialogStyles,
  selectFieldStyles,
  css`
    .part-title {
      margin-block-end: var(--_space-2);
      font-weight: 600;
    }
    .items {
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-m);
      background: var(--_surface-raised);
    }
    .items:empty {
      display: none;
    }
    .item {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: var(--_space-2) var(--_space-3);
      padding: var(--_space-3);
      overflow-wrap: anywhere;
    }
    .item + .item {
      border-block-start: var(--_border-width) solid var(--_border);
    }
    .item-facts {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--_space-1) var(--_space-3);
    }
    .item-facts > .small {
      flex-basis: 100%;
      display: flex;
      flex-wrap: wrap;
      column-gap: var(--_space-3);
    }
    .item-number {
      font-weight: 600;
    }
    .item-amount {
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    .item-wide {
      grid-column: 1 / -1;
    }
    .refused {
      background: var(--_surface-sunken);
    }
    .reward {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--_space-3);
    }
    .others > summary {
      min-block-size: var(--_control-height);
      padding-block: calc((var(--_control-height) - 1lh) / 2);
      color: var(--_accent);
      font-weight: 500;
      cursor: pointer;
    }
    .others > summary:focus-visible {
      outline: var(--_focus-ring);
      outline-offset: 2px;
    }
    .credits {
      border: 0;
    }
    @container (inline-size < 25em) {
      .item {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .item-facts {
        grid-column: 1 / -1;
      }
      .item-amount {
        text-align: start;
      }
    }
  `,
];
