import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

/** The paths of one icon on a 24 x 24 grid, drawn in the current colour at 20 px; see icons.ts. */
export type IconPaths = SVGTemplateResult;

/**
 * An icon. Beside its own words it is decoration and hidden; alone it must be given a `label`. `mirror` turns it in right-to-left pages
 * (arrows). Part: `icon`.
 */
export function icon(paths: IconPaths, options: { readonly label?: string | undefined; readonly mirror?: boolean } = {}): TemplateResult {
  return html`<svg
    class=${options.mirror ? 'icon mirror' : 'icon'}
    part="icon"
    viewBox="0 0 24 24"
    role=${ifDefined(options.label && 'img')}
    aria-label=${ifDefined(options.label)}
    aria-hidden=${options.label ? nothing : 'true'}
  >
    ${paths}
  </svg>`;
}
