import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

export interface ButtonOptions {
  /** What the button does, with the amount where there is one: "Pay $1,250.00". */
  readonly label: string | TemplateResult;
  /** `primary` once a screen; `danger` destroys and is confirmed; `quiet` and `link` stand back. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'link';
  readonly type?: 'button' | 'submit';
  /** At work: keeps the focus and swallows clicks (PAY-20). The label says so in words. */
  readonly busy?: boolean;
  /** Alone it leaves the tab order; with `describedBy`, the reason, it can still be reached and says why. */
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly icon?: TemplateResult;
  /** Id of the text that explains the button, or why it is disabled. */
  readonly describedBy?: string;
  /** What assistive technology reads where the label says too little; begins with the visible label. */
  readonly accessibleLabel?: string;
  readonly onClick?: (event: MouseEvent) => void;
  /** A part name of the element's own beside `button` and `button-<kind>`. */
  readonly part?: string;
  readonly id?: string;
}

const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** A native button. Parts: `button`, `button-primary` and so on by kind, and the one given. Styles: styles/button.ts. */
export function button(options: ButtonOptions): TemplateResult {
  const kind = options.kind ?? 'secondary';
  const reasoned = options.disabled && options.describedBy !== undefined;
  const inert = options.busy || reasoned;
  return html`<button
    id=${ifDefined(options.id)}
    class=${`button ${kind}${options.wide ? ' wide' : ''}`}
    part=${`button button-${kind} ${options.part ?? ''}`}
    type=${options.type ?? 'button'}
    ?disabled=${options.disabled && !reasoned && !options.busy}
    aria-disabled=${inert ? 'true' : nothing}
    aria-busy=${options.busy ? 'true' : nothing}
    aria-describedby=${ifDefined(options.describedBy)}
    aria-label=${ifDefined(options.accessibleLabel)}
    @click=${inert ? swallow : options.onClick}
  >
    ${options.busy ? html`<span class="spinner" aria-hidden="true"></span>` : options.icon}${options.label}
  </button>`;
}
