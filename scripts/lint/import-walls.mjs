// The lint rule behind the walls of walls.mjs: static, type-only and dynamic imports, re-exports and `import('…')` types.
import { posix, relative } from 'node:path';
import { publicFiles, rooms, tests } from './walls.mjs';

const paths = rooms.flatMap((room) => [room.path].flat().map((path) => ({ path, room }))).sort((a, b) => b.path.length - a.path.length);
const publicPatterns = publicFiles.map((file) => new RegExp(`^${file.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`));

/** The room of a file given from the project's root, with forward slashes; undefined outside all rooms. */
export function roomOf(file) {
  return paths.find(({ path }) => file === path || file.startsWith(`${path}/`))?.room;
}

const isTest = (file) => /\.test\.ts$/.test(file);
const isNodeTest = (file) => /\.node\.test\.ts$/.test(file);
const list = (value) => (Array.isArray(value) ? value : []);
const holds = (packages, name) => packages === 'all' || list(packages).some((allowed) => covers(allowed, name));
const covers = (allowed, name) => (allowed.endsWith(':') ? name.startsWith(allowed) : name === allowed || name.startsWith(`${allowed}/`));

/** @returns {string | undefined} what is wrong with importing a package there */
function packageFault(from, room, name, kind) {
  if (covers('billing-elements', name))
    return ['stories', 'demo'].includes(room.room) ? undefined : 'the kit does not import itself by its package name';
  if (holds(room.packages, name)) return undefined;
  if (kind === 'dynamic' && holds(room.lazyPackages, name)) return undefined;
  if (isTest(from) && holds(tests.packages, name)) return undefined;
  if (isNodeTest(from) && holds(tests.nodePackages, name)) return undefined;
  return `"${room.room}" may not import the package "${name}"`;
}

function elementFolder(file) {
  return /^src\/elements\/([^/]+)\//.exec(file)?.[1];
}

/** Siblings: a define file may import the define files of tags it renders, nobody else imports a sibling at all. */
function siblingFault(from, to) {
  const [own, other] = [elementFolder(from), elementFolder(to)];
  if (!own || !other || own === other) return undefined;
  const isDefine = (file, tag) => file === `src/elements/${tag}/${tag}.ts`;
  if (isDefine(to, other) && (isDefine(from, own) || isTest(from))) return undefined;
  return `an element imports no sibling: "${own}" may import "${other}" from its define file alone, and only its define file`;
}

function allowedRooms(from, room, kind) {
  if (room.imports === 'all') return 'all';
  const allowed = [room.room, ...list(room.imports)];
  if (isTest(from)) allowed.push(...tests.imports);
  if (kind === 'type') allowed.push(...list(room.types), ...list(room.lazy));
  if (kind === 'dynamic') allowed.push(...list(room.lazy));
  return allowed;
}

/** @returns {string | undefined} what is wrong with importing a file of the project there */
function fileFault(from, room, to, kind) {
  const target = roomOf(to);
  if (!target) return room.room === 'demo' || isTest(from) ? undefined : `"${room.room}" may not import "${to}", which is in no room`;
  const allowed = allowedRooms(from, room, kind);
  if (allowed === 'all') return undefined;
  if (allowed.includes(target.room)) return siblingFault(from, to);
  if (allowed.includes('public') && publicPatterns.some((pattern) => pattern.test(to))) return undefined;
  const lazily = list(room.lazy).includes(target.room) ? ' other than by import()' : '';
  const asTypes = list(room.types).includes(target.room) ? ' other than its types' : '';
  return `"${room.room}" may not import "${target.room}"${lazily}${asTypes}`;
}

/**
 * @param {string} from the importing file, from the project's root
 * @param {string} specifier as written
 * @param {'value' | 'type' | 'dynamic' | 'bare'} kind
 */
export function importFault(from, specifier, kind) {
  const room = roomOf(from);
  if (!room) return undefined;
  if (!specifier.startsWith('.')) return packageFault(from, room, specifier, kind);
  const to = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
  const fault = fileFault(from, room, to, kind);
  if (fault || kind !== 'bare' || room.sideEffects || isTest(from)) return fault;
  const tag = elementFolder(from);
  return tag && from === `src/elements/${tag}/${tag}.ts` ? undefined : 'an import for its side effect stands in a define file only';
}

const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type' || specifier.exportKind === 'type'));

function create(context) {
  const from = relative(context.cwd, context.filename).replaceAll('\\', '/');
  const check = (node, source, kind) => {
    const specifier = source?.type === 'TSLiteralType' ? source.literal.value : source?.value;
    const fault =
      typeof specifier === 'string' ? importFault(from, specifier, kind) : 'import() needs a literal, or no wall can be checked';
    if (fault) context.report({ node, message: `${fault} (scripts/lint/walls.mjs).` });
  };
  const declaration = (node) => node.source && check(node, node.source, isTypeOnly(node) ? 'type' : 'value');
  return {
    ImportDeclaration: (node) => (node.specifiers.length === 0 ? check(node, node.source, 'bare') : declaration(node)),
    ExportNamedDeclaration: declaration,
    ExportAllDeclaration: declaration,
    ImportExpression: (node) => check(node, node.source, 'dynamic'),
    TSImportType: (node) => check(node, node.argument ?? node.source, 'type'),
  };
}

export const importWalls = { meta: { type: 'problem', schema: [] }, create };
