/** How a document is made and turned into text: the platform's DOM in a page, a package's on a server. */
export interface UblDom {
  createDocument(): Document;
  serialize(document: Document): string;
}

const root = 'urn:oasis:names:specification:ubl:schema:xsd:';
const spaces = { cac: `${root}CommonAggregateComponents-2`, cbc: `${root}CommonBasicComponents-2` } as const;
const xmlns = 'http://www.w3.org/2000/xmlns/';

/** Everything that XML 1.0 cannot hold, not even escaped: most control characters, halves of pairs, and two that are no characters. */
const isLegal = (code: number): boolean =>
  code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;

/** The text without what XML cannot hold; nothing else of it is touched. */
export const legalText = (text: string): string => {
  let legal = '';
  for (const letter of text) if (isLegal(letter.codePointAt(0) ?? 0)) legal += letter;
  return legal;
};

/** Undefined for what would make an empty element, which Peppol forbids. */
export const filled = (text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  const legal = legalText(text);
  return legal.trim() === '' ? undefined : legal;
};

type Attributes = Readonly<Record<string, string>>;

/** An element to put others into. Children stand in the order in which they are added: the schema's. */
export class UblNode {
  readonly #element: Element;

  constructor(element: Element) {
    this.#element = element;
  }

  /** `cbc:name` with a text; nothing at all where there is no text to show. */
  text(name: string, value: string | undefined, attributes: Attributes = {}): this {
    const text = filled(value);
    if (text === undefined) return this;
    const element = this.#append('cbc', name);
    for (const [attribute, of] of Object.entries(attributes)) element.setAttribute(attribute, legalText(of));
    element.appendChild(this.#document().createTextNode(text));
    return this;
  }

  /** `cac:name` with what is put into it. An element that got nothing is taken away again. */
  group(name: string, fill: (node: UblNode) => void): this {
    const element = this.#append('cac', name);
    fill(new UblNode(element));
    if (!element.firstChild) this.#element.removeChild(element);
    return this;
  }

  #append(prefix: keyof typeof spaces, name: string): Element {
    return this.#element.appendChild(this.#document().createElementNS(spaces[prefix], `${prefix}:${name}`));
  }

  #document(): Document {
    return this.#element.ownerDocument;
  }
}

/** The bytes of a document whose root is `Invoice` or `CreditNote` (UBL 2.1). */
export const ublBytes = (dom: UblDom, rootName: 'Invoice' | 'CreditNote', fill: (node: UblNode) => void): Uint8Array => {
  const document = dom.createDocument();
  const element = document.createElementNS(`${root}${rootName}-2`, rootName);
  // Named once on the root, or each element would name them again.
  element.setAttributeNS(xmlns, 'xmlns', `${root}${rootName}-2`);
  for (const [prefix, space] of Object.entries(spaces)) element.setAttributeNS(xmlns, `xmlns:${prefix}`, space);
  document.appendChild(element);
  fill(new UblNode(element));
  const body = dom.serialize(document).replace(/^<\?xml[^>]*\?>\s*/, '');
  // A reader turns a bare carriage return into a line feed; escaped it stays. None but those of texts are there.
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll('\r', '&#13;')}`);
};
