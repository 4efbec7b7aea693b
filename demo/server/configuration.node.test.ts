import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callers, embedders } from './addresses.js';
import { ConfigurationFault, readConfiguration, summaryOf } from './configuration.js';
import { variableNames, variables, type Environment } from './variables.js';

const faultsOf = (environment: Environment): readonly string[] => {
  try {
    readConfiguration(environment);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigurationFault) return fault.faults;
    throw fault;
  }
};

/** What an operator of a real host sets. */
const operated = {
  PORT: '8080',
  LISTEN_ON: '0.0.0.0',
  PUBLIC_ORIGIN: 'https://billing.example',
  CARD_FRAME_ORIGIN: 'https://cards.example',
  ALLOWED_ORIGINS: 'https://shop.example, https://www.partner.example',
  TRUST_PROXY: '10.0.0.0/8, loopback',
  DATABASE_URL: 'postgres://billing:hidden-one@db.example:5432/billing',
  DATABASE_POOL_SIZE: '20',
  JWKS_URL: 'https://login.example/keys?secret=hidden-two',
  TOKEN_ISSUER: 'https://login.example/',
  TOKEN_AUDIENCE: 'https://billing.example/api',
  OPERATOR_KEY: 'hidden-three-0123456789abcdef',
  SMTP_URL: 'smtps://mailer:hidden-four@mail.example',
  MAIL_FROM: 'billing@nordwind.example',
  SHUTDOWN_SECONDS: '25',
  LOG_LEVEL: 'info',
} as const;

describe('the configuration', () => {
  it('of an operator is taken as it stands', () => {
    const read = readConfiguration(operated);
    const { place } = read;
    assert.ok(place.kind === 'server');
    assert.deepEqual([place.url.host, place.poolSize, read.isDemo, read.shutdownMs], ['db.example:5432', 20, false, 25_000]);
    assert.deepEqual(read.trustedProxies, ['10.0.0.0/8', '127.0.0.0/8', '::1']);
    assert.deepEqual(callers(read.addresses), ['https://shop.example', 'https://www.partner.example']);
    assert.deepEqual(embedders(read.addresses), ['https://billing.example', 'https://shop.example', 'https://www.partner.example']);
    assert.deepEqual(read.hints, []);
  });

  it('of the demo needs nothing, and keeps its data in a folder of the project', () => {
    const read = readConfiguration({ DEMO: '1', PORT: ' ' });
    assert.deepEqual(read.place, { kind: 'folder', folder: '.data' });
    assert.deepEqual([read.addresses.portal, read.addresses.frame], ['http://localhost:5173', 'http://127.0.0.1:5174']);
    assert.deepEqual(embedders(read.addresses), ['http://127.0.0.1:5175', 'http://localhost:5173']);
    assert.equal(readConfiguration({ DEMO: '1', DATA: 'memory' }).place.kind, 'memory');
  });

  it('is summed up without a secret', () => {
    const text = summaryOf(readConfiguration(operated))
      .map((line) => line.join(': '))
      .join('\n');
    assert.doesNotMatch(text, /hidden/);
    for (const said of [
      'db.example:5432/billing',
      'no money',
      'https://cards.example',
      '10.0.0.0/8',
      'https://login.example/keys',
      'mail.example',
      '25 s',
    ])
      assert.ok(text.includes(said), said);
  });

  it('that is wrong in many places is told of all of them at once, in sentences and without a secret', () => {
    const faults = faultsOf({
      PORT: '99999',
      DATABASE_URL: 'mysql://billing:hidden@db.example/billing',
      ALLOWED_ORIGINS: 'shop, https://shop.example/',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'everybody',
      OPERATOR_KEY: 'short',
    });
    assert.equal(faults.length, 7, faults.join('\n'));
    for (const fault of faults) assert.match(fault, /^[A-Z_]+ .*\.$/);
    assert.doesNotMatch(faults.join(), /hidden/);
  });

  const wrong: readonly (readonly [string, Environment, RegExp])[] = [
    ['a port beyond those there are', { PORT: '65534' }, /PORT is "65534"\. It must be a whole number from 1 to 65533/],
    ['a port that is no number', { PORT: '80.5' }, /PORT is/],
    ['an origin for everybody', { ALLOWED_ORIGINS: '*' }, /no origin/],
    ['a public address with a path', { PUBLIC_ORIGIN: 'https://billing.example/portal' }, /no origin/],
    [
      'a public address without TLS',
      { PUBLIC_ORIGIN: 'http://billing.example', CARD_FRAME_ORIGIN: 'https://cards.example' },
      /must be https/,
    ],
    ['a card frame that nobody reaches', { PUBLIC_ORIGIN: 'https://billing.example' }, /could not reach the card frame/],
    [
      'a card frame on the portal’s origin',
      { PUBLIC_ORIGIN: 'https://billing.example', CARD_FRAME_ORIGIN: 'https://billing.example' },
      /own origin/,
    ],
    ['two places for the data', { DATABASE_URL: operated.DATABASE_URL, DATA_DIR: '/data' }, /DATABASE_URL and DATA_DIR are set/],
    ['keys without an issuer', { JWKS_URL: operated.JWKS_URL }, /belong together/],
    ['keys that come without TLS', { JWKS_URL: 'http://login.example/keys', TOKEN_ISSUER: 'a', TOKEN_AUDIENCE: 'b' }, /must be https/],
    ['mails without a sender', { SMTP_URL: operated.SMTP_URL }, /MAIL_FROM is not/],
    ['a network with too many bits', { TRUST_PROXY: '10.0.0.0/33' }, /no address or network/],
    ['a name to listen on', { LISTEN_ON: 'localhost' }, /no address of a machine/],
    ['a mode there is not', { DEMO: 'yes' }, /DEMO is "yes"/],
  ];
  for (const [what, environment, said] of wrong)
    it(`refuses ${what}`, () => {
      const faults = faultsOf({ DATA: environment['DATABASE_URL'] ? undefined : 'memory', ...environment });
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults[0] ?? '', said);
    });

  it('without the demo has to say where data is kept', () => {
    assert.match(faultsOf({}).join(), /Nothing says where data is kept/);
  });

  it('hints at names that look like ours, and at nothing else', () => {
    const { hints } = readConfiguration({
      DEMO: '1',
      ALLOWED_ORIGIN: 'x',
      DATABSE_URL: 'y',
      PATH: '/bin',
      PORTS: '1',
      DATE: 'z',
      HOSTNAME: 'h',
    });
    assert.deepEqual(hints, [
      'ALLOWED_ORIGIN is set, and read by nobody here. Is ALLOWED_ORIGINS meant?',
      'DATABSE_URL is set, and read by nobody here. Is DATABASE_URL meant?',
    ]);
  });

  it('describes every variable in a sentence', () => {
    for (const name of variableNames) assert.match(variables[name].about, /\.$/, name);
  });
});
