import { html, nothing, type TemplateResult } from 'lit';
import { button } from './button.js';
import { icon } from './icon.js';
import { chevronEndIcon, chevronStartIcon } from './icons.js';

export interface PagerOptions {
  /** Unique in the element's root; the status is `<id>-status`. */
  readonly id: string;
  /** Names the group: "Pages". */
  readonly label: string;
  readonly previousLabel: string;
  readonly nextLabel: string;
  /** Where the customer is: "1–50 of 240". */
  readonly status: string;
  /** Absent on the first page. */
  readonly onPrevious?: (() => void) | undefined;
  /** Absent on the last page. */
  readonly onNext?: (() => void) | undefined;
  /** A page is under way: neither button does anything, and the focus stays where it is. */
  readonly busy?: boolean;
  /** Stands at the end: how many rows a page has. */
  readonly end?: TemplateResult;
}

/**
 * Previous and next of a list in pages. A button without a page beyond it keeps the focus: it is inert, not gone. Parts: `pager`,
 * `pager-status`, `pager-previous`, `pager-next`. Styles: styles/pager.ts, styles/button.ts.
 */
export function pager(options: PagerOptions): TemplateResult {
  const { id, label, previousLabel, nextLabel, status, onPrevious, onNext, busy } = options;
  return html`<nav class="pager" part="pager" aria-label=${label}>
    <div class="pager-status" part="pager-status" id=${`${id}-status`}>${status}</div>
    ${options.end ?? nothing}
    <div class="pager-steps">
      ${step({ id, label: previousLabel, path: chevronStartIcon, part: 'pager-previous', busy, onClick: onPrevious })}
      ${step({ id, label: nextLabel, path: chevronEndIcon, part: 'pager-next', busy, onClick: onNext })}
    </div>
  </nav>`;
}

interface Step {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly part: string;
  readonly busy: boolean | undefined;
  readonly onClick: (() => void) | undefined;
}

function step({ id, label, path, part, busy, onClick }: Step): TemplateResult {
  const inert = busy || !onClick;
  return button({
    label: icon(path, { label, mirror: true }),
    part,
    ...(inert ? { disabled: true, describedBy: `${id}-status` } : { onClick }),
  });
}
