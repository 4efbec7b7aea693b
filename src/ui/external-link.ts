import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../domain/safe-url.js';
import { icon } from './icon.js';
import { externalIcon } from './icons.js';

export interface ExternalLinkOptions {
  /** From a backend or policy: only https, mailto and tel become links. */
  readonly href: string | undefined;
  readonly label: string;
  /** Says that a new window opens; given, it opens one. Phone numbers and addresses of mail never do. */
  readonly newWindowLabel?: string;
  readonly onClick?: (event: MouseEvent) => void;
}

/** A link that leaves the element; the bare label where the address is not one to follow. Part: `link`. */
export function externalLink({ href, label, newWindowLabel, onClick }: ExternalLinkOptions): TemplateResult {
  const url = safeUrl(href);
  if (!url) return html`<bdi>${label}</bdi>`;
  if (!newWindowLabel || !url.startsWith('https:')) {
    return html`<a part="link" href=${url} rel="noreferrer" @click=${onClick ?? nothing}><bdi>${label}</bdi></a>`;
  }
  return html`<a part="link" href=${url} target="_blank" rel="noopener noreferrer" @click=${onClick ?? nothing}
    ><bdi>${label}</bdi> ${icon(externalIcon, { label: newWindowLabel, mirror: true })}</a
  >`;
}
