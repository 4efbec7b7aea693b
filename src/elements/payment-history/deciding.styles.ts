import { css } from 'lit';
import { definitionListStyles } from '../../styles/definition-list.js';
import { dialogStyles } from '../../styles/dialog.js';
import { fieldStyles } from '../../styles/field.js';
import { radioStyles } from '../../styles/radio.js';
import { textAreaStyles } from '../../styles/text-area.js';

export const decidingStyles = [
  dialogStyles,
  definitionListStyles,
  fieldStyles,
  radioStyles,
  textAreaStyles,
  css`
    .sides {
      inline-size: 100%;
      border-collapse: collapse;
      font-size: var(--_text-s);
      overflow-wrap: anywhere;
    }
    .sides th,
    .sides td {
      padding: var(--_space-2);
      border-block-start: var(--_border-width) solid var(--_border);
      text-align: start;
      vertical-align: top;
    }
    .sides thead th {
      border-block-start: 0;
      color: var(--_text-muted);
      font-weight: 600;
    }
    .sides th:first-child {
      padding-inline-start: 0;
    }
    .sides tbody th {
      color: var(--_text-muted);
      font-weight: 400;
    }
    .differs td {
      font-weight: 600;
    }
  `,
];
