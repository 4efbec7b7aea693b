import { css } from 'lit';

/** Tables of charges and taxes, groups of charges, and the lists of what happened since. */
export const chargesStyles = css`
  .part {
    display: flex;
    flex-direction: column;
    gap: var(--_space-3);
    min-inline-size: 0;
  }
  .part-head,
  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-3);
  }
  .selection {
    justify-content: flex-start;
    padding: var(--_space-2) var(--_space-3);
    border-radius: var(--_radius-m);
    background: var(--_accent-quiet);
  }
  .search-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-4);
  }
  .search-bar > .search {
    flex: 0 1 24em;
  }
  .groups {
    border-block: var(--_border-width) solid var(--_border);
  }
  .group + .group {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .group > summary,
  .group-head {
    display: flex;
    align-items: center;
    gap: var(--_space-2);
    min-block-size: var(--_control-height);
    padding-block: var(--_space-2);
    list-style: none;
    cursor: pointer;
  }
  .group > summary::-webkit-details-marker {
    display: none;
  }
  .group > summary:hover {
    background: var(--_surface-sunken);
  }
  .group > summary > .icon {
    color: var(--_text-muted);
    transition: rotate var(--_duration) var(--_easing);
  }
  .group[open] > summary > .icon {
    rotate: 180deg;
  }
  .group-name {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--_space-3);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .group-sum {
    font-weight: 600;
  }
  .strong {
    font-weight: 600;
  }
  .lines {
    inline-size: 100%;
    margin-block-end: var(--_space-3);
    border-collapse: collapse;
  }
  .lines th,
  .lines td {
    padding: var(--_space-2) var(--_space-3) var(--_space-2) 0;
    padding-inline: 0 var(--_space-3);
    border-block-end: var(--_border-width) solid var(--_border);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .lines th:last-child,
  .lines td:last-child {
    padding-inline-end: 0;
  }
  .lines thead th {
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .lines tbody tr:last-child > * {
    border-block-end: 0;
  }
  .lines tbody tr:hover {
    background: var(--_surface-sunken);
  }
  .lines .pick {
    inline-size: var(--_control-height);
    padding-block: 0;
  }
  .lines .charge {
    overflow-wrap: anywhere;
  }
  .lines .number,
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .lines td.wide:not(.number) {
    white-space: nowrap;
  }
  .wide {
    display: none;
  }
  .narrow > span + span::before {
    content: ' · ';
  }
  .clamp {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    padding-block-end: var(--_space-4);
  }
  .sums {
    align-self: end;
    inline-size: min(100%, 30em);
  }
  .records {
    border-block: var(--_border-width) solid var(--_border);
  }
  .record {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--_space-4);
    min-block-size: var(--_control-height);
    padding-block: var(--_space-2);
  }
  .record + .record {
    border-block-start: var(--_border-width) solid var(--_border);
  }
  .record-what {
    overflow-wrap: anywhere;
  }
  .record > .when,
  .record > .state {
    font-size: var(--_text-s);
  }
  @container (inline-size < 40em) {
    .record > .when {
      order: 1;
    }
    .record > .state {
      order: 2;
      text-align: end;
    }
  }
  @container (inline-size >= 40em) {
    .wide {
      display: table-cell;
    }
    .narrow {
      display: none;
    }
    .record {
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1.5fr) minmax(0, 1.4fr) minmax(0, 1fr);
    }
  }
  @media print {
    .wide {
      display: table-cell;
    }
    .narrow {
      display: none;
    }
    .lines thead {
      break-after: avoid;
    }
    /* One line of what stands under a charge: paper has the width. */
    .under > div {
      display: inline;
    }
    .under > div + div::before {
      content: ' · ';
    }
    .lines tr,
    .record,
    .sums {
      break-inside: avoid;
    }
    .group > summary,
    .group-head {
      min-block-size: 0;
      break-after: avoid;
    }
    .group > summary > .icon {
      display: none;
    }
    .group > summary,
    .group-head {
      padding-block: 4px;
    }
    .part {
      gap: 6px;
    }
    .lines {
      margin-block-end: 6px;
    }
    .lines th,
    .lines td {
      padding-block: 2px;
    }
    .record {
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1.5fr) minmax(0, 1.4fr) minmax(0, 1fr);
      min-block-size: 0;
    }
  }
`;
