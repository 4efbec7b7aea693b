import type { Speech } from '../../../i18n/catalog/speech.js';

/** Makes an element with attributes: what cells are copied from. */
export function make(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** The picture that ui/icon.ts draws without a label. */
export function picture(path: string): SVGElement {
  const svg = document.createElementNS(svgSpace, 'svg');
  const line = document.createElementNS(svgSpace, 'path');
  for (const [name, value] of [
    ['class', 'icon'],
    ['part', 'icon'],
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
  ] as const) {
    svg.setAttribute(name, value);
  }
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** A text that stands alone in an element; touched only when it changes. */
export class Words {
  readonly #node: Text;
  #shown = '';

  constructor(parent: Node) {
    this.#node = parent.appendChild(document.createTextNode(''));
  }

  write(text: string): void {
    if (text === this.#shown) return;
    this.#shown = text;
    this.#node.data = text;
  }
}

/** An attribute; touched only when it changes. */
export class Mark {
  readonly #element: Element;
  readonly #name: string;
  #shown: string | undefined;

  constructor(element: Element, name: string) {
    this.#element = element;
    this.#name = name;
  }

  write(value: string | undefined): void {
    if (value === this.#shown) return;
    this.#shown = value;
    if (value === undefined) this.#element.removeAttribute(this.#name);
    else this.#element.setAttribute(this.#name, value);
  }
}

const place = '\uffff';

/** A phrase about one invoice, taken apart once for all rows: filling in a sentence word by word takes longer than drawing it. */
export function phrase(speech: Speech, id: 'row.select' | 'row.payName' | 'row.download' | 'row.actions'): (number: string) => string {
  const [before = '', after = ''] = speech.t(id, { number: place }).split(place);
  // letters of both directions in one sentence are kept apart by the words themselves
  const isPlain = /^[ -\x7f]*$/;
  const isSimple = isPlain.test(before + after) || speech.direction === 'ltr';
  return (number) => (isSimple && isPlain.test(number) ? before + number + after : speech.t(id, { number }));
}

/** Keeps what was made of a key: as many as a few screens show. Emptied as a whole, so that scrolling through all rows leaves nothing behind. */
export function remembered<K, V>(make: (key: K) => V, limit = 200): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= limit) kept.clear();
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
