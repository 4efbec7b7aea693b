import { schemaOf, type Schema } from '../operations.js';
import type { Dice } from './dice.js';

/** Texts that careless code trips over. */
const oddTexts = [
  '',
  ' ',
  '0',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '"; DROP TABLE invoices; --',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\u202Eabc',
  '💸'.repeat(20),
  '\uD800',
  'x'.repeat(12_000),
  '1e309',
  '-1',
  '2025-02-30',
  '9999-99-99',
] as const;

const oddValues: readonly unknown[] = [null, true, 0, -1, 1.5, 1e300, 2 ** 60, '', [], {}, [[]], { $ne: '' }, 'x'];

/** Ids of things that there are, so that what is drawn reaches beyond "not found". */
export interface DrawnFrom {
  readonly dice: Dice;
  readonly ids: readonly string[];
  /** How rarely something odd takes the place of what fits: once in so many values. */
  readonly oddness: number;
}

/** A value that fits a schema, mostly. */
export const draw = (schema: Schema, from: DrawnFrom, name = '', depth = 0): unknown => {
  const { dice, oddness } = from;
  if (dice.once(oddness)) return dice.once(2) ? dice.pick(oddValues) : dice.pick(oddTexts);
  const { enum: members, const: constant, anyOf, oneOf, ...resolved } = schemaOf(schema);
  const choices = anyOf ?? oneOf;
  if (choices) return draw(dice.pick(choices), from, name, depth);
  if (constant !== undefined) return constant;
  if (members) return dice.pick(members);
  switch (resolved.type) {
    case 'object':
      return drawObject(resolved, from, depth);
    case 'array':
      return Array.from({ length: drawLength(resolved, dice) }, () => draw(resolved.items ?? {}, from, name, depth + 1));
    case 'integer':
      return drawInteger(resolved, dice);
    case 'number':
      return dice.below(1_000) / 8;
    case 'boolean':
      return dice.once(2);
    case 'null':
      return null;
    default:
      return drawText(resolved, from, name);
  }
};

const drawLength = ({ minItems = 0, maxItems = 3 }: Schema, dice: Dice): number =>
  dice.once(60) ? Math.min(maxItems + 1, 1_001) : Math.max(minItems, dice.below(4));

const drawInteger = ({ minimum = -10, maximum = 100_000 }: Schema, dice: Dice): number => {
  if (dice.once(10)) return dice.pick([minimum, maximum, 0, -1]);
  return Math.max(minimum, dice.below(Math.min(maximum, 200_000)));
};

const drawObject = ({ properties = {}, required = [], additionalProperties }: Schema, from: DrawnFrom, depth: number): unknown => {
  const { dice } = from;
  const drawn: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    const isWanted = required.includes(name) ? !dice.once(40) : depth < 5 && dice.once(2);
    if (isWanted) drawn[name] = draw(schema, from, name, depth + 1);
  }
  if (typeof additionalProperties === 'object')
    for (const name of ['accountNumber', 'invoiceNumber', 'invoiceAmount']) drawn[name] = draw(additionalProperties, from, name, depth + 1);
  if (dice.once(20)) drawn[dice.pick(oddTexts)] = dice.pick(oddValues);
  return drawn;
};

const drawText = (schema: Schema, { dice, ids }: DrawnFrom, name: string): string => {
  const { format, pattern, maxLength = 40, minLength = 0 } = schema;
  const known = schema['x-extensible-enum'];
  if (known && !dice.once(5)) return dice.pick(known);
  if (format === 'date') return `20${10 + dice.below(30)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`;
  if (format === 'date-time') return '2025-01-15T12:00:00Z';
  if (pattern === '^[A-Z]{3}$') return dice.pick(['USD', 'EUR', 'KRW', 'BHD', 'XXX']);
  if (pattern === '^[A-Z]{2}$') return dice.pick(['US', 'NL', 'KR', 'ZZ']);
  if (/id$/i.test(name) && ids.length > 0 && !dice.once(4)) return dice.pick(ids);
  if (name === 'sort') return dice.pick(['-dueDate,number', 'total', 'weather', ',,,', '-', '-createdAt', 'number,-number']);
  if (dice.once(30)) return 'x'.repeat(maxLength + 1);
  const text = `${dice.pick(['1Z-', 'P-', '12', 'a', '%', 'Ä'])}${dice.below(1_000_000)}`;
  return text.padEnd(minLength, 'x').slice(0, Math.max(maxLength, minLength));
};

const two = (number: number): string => String(number).padStart(2, '0');
