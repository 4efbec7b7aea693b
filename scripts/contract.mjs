// The contract: `node scripts/contract.mjs generate | check | lint`.
// generate writes src/contract/generated and docs/contract from openapi.yaml and the examples, check fails when the committed files differ, lint runs the
// rules of redocly.yaml. No network.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allExamples, folder as examplesFolder } from './contract/example-files.mjs';
import { contractPages } from './contract/pages.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'src/contract/openapi.yaml');
const target = join(root, 'src/contract/generated');
const pageFolder = join(root, 'docs/contract');
const require = createRequire(import.meta.url);
const header = '// Generated from openapi.yaml by `node scripts/contract.mjs generate`. Do not edit.\n';

/** Runs the generator in a scratch folder and gives back its two files. */
async function hey(scratch) {
  const { createClient } = await import('@hey-api/openapi-ts');
  await createClient({
    input: source,
    output: { path: join(scratch, 'hey'), postProcess: [] },
    logs: { level: 'silent', file: false },
    plugins: ['@hey-api/typescript', { name: 'valibot', requests: false, responses: false }],
  });
  const read = (name) => readFileSync(join(scratch, 'hey', name), 'utf8');
  return { types: read('types.gen.ts'), validators: read('valibot.gen.ts') };
}

const withoutComments = (text) => text.replace(/\/\*\*[\s\S]*?\*\/\n/g, '').replace(/^\/\/.*\n/gm, '');

/** Operation types name a client that we do not use; the schemas are what the rooms share. */
function shapeTypes(text, { components }) {
  const parameters = Object.keys(components.parameters).map((name) => (name in components.schemas ? `${name}2` : name));
  const statements = withoutFirstLine(text)
    .split(/\n\n(?=export type |\/\*\*\n)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement && !/export type \w+(Data|Response|Responses|Error|Errors|Options) =/.test(statement))
    .filter((statement) => !parameters.some((name) => statement.includes(`export type ${name} =`)));
  return `${header}\n${statements.join('\n\n')}\n`;
}

const withoutFirstLine = (text) => text.slice(text.indexOf('\n') + 1);

/**
 * Small enough for a browser: functions by name, every call marked pure so that unused validators fall away, texts and open enumerations one
 * schema, and each constant typed by its shape, which keeps the declarations short and ties validators to types.
 */
function shapeValidators(text, document) {
  let body = withReferencedMaps(withoutComments(text).replace(/^import .*\n/gm, ''), document);
  // What follows the last schema are parameters of operations, which are schemas again under other names.
  body = withLeaves(body.slice(0, body.indexOf('export const vIfNoneMatch')));
  const textLike = [...body.matchAll(/^export const (v\w+) = text\(0, 10000\);$/gm)].map((match) => match[1]);
  for (const name of textLike.filter((name) => name !== 'vText')) {
    body = body.replace(new RegExp(`^export const ${name} = .*\\n+`, 'm'), '').replace(new RegExp(`\\b${name}\\b`, 'g'), 'vText');
  }
  body = body.replace(/^export const v(\w+) = /gm, 'export const v$1: GenericSchema<$1> = ');
  const statements = body.trim().split(/\n{2,}(?=export const )/);
  const taken = new Map();
  const modules = Object.entries(files).map(([file, shapes]) => {
    const wanted = shapes ? needed(statements, shapes) : new Set(statements.map(shapeOf));
    for (const shape of wanted) if (!taken.has(shape)) taken.set(shape, file);
    return [
      file,
      moduleOf(
        statements.filter((statement) => taken.get(shapeOf(statement)) === file),
        taken,
      ),
    ];
  });
  return {
    ...Object.fromEntries(modules),
    'validators.ts': `${Object.fromEntries(modules)['validators.ts']}\nexport * from './terms-validators.js';\n`,
  };
}

const shapeOf = (statement) => /^export const v(\w+)/.exec(statement)?.[1];

/**
 * Which shapes a module has, with all that they consist of and that no module above has: whoever needs a module loads those above it only as far
 * as they are used. A guest's page has the first two, a table the third too; nobody but a backend has the last, which takes what is left.
 */
const files = {
  // What a page meets before anybody has typed anything.
  'terms-validators.ts': ['Capabilities', 'BillingTerms', 'Session'],
  'validators.ts': ['GuestInvoice', 'Quote', 'Payment', 'AbandonedIntent', 'Receipt', 'PaymentFieldsSetup', 'Problem'],
  'list-validators.ts': ['InvoiceListPage', 'InvoiceTotals', 'InvoiceSelection'],
  'invoice-validators.ts': ['Invoice'],
  'account-validators.ts': ['AccountQuote', 'AccountAbandonedIntent', 'AccountReceipt', 'PaymentPage', 'PaymentMethodList', 'CreditList'],
  'portal-validators.ts': ['AccountPage', 'PlanPage', 'SavedViewList', 'Dashboard'],
  'document-validators.ts': ['DownloadOffer', 'DownloadJob'],
  'request-validators.ts': undefined,
};

/** Some shapes and all that they consist of. */
function needed(statements, shapes) {
  const all = new Set(shapes);
  for (const shape of all) {
    const statement = statements.find((some) => shapeOf(some) === shape);
    if (!statement) throw new Error(`No shape is called ${shape}.`);
    for (const [, part] of statement.slice(statement.indexOf('=')).matchAll(/\bv([A-Z]\w+)/g)) all.add(part);
  }
  return all;
}

/** A module of validators with the imports that it needs. */
function moduleOf(statements, fileOf) {
  let body = statements.join('\n\n');
  const names = (pattern) => [...new Set([...body.matchAll(pattern)].map((match) => match[1]))].sort();
  const own = new Set(names(/^export const (v\w+)/gm));
  const from = (list, file) => (list.length > 0 ? `import { ${list.join(', ')} } from '${file}';` : '');
  const calls = new RegExp(`(?<![.\\w])(${leaves.join('|')})\\(`, 'g');
  const imports = [
    from([...names(/\bv\.(\w+)\(/g), 'type GenericSchema'], 'valibot'),
    from(names(calls), '../leaves.js'),
    `import type { ${names(/GenericSchema<(\w+)>/g).join(', ')} } from './types.js';`,
    ...Object.keys(files).map((file) =>
      from(
        names(/\b(v[A-Z]\w+)/g).filter((name) => !own.has(name) && fileOf.get(name.slice(1)) === file),
        `./${file.replace('.ts', '.js')}`,
      ),
    ),
  ];
  body = body.replace(/\bv\.(\w+\()/g, '/*#__PURE__*/ $1').replace(calls, '/*#__PURE__*/ $1(');
  return `${header}${imports.filter(Boolean).join('\n')}\n\n${body}\n`;
}

/** The generator writes an empty object for a map whose values are named by reference: here it becomes the map. */
function withReferencedMaps(body, document) {
  for (const [shape, { properties = {} }] of Object.entries(document.components.schemas)) {
    for (const [property, { additionalProperties }] of Object.entries(properties)) {
      const value = additionalProperties?.$ref?.split('/').at(-1);
      const empty = new RegExp(`(export const v${shape} = v\\.object\\({[^;]*?\\b${property}: (?:v\\.optional\\()?)v\\.object\\({}\\)`);
      if (value) body = body.replace(empty, `$1v.record(v.string(), v${value})`);
    }
  }
  if (body.includes('v.object({})')) throw new Error('A map of the description has no validator.');
  return body;
}

const leaves = ['either', 'finite', 'flag', 'mapOf', 'oneOf', 'orNull', 'text', 'whole'];

/** Texts, numbers, flags and closed enumerations by the checks of leaves.ts; anything that it does not know stops the script. */
function withLeaves(body) {
  const safe = 'v.pipe(v.number(), v.integer(), v.minValue(-9007199254740991), v.maxValue(9007199254740991))';
  const leafy = body
    .replaceAll(safe, 'whole()')
    .replace(/v\.number\(\)/g, 'finite()')
    .replace(/v\.boolean\(\)/g, 'flag()')
    .replace(/v\.literal\((.*?)\)/g, 'oneOf($1)')
    .replace(/v\.picklist\(\[([^\]]*)\]\)/g, (_, members) => `oneOf(${members.trim().replace(/,\s+/g, ', ')})`)
    .replace(/v\.pipe\(v\.string\(\), v\.isoDate\(\)\)/g, 'text(10, 10, /^\\d{4}-\\d\\d-\\d\\d$/)')
    .replace(/v\.pipe\(v\.string\(\), v\.isoTimestamp\(\)\)/g, 'text(17, 40, /^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:?\\d\\d)$/)')
    .replace(/v\.pipe\(v\.string\(\)((?:, v\.(?:minLength|maxLength)\(\d+\))*)(?:, v\.regex\((\/.*\/)\))?\)/g, (_, bounds, pattern) => {
      const [, least = '0'] = /minLength\((\d+)/.exec(bounds) ?? [];
      const [, most = '1000'] = /maxLength\((\d+)/.exec(bounds) ?? [];
      return `text(${least}, ${most}${pattern ? `, ${pattern}` : ''})`;
    });
  const whole = leafy
    .replaceAll('v.record(v.string(), ', 'mapOf(')
    .replaceAll('v.nullable(', 'orNull(')
    .replace(/^export const v(\w+) = [^;]*;$/gm, (statement, shape) => (isRequest(shape) ? statement : thinner(statement)));
  const left = /v\.(?!pipe|array|maxLength|minLength|object|optional|union)\w+/.exec(whole);
  if (left) throw new Error(`No leaf for ${left[0]}.`);
  return whole;
}

const isRequest = (shape) => /Input$|^(CreditChoice|GuestFacts|InvoiceFilter|InvoiceQuery|PaymentSource|RemittanceAdvice)$/.test(shape);

/**
 * The lists of an answer are bounded by its length in bytes; only what a server takes in counts them as well. It also says where a fault is in
 * one of several shapes, and drops what belongs to none of them.
 */
const thinner = (statement) =>
  statement
    .replace(/v\.pipe\((v\.array\(v?\w+\)), v\.maxLength\(\d+\)\)/g, '$1')
    .replace(/v\.union\(\[([^\]]*)\]\)/g, (_, members) => `either(${members.trim().replace(/,\s+/g, ', ')})`);

/** Runs the command line of redocly, which is told to stay off the network. */
function redocly(...args) {
  const cli = join(dirname(require.resolve('@redocly/cli/package.json')), 'bin/cli.js');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const config = join(root, 'src/contract/redocly.yaml');
  return spawnSync(process.execPath, [cli, ...args, '--config', config], { env, cwd: root, encoding: 'utf8' });
}

/** The description as JSON, references kept. */
function readDescription(scratch) {
  const file = join(scratch, 'openapi.json');
  const run = redocly('bundle', source, '--output', file);
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What is made of the contract: `{path: text}`. */
async function build() {
  const scratch = mkdtempSync(join(tmpdir(), 'billing-contract-'));
  try {
    const { types, validators } = await hey(scratch);
    const document = readDescription(scratch);
    const modules = {
      'types.ts': shapeTypes(types, document),
      ...shapeValidators(validators, document),
      // For `GET /openapi.json`.
      'openapi-document.ts': `${header}\nexport const openapiDocument: unknown = ${JSON.stringify(document, undefined, 2)};\n`,
    };
    return { ...below(target, modules), ...below(pageFolder, contractPages(document, allExamples(join(root, examplesFolder)))) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const below = (folder, files) => Object.fromEntries(Object.entries(files).map(([name, text]) => [join(folder, name), text]));

async function generate() {
  for (const [file, text] of Object.entries(await build())) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return 0;
}

async function check() {
  const files = await build();
  const stale = Object.entries(files)
    .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8').replaceAll('\r\n', '\n') !== text)
    .map(([file]) => `${relative(root, file)} is not what src/contract says: run \`node scripts/contract.mjs generate\`.`);
  const strays = (existsSync(pageFolder) ? readdirSync(pageFolder) : [])
    .filter((name) => !(join(pageFolder, name) in files))
    .map((name) => `docs/contract/${name} is of no tag.`);
  for (const fault of [...stale, ...strays]) console.error(fault);
  return stale.length + strays.length > 0 ? 1 : 0;
}

function lint() {
  const run = redocly('lint', source);
  if (run.status !== 0) console.error(run.stdout, run.stderr);
  return run.status ?? 1;
}

const commands = { generate, check, lint };
const command = commands[process.argv[2]];
if (!command) console.error('Usage: node scripts/contract.mjs generate | check | lint');
process.exitCode = command ? await command() : 2;
