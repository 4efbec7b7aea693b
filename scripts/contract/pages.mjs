// docs/contract: the description and its examples as pages of Markdown, one for each tag, one of shapes, and the way in.
import { writtenAnswer, writtenRequest } from './example-files.mjs';
import { shapesPage, typeName } from './shapes-page.mjs';

const made = '<!-- Made from src/contract by `node scripts/contract.mjs generate`. -->';
const cell = (text = '') =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .trim();
const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** What `#…` may name, as hosts of repositories make it of a heading. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

const table = (head, rows) =>
  rows.length === 0
    ? []
    : [
        '',
        `| ${head.join(' | ')} |`,
        `| ${head.map(() => '---').join(' | ')} |`,
        ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
        '',
      ];

/** The value itself where it is named by reference. */
const resolved = (document, value) =>
  value.$ref
    ? value.$ref
        .slice(2)
        .split('/')
        .reduce((at, step) => at[step], document)
    : value;

/** @returns {{method: string, path: string, operation: object}[]} */
const operationsOf = ({ paths }, tag) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags?.includes(tag))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );

const signedIn = ['sessionCookie', 'hostToken'];

function callersOf(document, { security = document.security }) {
  const names = security.flatMap((one) => Object.keys(one));
  const said = [
    ...(names.some((name) => signedIn.includes(name)) ? ['signed-in customers, by cookie or bearer token'] : []),
    ...(names.includes('guestToken') ? ['guests, by the token of their invoice'] : []),
    ...(security.some((one) => Object.keys(one).length === 0) ? ['anybody'] : []),
  ];
  return `${said.join('; ')}.`;
}

const places = { query: 'query', path: 'path', header: 'header' };

function parametersOf(document, { parameters = [] }) {
  const rows = parameters
    .map((parameter) => resolved(document, parameter))
    .map(({ name, in: place, required, description = '', schema }) => [
      `\`${name}\``,
      `${places[place]}${required && place !== 'path' ? ', required' : ''}`,
      typeName(document, schema),
      description,
    ]);
  return table(['parameter', 'in', 'type', 'meaning'], rows);
}

const jsonOf = ({ content = {} }) => Object.values(content)[0]?.schema;
/** Refusals that every operation may have and that mean the same everywhere. */
const everywhere = new Set(['400', '401', '403', '413', '415', '429', 'default']);
const own = { 403: 'lookupInvoice', 400: undefined };

function answersOf(document, { operationId, responses }) {
  const all = Object.entries(responses).map(([status, response]) => ({ status, response: resolved(document, response) }));
  const isGeneral = ({ status }) => everywhere.has(status) && own[status] !== operationId;
  const rows = all
    .filter((answer) => !isGeneral(answer))
    .sort((one, other) => Number(one.status) - Number(other.status))
    .map(({ status, response }) => {
      const schema = Number(status) < 300 ? jsonOf(response) : undefined;
      const shape = schema && schema.format !== 'binary' && (schema.$ref || schema.anyOf) ? typeName(document, schema) : '';
      return [status, shape, response.description];
    });
  const general = all.filter(isGeneral).map(({ status }) => (status === 'default' ? '5xx' : status));
  return [
    ...table(['status', 'shape', 'meaning'], rows),
    ...(general.length > 0 ? [`${capitalised(listed(general))} as [everywhere](README.md#errors).`, ''] : []),
  ];
}

const listed = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** What of the general rules holds for an operation, with links to them. */
function rulesOf(document, operation) {
  const names = (operation.parameters ?? []).map((parameter) => resolved(document, parameter).name);
  return [
    ...(names.includes('Idempotency-Key') ? ['Needs an [`Idempotency-Key`](README.md#idempotency-key).'] : []),
    ...(names.includes('If-Match') ? ['Needs [`If-Match`](README.md#etags).'] : []),
    ...(names.includes('If-None-Match') ? ['Has an [`ETag`](README.md#etags).'] : []),
    ...(names.includes('cursor') ? ['Answers [pages](README.md#lists).'] : []),
  ].join(' ');
}

const exampleText = (example) => [
  `**${example.title}.**${example.note ? ` ${example.note}` : ''}`,
  '',
  '```http',
  writtenRequest(example),
  '',
  writtenAnswer(example),
  '```',
  '',
];

function operationText(document, { method, path, operation }, examples) {
  const body = operation.requestBody && jsonOf(operation.requestBody);
  const rules = rulesOf(document, operation);
  return [
    `## ${operation.summary}`,
    '',
    `\`${method} ${path}\``,
    '',
    ...(operation.description ? [operation.description.trim(), ''] : []),
    `For ${callersOf(document, operation)}${rules ? ` ${rules}` : ''}${body ? ` Body: ${typeName(document, body)}.` : ''}`,
    '',
    ...parametersOf(document, operation),
    ...answersOf(document, operation),
    ...examples.filter((example) => example.operation === operation.operationId).flatMap(exampleText),
  ];
}

const spaced = (lines) =>
  `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;

const tagPage = (document, { name, description }, examples) =>
  spaced([
    `# ${capitalised(name)}`,
    '',
    made,
    '',
    `${description}. What holds for every operation, such as keys and errors, stands in [the contract](README.md).`,
    '',
    ...operationsOf(document, name).flatMap((operation) => operationText(document, operation, examples)),
  ]);

function errorTable({ components }) {
  const { 'x-extensible-enum': codes, 'x-enumDescriptions': advice } = components.schemas.ErrorCode;
  const missing = codes.filter((code) => !advice[code]);
  if (missing.length > 0) throw new Error(`x-enumDescriptions of ErrorCode says nothing of ${missing.join(', ')}`);
  return table(
    ['code', 'what a client does'],
    codes.map((code) => [`\`${code}\``, advice[code]]),
  );
}

const wayIn = (document) =>
  spaced([
    '# The contract',
    '',
    made,
    '',
    'What the elements ask of a billing backend, operation by operation. Every example is asked of the reference backend when the tests run. The same as OpenAPI 3.1: `src/contract/openapi.yaml`, and `/api/v1/openapi.json` of a running backend. New here? [Implementing it](../guides/http-contract.md) says where to begin, and `npx billing-elements-conformance` [proves](../guides/conformance.md) what you have.',
    ...document.tags.flatMap(({ name, description }) => [
      '',
      `**[${capitalised(name)}](${name}.md)**: ${description.charAt(0).toLowerCase()}${description.slice(1)}`,
      '',
      ...operationsOf(document, name).map(
        ({ method, path, operation }) => `- [${operation.summary}](${name}.md#${anchorOf(operation.summary)}): \`${method} ${path}\``,
      ),
    ]),
    '',
    '**[Shapes](shapes.md)**: what stands in requests and answers',
    '',
    '## Reading the examples',
    '',
    'Addresses begin with the base address of the backend, such as `https://billing.example/api/v1`. `{payer}`, `{viewer}` and `{approver}` are bearer tokens of three people, `{guestToken}` one of a look-up. Any other `{name}` is a value that is different each time, and the same wherever the name stands. `…` leaves out what is left. The day is the 12th of March 2026.',
    '',
    document.info.description.trim(),
    '',
    '## What a client does with an error',
    '',
    'By the code alone; of a code that it does not know, by the status.',
    ...errorTable(document),
  ]);

/** @returns {Record<string, string>} pages by the names of their files */
export function contractPages(document, examples) {
  return {
    'README.md': wayIn(document),
    ...Object.fromEntries(document.tags.map((tag) => [`${tag.name}.md`, tagPage(document, tag, examples[tag.name] ?? [])])),
    'shapes.md': spaced(['# Shapes', '', made, '', ...shapesPage(document)]),
  };
}
