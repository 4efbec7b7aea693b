import { css } from 'lit';

/** On paper: light, without controls, boxes not torn apart. What prints alone is ui/print-alone.ts. `.screen-only` stays on the screen. */
export const printStyles = css`
  @media print {
    :host {
      color-scheme: light;
    }
    .button,
    .stepper,
    .screen-only {
      display: none;
    }
    .card,
    .notice,
    .definition {
      break-inside: avoid;
    }
    .card,
    .notice {
      background: none;
      box-shadow: none;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
