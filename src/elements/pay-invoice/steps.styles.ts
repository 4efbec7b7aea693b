import { css } from 'lit';
import { amountStyles } from '../../styles/amount.js';
import { badgeStyles } from '../../styles/badge.js';
import { cardStyles } from '../../styles/card.js';
import { copyStyles } from '../../styles/copy.js';
import { definitionListStyles } from '../../styles/definition-list.js';
import { printStyles } from '../../styles/print.js';
import { radioStyles } from '../../styles/radio.js';
import { receiptStyles } from '../../styles/receipt.js';

/** Styles of the steps after the first, adopted when those are loaded. */
export const laterStyles = [
  amountStyles,
  ...badgeStyles,
  cardStyles,
  copyStyles,
  definitionListStyles,
  printStyles,
  radioStyles,
  receiptStyles,
  css`
    .card-fields {
      display: flex;
      flex-direction: column;
      gap: var(--_space-3);
    }
    /* Present while it loads, so that the frame can measure itself; seen and reached once it is ready. */
    .unready {
      visibility: hidden;
      block-size: 0;
      overflow: hidden;
    }
    .reference {
      overflow-wrap: anywhere;
    }
  `,
];
