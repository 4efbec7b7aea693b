import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serve, type Serving } from '../../backend/node/index.js';
import { openHarbour, type Harbour } from '../conformance/harbour.fixture.js';
import type { ConformanceReport } from '../conformance/index.js';
import { runCommand } from './conformance-command.js';

/** Somebody signs in by a form and comes with a cookie from then on, as on the backend's own origin. */
const signIn = async ({ backend }: Harbour, request: Request): Promise<Response> => {
  const session = await backend.signIn(new URLSearchParams(await request.text()).get('email') ?? '');
  return new Response(null, { status: 303, headers: { Location: '/', ...(session && { 'Set-Cookie': session.setCookie }) } });
};

const mails = {
  payer: 'payer@harbourfinch.example',
  viewer: 'viewer@harbourfinch.example',
  approver: 'manager@harbourfinch.example',
  stranger: 'lotte@vandermeer.example',
};

const settingsOf = (origin: string, { settings: { cards: _cards, ...settings } }: Harbour) => ({
  ...settings,
  baseUrl: `${origin}/api/v1`,
  guestInvoices: `${origin}/sample.json`,
  limits: { bodyBytes: 500_000 },
  hooks: { insertInvoice: `${origin}/hooks/insert`, advance: `${origin}/hooks/advance` },
  people: Object.fromEntries(
    Object.entries(mails).map(([name, email]) => [
      name,
      { signIn: { url: `${origin}/sign-in`, form: { email } }, ...roleOf(settings, name) },
    ]),
  ),
});

const roleOf = ({ people }: Harbour['settings'], name: string) => {
  const role = people?.[name]?.role;
  return role === undefined ? {} : { role };
};

const json = (body: unknown): Response => new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' } });

/** A test environment as a biller's team may have one: the API, a sign-in, its facts, and two hooks. */
const siteOf =
  (harbour: Harbour) =>
  async (request: Request): Promise<Response> => {
    const { pathname, origin } = new URL(request.url);
    switch (pathname) {
      case '/sign-in':
        return signIn(harbour, request);
      case '/sample.json':
        return json(await harbour.controls.sample());
      case '/conformance.json':
        return json(settingsOf(origin, harbour));
      case '/hooks/insert':
        await harbour.hooks.insertInvoice?.();
        return json({});
      case '/hooks/advance':
        await harbour.hooks.advance?.(((await request.json()) as { milliseconds: number }).milliseconds);
        return json({});
      default:
        return harbour.answer(request);
    }
  };

describe('the command', () => {
  let serving: Serving;
  let origin = '';
  const run = async (...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> => {
    let said = '';
    const readFile = async (): Promise<string> => '{"baseUrl":"$BASE","colour":1}';
    const write = (text: string): void => void (said += text);
    const code = await runCommand(args, { fetch: (request) => fetch(request), readFile, environment: { BASE: origin }, write });
    return { code, said };
  };
  before(async () => {
    serving = await serve({ fetch: siteOf(await openHarbour({ config: { secureCookies: false } })), port: 0 });
    origin = `http://localhost:${serving.port}`;
  });
  after(() => serving.close(0));

  it('finds nothing against the reference backend over HTTP, with people signed in by cookies', async () => {
    const { code, said } = await run(`${origin}/conformance.json`, '--json', '--fuzz=100');
    const { results, ...counts } = JSON.parse(said) as ConformanceReport;
    const left = results.filter(({ state }) => state !== 'passed');
    assert.deepEqual([code, counts.failed, left], [0, 0, []]);
  });

  it('tries what needs no means where it is given an address alone, and says what it did not try', async () => {
    const { code, said } = await run(`${origin}/api/v1`, '--only=discovery,keys');
    assert.equal(code, 0, said);
    assert.match(said, /ok {6}discovery\.terms/);
    assert.match(said, /keys\.replay .*\n +not checked: there are no guestInvoices/);
  });

  it('names what is wrong with its arguments, its settings or the address', async () => {
    assert.deepEqual(await run('settings.json'), {
      code: 2,
      said: 'colour is unknown. Known: baseUrl, origin, people, guestInvoices, payLinks, cards, limits, readOnly, fuzz, hooks.\n',
    });
    assert.equal((await run()).code, 2);
    assert.equal((await run('--help')).code, 0);
    assert.match((await run(`${origin}/api/v1`, '--fuzz=many')).said, /no number/);
    assert.match((await run(`${origin}/elsewhere`)).said, /the base address is that of the API/);
    assert.match((await run('http://127.0.0.1:1/api/v1')).said, /Nobody answers/);
  });
});
