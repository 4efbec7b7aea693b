import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.js';
import { icon } from './icon.js';
import { checkIcon, copyIcon } from './icons.js';

export interface CopyValueOptions {
  readonly label: string;
  readonly value: string;
  /** Shown instead of the value where the eye wants spaces that a bank's form does not. */
  readonly shown?: string | TemplateResult;
  /** The word on the button: "Copy". */
  readonly copyLabel: string;
  /** The button's name in full, which has the word in it: "Copy IBAN". Absent, it is the word and the label. */
  readonly copyName?: string;
  readonly copiedLabel: string;
  /** Whether this value was the last one copied. */
  readonly copied: boolean;
  readonly onCopy: (value: string) => void;
}

/**
 * A value with a button that copies it; what happened is said in a live region that is there from the start. The value itself is
 * selected by one click, for pages where the clipboard is closed. Parts: `copy`, `copy-value`, `copy-button`.
 * Styles: styles/copy.ts, styles/button.ts.
 */
export function copyValue(options: CopyValueOptions): TemplateResult {
  const { label, value, copied, copyLabel, copiedLabel } = options;
  const name = options.copyName ?? `${copyLabel} ${label}`;
  return html`<div class="copy" part="copy">
    <div class="copy-text">
      <div class="copy-label">${label}</div>
      <bdi class="copy-value" part="copy-value">${options.shown ?? value}</bdi>
    </div>
    ${button({
      kind: 'quiet',
      icon: icon(copied ? checkIcon : copyIcon),
      label: copied ? copiedLabel : copyLabel,
      accessibleLabel: copied ? `${copiedLabel}: ${name}` : name,
      part: 'copy-button',
      onClick: () => options.onCopy(value),
    })}
    <span class="visually-hidden" role="status">${copied ? copiedLabel : nothing}</span>
  </div>`;
}
