import { isIP } from 'node:net';
import type { LogLevel } from '../../src/backend/node/index.js';
import type { Addresses } from './addresses.js';
import { EnvironmentReader } from './environment-reader.js';
import { misspelled, type Environment } from './variables.js';

/** Where data is kept. */
export type DataPlace =
  | { readonly kind: 'memory' }
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: URL; readonly poolSize: number };

export interface Configuration {
  readonly addresses: Addresses;
  readonly place: DataPlace;
  readonly isDemo: boolean;
  /** Networks of proxies whose word counts. */
  readonly trustedProxies: readonly string[];
  /** Tokens of the biller's own sign-in. */
  readonly tokens?: { readonly keys: URL; readonly issuer: string; readonly audience: string };
  readonly operatorKey?: string;
  readonly mails?: { readonly server: URL; readonly from: string };
  readonly writesPerMinute: number;
  readonly lookupsPerMinute: number;
  readonly shutdownMs: number;
  readonly logLevel: LogLevel;
  /** What is allowed and probably not meant. */
  readonly hints: readonly string[];
}

/** What is wrong with the environment: all of it, a sentence each. */
export class ConfigurationFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'ConfigurationFault';
  }
}

const logLevels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** The embedded database's folder of `npm start`, in the project. */
const demoFolder = '.data';

/** Reads everything that can be set. Throws `ConfigurationFault` with every fault there is. */
export const readConfiguration = (environment: Environment): Configuration => {
  const read = new EnvironmentReader(environment);
  const isDemo = read.oneOf('DEMO', ['0', '1']) === '1';
  const addresses = readAddresses(read, isDemo);
  const tokens = readTokens(read);
  const mails = readMails(read);
  const operatorKey = readOperatorKey(read);
  const configuration = {
    addresses,
    place: readPlace(read, isDemo),
    isDemo,
    trustedProxies: read.networks('TRUST_PROXY'),
    writesPerMinute: read.whole('WRITES_PER_MINUTE', { from: 1, to: 1_000_000, fallback: isDemo ? 6_000 : 600 }),
    lookupsPerMinute: read.whole('LOOKUPS_PER_MINUTE', { from: 1, to: 1_000_000, fallback: isDemo ? 60_000 : 3_000 }),
    shutdownMs: 1_000 * read.whole('SHUTDOWN_SECONDS', { from: 0, to: 600, fallback: 10 }),
    logLevel: read.oneOf('LOG_LEVEL', logLevels) ?? 'warn',
    hints: misspelled(environment).map(({ name, meant }) => `${name} is set, and read by nobody here. Is ${meant} meant?`),
    ...(tokens && { tokens }),
    ...(mails && { mails }),
    ...(operatorKey !== undefined && { operatorKey }),
  };
  if (read.faults.length > 0) throw new ConfigurationFault(read.faults);
  return configuration;
};

const isLoopback = (origin: string): boolean => /^https?:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(origin);

const readAddresses = (read: EnvironmentReader, isDemo: boolean): Addresses => {
  const port = read.whole('PORT', { from: 1, to: 65_533, fallback: 5_173, why: 'for the two ports after it are used as well' });
  const listenOn = read.list('LISTEN_ON');
  for (const address of listenOn)
    if (isIP(address) === 0)
      read.fault(`LISTEN_ON holds "${address}", which is no address of a machine. Write it like 0.0.0.0 or 127.0.0.1,::1.`);
  const given = { portal: read.origin('PUBLIC_ORIGIN'), frame: read.origin('CARD_FRAME_ORIGIN') };
  const portal = given.portal ?? `http://localhost:${port}`;
  const frame = given.frame ?? `http://127.0.0.1:${port + 1}`;
  if (frame === portal)
    read.fault(
      'CARD_FRAME_ORIGIN is the portal’s own origin. The card frame must be on another, or pages of the portal could read card numbers.',
    );
  for (const [name, origin] of [
    ['PUBLIC_ORIGIN', portal],
    ['CARD_FRAME_ORIGIN', frame],
  ] as const)
    if (origin.startsWith('http:') && !isLoopback(origin)) read.fault(`${name} is "${origin}". Outside of this machine it must be https.`);
  if (given.portal !== undefined && !isLoopback(portal) && given.frame === undefined)
    read.fault('PUBLIC_ORIGIN is set and CARD_FRAME_ORIGIN is not: customers could not reach the card frame.');
  return {
    port,
    portal,
    frame,
    partner: `http://127.0.0.1:${port + 2}`,
    extraOrigins: read.origins('ALLOWED_ORIGINS'),
    isDemo,
    ...(listenOn.length > 0 && { listenOn }),
  };
};

const readPlace = (read: EnvironmentReader, isDemo: boolean): DataPlace => {
  const memory = read.oneOf('DATA', ['memory']);
  const url = read.url('DATABASE_URL', ['postgres:', 'postgresql:'], {
    example: 'postgres://user:password@host:5432/database',
    secret: true,
  });
  const folder = read.text('DATA_DIR');
  const poolSize = read.whole('DATABASE_POOL_SIZE', { from: 1, to: 500, fallback: 10 });
  const places = [memory && 'DATA', read.text('DATABASE_URL') && 'DATABASE_URL', folder && 'DATA_DIR'].filter((name) => name !== undefined);
  if (places.length > 1) read.fault(`${places.join(' and ')} are set. Data is kept in one place: leave only one of them.`);
  if (places.length === 0 && !isDemo)
    read.fault(
      'Nothing says where data is kept. Set DATABASE_URL, or DATA_DIR for a folder of this process alone; DATA=memory forgets everything at the end. DEMO=1 starts the demo, which finds a place by itself.',
    );
  if (memory) return { kind: 'memory' };
  return url ? { kind: 'server', url, poolSize } : { kind: 'folder', folder: folder ?? demoFolder };
};

const readTokens = (read: EnvironmentReader): Configuration['tokens'] => {
  const keys = read.url('JWKS_URL', ['https:', 'http:'], { example: 'https://login.example/.well-known/jwks.json' });
  const [issuer, audience] = [read.text('TOKEN_ISSUER'), read.text('TOKEN_AUDIENCE')];
  const given = [read.text('JWKS_URL'), issuer, audience].filter((value) => value !== undefined);
  if (given.length > 0 && given.length < 3)
    read.fault('JWKS_URL, TOKEN_ISSUER and TOKEN_AUDIENCE belong together: set all three, or none.');
  if (keys?.protocol === 'http:' && !isLoopback(keys.origin))
    read.fault('JWKS_URL must be https: whoever is on the way could put in a key.');
  return keys && issuer !== undefined && audience !== undefined ? { keys, issuer, audience } : undefined;
};

const readMails = (read: EnvironmentReader): Configuration['mails'] => {
  const server = read.url('SMTP_URL', ['smtp:', 'smtps:'], { example: 'smtps://user:password@mail.example', secret: true });
  const from = read.text('MAIL_FROM');
  if (read.text('SMTP_URL') !== undefined && from === undefined) read.fault('SMTP_URL is set and MAIL_FROM is not: mails need a sender.');
  return server && from !== undefined ? { server, from } : undefined;
};

const shortestKey = 24;

const readOperatorKey = (read: EnvironmentReader): string | undefined => {
  const key = read.text('OPERATOR_KEY');
  if (key !== undefined && !/^[\w.~+/=-]+$/.test(key)) read.fault('OPERATOR_KEY has characters that a bearer token cannot have.');
  else if (key !== undefined && key.length < shortestKey)
    read.fault(`OPERATOR_KEY has ${key.length} characters: with fewer than ${shortestKey} it could be guessed.`);
  return key;
};

/** What was understood, line by line and without a secret. */
export const summaryOf = (configuration: Configuration): readonly (readonly [string, string])[] => {
  const { addresses, place, isDemo, trustedProxies, tokens, operatorKey, mails, writesPerMinute, lookupsPerMinute, shutdownMs, logLevel } =
    configuration;
  return [
    ['Mode', isDemo ? 'demo: anybody signs in, days can be moved' : 'API, kit and card frame, without the demo'],
    ['Listens on', `${(addresses.listenOn ?? ['this machine alone']).join(', ')}, from port ${addresses.port}`],
    ['Portal and API', addresses.portal],
    ['Card frame', addresses.frame],
    ['Other origins that may call', addresses.extraOrigins.join(', ') || 'none'],
    ['Proxies that are believed', trustedProxies.join(', ') || 'none'],
    ['Data', placeInWords(place)],
    ['Payments', 'with the test provider: test cards, and no money'],
    ['Tokens of', tokens ? `${tokens.issuer}, keys at ${tokens.keys.origin}${tokens.keys.pathname}` : 'nobody'],
    ['Books for operators', operatorKey === undefined ? 'closed' : 'open with the key'],
    ['Mails', mails ? `through ${mails.server.host}, from ${mails.from}` : 'kept, not sent'],
    ['Writes of an address', `${writesPerMinute} a minute`],
    ['Look-ups of guests', `${lookupsPerMinute} a minute by all together`],
    ['At the end waits', `${shutdownMs / 1_000} s`],
    ['Logs from', logLevel],
  ];
};

/** Where data is kept, without a password. */
export const placeInWords = (place: DataPlace): string => {
  switch (place.kind) {
    case 'memory':
      return 'in memory, gone at the end';
    case 'folder':
      return `${place.folder}, in a PostgreSQL inside this process`;
    case 'server':
      return `PostgreSQL at ${place.url.host}${place.url.pathname}, at most ${place.poolSize} connections`;
  }
};
