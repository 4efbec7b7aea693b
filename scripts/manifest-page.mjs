// One element of custom-elements.json as a page of Markdown, and what is missing in its doc comments.

const cell = (text = '') => text.replaceAll('\n', ' ').replaceAll('|', '\\|').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

function table(title, head, rows) {
  if (rows.length === 0) return [];
  return [
    `## ${title}`,
    '',
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
}

const publicMembers = (declaration) => (declaration.members ?? []).filter((member) => !member.static && !isLifecycle(member));
const isLifecycle = ({ name }) =>
  ['render', 'updated', 'willUpdate', 'firstUpdated', 'connectedCallback', 'disconnectedCallback', 'update'].includes(name);
const fields = (declaration) => publicMembers(declaration).filter(({ kind, readonly }) => kind === 'field' && !readonly);
const methods = (declaration) => publicMembers(declaration).filter(({ kind }) => kind === 'method');

const signature = ({ name, parameters = [], return: result }) =>
  `${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text ?? 'unknown'}`).join(', ')}): ${result?.type?.text ?? 'void'}`;

/** @returns {string} the page */
export function elementPage(declaration) {
  const named = (list = []) => list.map((item) => [code(item.name) || 'default', cell(item.description)]);
  const lines = [
    `# \`<${declaration.tagName}>\``,
    '',
    `<!-- Made from the doc comments by npm run docs. -->`,
    '',
    declaration.description?.trim() ?? '',
    '',
    ...table(
      'Attributes and properties',
      ['attribute', 'property', 'type', 'default', 'meaning'],
      fields(declaration).map((field) => [
        code(field.attribute),
        code(field.name),
        code(field.type?.text),
        code(field.default),
        cell(field.description),
      ]),
    ),
    ...table(
      'Methods',
      ['method', 'meaning'],
      methods(declaration).map((method) => [code(signature(method)), cell(method.description)]),
    ),
    ...table(
      'Events',
      ['event', 'class', 'meaning'],
      (declaration.events ?? []).map((event) => [code(event.name), code(event.type?.text), cell(event.description)]),
    ),
    ...table('Slots', ['slot', 'content'], named(declaration.slots)),
    ...table('Parts', ['part', 'what it is'], named(declaration.cssParts)),
    ...table(
      'Custom properties',
      ['property', 'default', 'meaning'],
      (declaration.cssProperties ?? []).map((property) => [code(property.name), code(property.default), cell(property.description)]),
    ),
    ...table('States', ['state', 'when'], named(declaration.cssStates)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** @returns {string[]} what a reader of the page would miss */
export function declarationFaults(declaration, eventClasses) {
  const { tagName } = declaration;
  const undescribed = (kind, list = []) =>
    list.filter((item) => !item.description?.trim()).map((item) => `${tagName}: ${kind} ${item.name} has no description`);
  const unknownEvents = (declaration.events ?? []).filter((event) => !eventClasses.has(event.type?.text));
  return [
    ...(declaration.description?.trim() ? [] : [`${tagName}: the class has no description`]),
    ...undescribed('property', fields(declaration)),
    ...undescribed('method', methods(declaration)),
    ...undescribed('event', declaration.events),
    ...undescribed('slot', declaration.slots),
    ...undescribed('part', declaration.cssParts),
    ...undescribed('custom property', declaration.cssProperties),
    ...unknownEvents.map((event) => `${tagName}: event ${event.name} is not of a class in ${tagName}.events.ts but "${event.type?.text}"`),
  ];
}
