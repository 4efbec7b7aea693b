import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/**
 * An icon, drawn in the current colour at 20 px from one of the paths of icons.ts. Beside its own words it is decoration and hidden;
 * alone it must be given a `label`. `mirror` turns it in right-to-left pages (arrows). Part: `icon`.
 */
export function icon(path: string, options: { readonly label?: string | undefined; readonly mirror?: boolean } = {}): TemplateResult {
  return html`<svg
    class=${options.mirror ? 'icon mirror' : 'icon'}
    part="icon"
    viewBox="0 0 24 24"
    role=${ifDefined(options.label && 'img')}
    aria-label=${ifDefined(options.label)}
    aria-hidden=${options.label ? nothing : 'true'}
  >
    <path d=${path}></path>
  </svg>`;
}
