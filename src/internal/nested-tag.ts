import { unsafeStatic, type StaticValue } from 'lit/static-html.js';
import type { ElementClass } from './define.js';

const cache = new Map<string, StaticValue>();

/**
 * The name under which an element of the kit renders another one, for `html` of `lit/static-html.js`: `<${tag(this, 'pay-invoice')}>`.
 * An element registered under a prefix renders the others with the same prefix. The name is never data of a backend.
 */
export function tag(host: HTMLElement, name: string): StaticValue {
  const full = tagName(host, name);
  const known = cache.get(full);
  if (known) return known;
  const value = unsafeStatic(full);
  cache.set(full, value);
  return value;
}

/** The same name as a string, for `closest` and `querySelector`. */
export function tagName(host: HTMLElement, name: string): string {
  const { prefix } = host.constructor as ElementClass;
  return prefix ? `${prefix}-${name}` : name;
}
