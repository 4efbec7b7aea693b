/** An element as a program reads it: no prefixes, which say nothing here. */
export interface Read {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Read[];
}

/** What a parser gives, of whatever package. */
export interface Parsed {
  readonly localName?: string | null;
  readonly nodeType: number;
  readonly textContent?: string | null;
  readonly childNodes: Iterable<Parsed>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
}

const read = (node: Parsed): Read => {
  const children = [...node.childNodes].filter(({ nodeType }) => nodeType === 1).map(read);
  return {
    name: node.localName ?? '',
    text: children.length > 0 ? '' : (node.textContent ?? ''),
    attributes: Object.fromEntries([...(node.attributes ?? [])].map(({ name, value }) => [name, value])),
    children,
  };
};

/** Throws where the bytes are no UTF-8; `parse` throws where they are no XML. */
export const readUbl = (bytes: Uint8Array, parse: (text: string) => Parsed): Read =>
  read(parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));

/** Elements at a path of names below one: `find(root, 'TaxTotal/TaxSubtotal')`. */
export const find = (from: Read, path: string): readonly Read[] =>
  path
    .split('/')
    .reduce<readonly Read[]>((found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)), [from]);

export const textAt = (from: Read, path: string): string | undefined => find(from, path)[0]?.text;

/** Every element of a document. */
export const everything = (from: Read): readonly Read[] => [from, ...from.children.flatMap(everything)];

const scale = 12;
/** A decimal as a whole number of 10^-12, so that sums and products are exact. Throws for anything else. */
export const exact = (text: string | undefined): bigint => {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '');
  if (!match) throw new Error(`Not a decimal: ${text}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  if (fraction.length > scale) throw new Error(`Too many decimals: ${text}`);
  return BigInt(sign + whole + fraction.padEnd(scale, '0'));
};
export const one = 10n ** BigInt(scale);
export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);
export const size = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
/** To two decimals, halves up, as the rules do. */
export const rounded = (amount: bigint): bigint => {
  const cent = one / 100n;
  const shifted = amount + cent / 2n;
  return (shifted - (((shifted % cent) + cent) % cent)) / 1n;
};
