import { adoptStyles, render, type CSSResult, type CSSResultGroup, type TemplateResult } from 'lit';
import { layout } from '../styles/layout.js';
import { reset } from '../styles/reset.js';
import { tokens } from '../styles/tokens.js';

/** A stage for template functions in tests and stories: a shadow root with the tokens, the reset and the given sheets. */
export interface Stage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  draw(template: TemplateResult): void;
  /** The one element that matches; throws where there is none. */
  one<T extends Element = HTMLElement>(selector: string): T;
  all<T extends Element = HTMLElement>(selector: string): T[];
  /** Text as a reader sees it: white space collapsed. */
  text(selector?: string): string;
}

const flat = (styles: CSSResultGroup): CSSResult[] =>
  Array.isArray(styles) ? styles.flatMap((some) => flat(some)) : [styles as CSSResult];

export function stage(host: HTMLElement, template: TemplateResult, ...styles: CSSResultGroup[]): Stage {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  adoptStyles(root, [tokens, reset, layout, ...styles.flatMap(flat)]);
  render(template, root);
  const one = <T extends Element>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return found;
  };
  return {
    host,
    root,
    one,
    draw: (next) => render(next, root),
    all: (selector) => [...root.querySelectorAll<never>(selector)],
    text: (selector) => (selector ? one(selector) : root).textContent.replace(/\s+/g, ' ').trim(),
  };
}
