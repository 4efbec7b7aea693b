import { css } from 'lit';

/** In a narrow place each row is a card: number and status, due date and amount, two actions and a menu. On paper rows stay rows. */
export const cardRows = css`
  @media screen {
    @container (inline-size < 40em) {
      .sheet {
        padding: var(--_space-3);
      }
      /* Two lines each: a field and the tools, switches and the order. */
      .toolbar {
        min-block-size: calc(2 * var(--_control-height) + var(--_space-1));
      }
      .narrowing {
        flex-direction: column;
        align-items: stretch;
        min-block-size: calc(2 * var(--_control-height) + 2em);
      }
      .frame {
        --_row-height: 10.5em;
        border: 0;
        font-size: inherit;
      }
      .table {
        inline-size: 100%;
      }
      thead {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      /* Lines that share no columns: a long amount takes nothing from the number. */
      tbody > tr {
        display: flex;
        flex-wrap: wrap;
        align-content: start;
        align-items: end;
        position: relative;
        gap: 0 var(--_space-2);
        padding: var(--_space-3) 0 0 0;
        padding-inline-start: calc(20px + var(--_space-3));
      }
      .frame:not([data-window]) tbody > tr {
        min-block-size: 0;
      }
      td {
        display: none;
        padding: 0;
      }
      td:is(.pick, .number, .status, .account, .balance, .dueDate, .row-tools) {
        display: flex;
      }
      .value {
        display: block;
        min-inline-size: 0;
        max-inline-size: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .pick {
        position: absolute;
        inset-inline-start: 0;
        inset-block-start: var(--_space-3);
        inline-size: calc(20px + var(--_space-3));
        justify-content: start;
      }
      .pick > input {
        margin-block-start: calc((1lh - 20px) / 2);
      }
      .number {
        order: 1;
        flex: 1 1 0;
        min-inline-size: 6em;
      }
      .status {
        order: 2;
        align-items: start;
        justify-content: end;
        text-align: end;
      }
      .account {
        order: 3;
        flex: 1 0 100%;
        color: var(--_text-muted);
        font-size: var(--_text-s);
      }
      .account > .value {
        display: -webkit-box;
        white-space: normal;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
      }
      .frame .account > .value > .second {
        display: inline;
        margin-inline-start: var(--_space-2);
      }
      .dueDate {
        order: 4;
        flex: 1 1 0;
        flex-direction: column;
        align-items: start;
        justify-content: end;
        font-size: var(--_text-s);
      }
      .dueDate::before {
        color: var(--_text-muted);
        content: attr(data-label);
      }
      .balance {
        order: 5;
        align-items: end;
        font-size: var(--_text-l);
        font-weight: 600;
      }
      .row-tools {
        position: static;
        order: 6;
        flex: 1 0 100%;
      }
    }
    /* No room for date and amount beside each other: a line each, and what the date is stands before it. */
    @container (inline-size < 22em) {
      .dueDate {
        flex: 1 0 100%;
        flex-flow: wrap;
        gap: 0 var(--_space-2);
        align-items: baseline;
        justify-content: start;
      }
      .balance {
        flex: 1 0 100%;
        justify-content: end;
        font-size: inherit;
      }
    }
    @container (inline-size < 30em) {
      .summary {
        inline-size: 100%;
      }
      .narrowing {
        min-block-size: calc(3 * var(--_control-height) + 2em + var(--_space-1));
      }
    }
  }
`;
