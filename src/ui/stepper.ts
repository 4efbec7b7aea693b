import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { checkIcon } from './icons.js';

export interface Step {
  readonly label: string;
  readonly state: 'done' | 'current' | 'upcoming';
}
export interface StepperOptions {
  /** Names the list: "Steps". */
  readonly label: string;
  readonly steps: readonly Step[];
  /** Said after the label of a step that is done: "completed". The sighted see a check mark. */
  readonly doneLabel?: string;
}

/** Where the customer is. An ordered list with `aria-current="step"`. Parts: `stepper`, `step`, `step-<state>`. Styles: styles/stepper.ts. */
export function stepper({ label, steps, doneLabel }: StepperOptions): TemplateResult {
  return html`<ol class="stepper" part="stepper" role="list" aria-label=${label}>
    ${steps.map(
      (step) =>
        html`<li
          class=${`step ${step.state}`}
          part=${`step step-${step.state}`}
          aria-current=${step.state === 'current' ? 'step' : nothing}
        >
          <span class="step-label"
            >${step.state === 'done' ? icon(checkIcon, { label: doneLabel }) : nothing}${step.label}</span
          >
        </li>`,
    )}
  </ol>`;
}
