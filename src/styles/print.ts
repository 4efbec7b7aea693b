import { css } from 'lit';

/** On paper: black on white whatever the theme, without controls, boxes not torn apart. What prints alone is ui/print-alone.ts. `.screen-only` stays on the screen. */
export const printStyles = css`
  @media print {
    :host,
    :host([theme]) {
      color-scheme: light;
      --_text: black;
      --_text-muted: dimgray;
      --_surface: white;
      --_surface-raised: white;
      --_surface-sunken: white;
      --_border: silver;
      --_border-strong: gray;
      --_accent: black;
      --_danger: darkred;
      --_warning: saddlebrown;
      --_success: darkgreen;
      --_info: darkblue;
    }
    :focus-visible {
      outline: none;
    }
    h3 {
      break-after: avoid;
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
    .notice,
    .badge {
      background: none;
      box-shadow: none;
    }
    /* A dot is a background, which browsers leave out. */
    .badge::before {
      display: none;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
