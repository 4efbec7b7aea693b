import { css, type CSSResult } from 'lit';
import { printStyles } from './print.js';

/** An invoice in full, on the screen and on paper; its tables are in charges.ts. */
export const invoiceSheetStyles: CSSResult[] = [
  css`
    .heading {
      font-size: var(--_text-xl);
      font-weight: 650;
      line-height: 1.2;
      letter-spacing: -0.01em;
      overflow-wrap: anywhere;
    }
    .paper {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space-5) var(--_space-6);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--_space-3) var(--_space-6);
    }
    .title {
      display: flex;
      flex: 1 1 18em;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_space-1) var(--_space-3);
      min-inline-size: 0;
    }
    .payee {
      flex: 1 0 100%;
      overflow-wrap: anywhere;
    }
    .marks,
    .why {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-1) var(--_space-2);
    }
    .flag {
      display: inline-block;
      padding: 0.1em 0.6em;
      border: var(--_border-width) solid var(--_border-strong);
      border-radius: 1em;
      color: var(--_text-muted);
      font-size: var(--_text-s);
      line-height: 1.4;
    }
    .bill-to {
      max-inline-size: 22em;
      min-inline-size: 0;
    }
    .party {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      font-style: normal;
      font-size: var(--_text-s);
      overflow-wrap: anywhere;
    }
    .party-name {
      font-weight: 600;
    }
    /* A name may have five thousand characters; its beginning says enough on the screen. */
    .party bdi,
    .support-title > bdi,
    .support dd > bdi {
      display: inline-block;
      max-inline-size: 100%;
      max-block-size: 5lh;
      overflow: hidden;
      vertical-align: top;
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-2) var(--_space-3);
    }
    .gist {
      display: flex;
      flex-direction: column;
      gap: var(--_space-4);
      min-inline-size: 0;
    }
    .why {
      flex-direction: column;
      margin-block-start: var(--_space-1);
      color: var(--_text-muted);
      font-size: var(--_text-s);
    }
    .why li {
      display: flex;
      gap: var(--_space-2);
    }
    .late {
      color: var(--_danger);
      font-size: var(--_text-s);
      font-weight: 600;
    }
    .aside {
      align-self: start;
      display: flex;
      flex-direction: column;
      gap: var(--_space-4);
      padding: var(--_space-4);
      border: var(--_border-width) solid var(--_border);
      border-radius: var(--_radius-l);
      background: var(--_surface-raised);
      min-inline-size: 0;
    }
    .instructions,
    .quoted,
    .way {
      display: flex;
      flex-direction: column;
      gap: var(--_space-3);
    }
    .ways > .disclosure {
      border-block-start: var(--_border-width) solid var(--_border);
    }
    .way {
      padding-block-end: var(--_space-3);
    }
    .foot {
      display: flex;
      flex-direction: column;
      gap: var(--_space-4);
    }
    @container (inline-size >= 56em) {
      .sheet {
        padding: var(--_space-5);
      }
      .paper {
        grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) 26em;
      }
      .above,
      .foot {
        grid-column: 1 / -1;
      }
      .gist {
        grid-area: 2 / 1;
      }
      .rest {
        grid-area: 3 / 1;
      }
      .aside {
        grid-area: 2 / 2 / span 2;
      }
      .paper:not(:has(.aside)) > .gist,
      .paper:not(:has(.aside)) > .rest {
        grid-column: 1 / -1;
      }
    }
  `,
  printStyles,
  css`
    @media print {
      .sheet {
        max-inline-size: none;
        padding: 0;
      }
      .paper {
        grid-template-columns: minmax(0, 1fr) 17em;
        gap: 16px 24px;
        --_text-s: 8.5pt;
        --_text-m: 9.5pt;
        --_text-l: 11.5pt;
        --_text-xl: 16pt;
        --_space-5: 16px;
        font-size: var(--_text-m);
      }
      .paper .definition {
        padding-block: 3px;
      }
      .quoted,
      .way {
        gap: 6px;
      }
      .way {
        padding-block-end: 6px;
      }
      .paper .copies > * {
        padding-block: 1px;
      }
      .paper .copy-text {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        justify-content: space-between;
        column-gap: 8px;
        font-size: var(--_text-s);
      }
      .above,
      .rest,
      .foot,
      .paper:not(:has(.aside)) > .gist {
        grid-column: 1 / -1;
      }
      .gist {
        grid-area: 2 / 1;
      }
      .rest {
        grid-row: 3;
      }
      .foot {
        grid-row: 5;
        break-before: avoid;
        break-inside: avoid;
      }
      /* The number to quote at the top right, the ways to pay in a row below everything. */
      .aside,
      .instructions {
        display: contents;
      }
      .quoted {
        grid-area: 2 / 2;
        align-self: start;
        padding: 10px;
        border: 1px solid var(--_border);
        border-radius: 6px;
      }
      .ways {
        grid-area: 4 / 1 / auto / -1;
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
        gap: 0 24px;
        break-inside: avoid;
      }
      .disclosure > summary {
        min-block-size: 0;
        color: inherit;
        font-weight: 600;
      }
      .disclosure > summary > .icon {
        display: none;
      }
      .clamp {
        -webkit-line-clamp: none;
      }
      .party bdi,
      .support-title > bdi,
    .support dd > bdi {
        max-block-size: none;
      }
    }
  `,
];
