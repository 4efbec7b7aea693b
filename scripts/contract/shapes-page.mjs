// The schemas of the contract as tables: what a field is, whether it is always there, and what it means.

const cell = (text = '') =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
/** Schemas that say no more than what kind of text they are. */
const plain = { Id: 'id', Text: 'text', Url: 'address', Count: 'integer' };
const openValues = ({ 'x-extensible-enum': values }) => values;

/** A type as a reader says it, with a link where there is more to know. */
export function typeName(document, schema, page = 'shapes.md') {
  const { $ref, anyOf, oneOf, type, items, enum: values, format, maximum, minimum, additionalProperties } = schema;
  if ($ref) {
    const name = $ref.split('/').at(-1);
    return plain[name] ?? `[${name}](${page}#${name.toLowerCase()})`;
  }
  const choices = anyOf ?? oneOf;
  if (choices) return choices.map((one) => typeName(document, one, page)).join(' or ');
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (type === 'array') return `list of ${typeName(document, items, page)}`;
  if (type === 'integer') return maximum !== undefined && maximum < 1e9 ? `${minimum} to ${maximum}` : 'integer';
  if (type === 'boolean') return 'true or false';
  if (type === 'object' && typeof additionalProperties === 'object') return `by name: ${typeName(document, additionalProperties, page)}`;
  if (type === 'string') return format === 'date' ? 'date' : 'text';
  if (type === 'null') return 'null';
  if (Array.isArray(type)) return type.filter((one) => one !== 'null').join(' or ');
  return type ?? 'anything';
}

const boundsOf = ({ minLength, maxLength, maxItems, pattern }) =>
  [
    ...(minLength > 0 ? [`${minLength} character or more`] : []),
    ...(maxLength !== undefined && maxLength < 10_000 ? [`at most ${maxLength} characters`] : []),
    ...(maxItems !== undefined ? [`at most ${maxItems}`] : []),
    ...(pattern ? [`\`${pattern}\``] : []),
  ].join(', ');

const fieldsOf = (document, { required = [], properties = {} }) => [
  '| name | type | always | meaning |',
  '| --- | --- | --- | --- |',
  ...Object.entries(properties).map(([name, schema]) => {
    const meaning = [schema.description, boundsOf(schema)].filter(Boolean).join('; ');
    return `| \`${name}\` | ${cell(typeName(document, schema, ''))} | ${required.includes(name) ? 'yes' : ''} | ${cell(meaning)} |`;
  }),
];

function shapeText(document, name, schema) {
  const { description, properties, enum: closed } = schema;
  const open = openValues(schema);
  const said = (values) => values.map((value) => `\`${value}\``).join(', ');
  const lines = [
    ...(description ? [`${description}.`] : []),
    ...(open ? [`One of ${said(open)}. Others may come: a client says something neutral.`] : []),
    ...(closed ? [`One of ${said(closed)}, and no other.`] : []),
    ...(properties ? fieldsOf(document, schema) : []),
    ...(!open && !closed && !properties
      ? [capitalised([typeName(document, schema, ''), boundsOf(schema)].filter(Boolean).join(', ')) + '.']
      : []),
  ];
  return [`## ${name}`, '', ...lines.flatMap((line) => (line.startsWith('|') ? [line] : [line, ''])), ''];
}

const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @returns {string[]} lines */
export const shapesPage = (document) => [
  'By name. A field that is not marked `always` may be absent; in answers `null` means the same. Amounts are integers of minor units, dates and instants as [the contract](README.md#values) says.',
  '',
  ...Object.entries(document.components.schemas)
    .filter(([name]) => !(name in plain))
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .flatMap(([name, schema]) => shapeText(document, name, schema)),
];
