import { css } from 'lit';

/** In a narrow place each row is a card: number and status, amount and due date, two actions and a menu. */
export const cardRows = css`
  @media screen {
  @container (inline-size < 40em) {
    .sheet {
      padding: var(--_space-3);
    }
    .toolbar > .search {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .toolbar > .tools {
      margin-inline-start: calc(-1 * var(--_space-2));
    }
    /* Read out all the same. */
    .word {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .tools > .button {
      min-inline-size: var(--_control-height);
    }
    .narrowing {
      flex-direction: column;
      align-items: stretch;
    }
    .sort-select {
      display: block;
    }
    .frame {
      --_row-height: 10.75em;
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
    tbody > tr {
      grid-template: 'select number status' auto 'select account balance' 1fr 'select dueDate balance' auto 'actions actions actions' auto / auto 1fr auto;
      padding: var(--_space-2) 0;
    }
    td {
      display: none;
      padding: 0;
    }
    td:is(.select, .number, .status, .account, .balance, .dueDate, .actions) {
      display: flex;
    }
    .select {
      grid-area: select;
      min-inline-size: var(--_control-height);
    }
    .number {
      grid-area: number;
    }
    .status {
      grid-area: status;
      justify-content: end;
      text-align: end;
    }
    .account {
      grid-area: account;
      color: var(--_text-muted);
      font-size: var(--_text-s);
    }
    .dueDate {
      grid-area: dueDate;
      gap: var(--_space-1);
      font-size: var(--_text-s);
    }
    .dueDate::before {
      color: var(--_text-muted);
      content: attr(data-label);
    }
    .balance {
      grid-area: balance;
      font-size: var(--_text-l);
      font-weight: 600;
    }
    .actions {
      position: static;
      grid-area: actions;
    }
  }
  }
`;
