import { define as defineOne, defineWithPrefix } from '../internal/define.js';
import { elements, type ElementTag } from './elements.js';

export interface DefineOptions {
  /** Put before every tag: `acme` makes `<acme-pay-invoice>`. Default: no prefix. */
  readonly prefix?: string;
  /** The elements to register. Default: all. */
  readonly tags?: readonly ElementTag[];
}

/**
 * Registers elements of the kit, where the tags of the define files would collide with others in the page.
 * @throws RangeError if the prefix could not begin a custom element's name.
 */
export function define({ prefix, tags = Object.keys(elements) as ElementTag[] }: DefineOptions = {}): void {
  for (const tag of tags) {
    if (prefix === undefined) defineOne(tag, elements[tag]);
    else defineWithPrefix(prefix, tag, elements[tag]);
  }
}
