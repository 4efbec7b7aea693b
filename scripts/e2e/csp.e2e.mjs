// What the partner's page lets run and whom it talks to. That no check breaks the policy is looked at in every check (watch.mjs).
import assert from 'node:assert/strict';
import { unlessTooLate } from './hostile-answers.mjs';
import { check } from './runner.mjs';

const headOf = async (server) => (await fetch(`${server.partner}/partner/`)).text();

/** Script and modulepreload tags of the page: `{address, integrity, crossorigin}`. */
const scriptsOf = (html) =>
  [...html.matchAll(/<(script|link)\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => /\bsrc=|rel="?modulepreload/.test(tag))
    .map((tag) => ({ tag, address: /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1], integrity: /\bintegrity="([^"]+)"/.exec(tag)?.[1] }));

async function tamper(page, file, addition) {
  await page.route(
    (url) => url.pathname.endsWith(file),
    unlessTooLate(async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      delete headers['content-encoding'];
      delete headers['content-length'];
      await route.fulfill({ status: 200, headers, body: `${await response.text()}${addition}` });
    }),
  );
}

const oneLineMore = '\n;window.e2eTampered = true;';

/** A stage's journey whose page gets one file with a line more. */
const tampered = (stage, file, addition = oneLineMore) => stage.journey({ quiet: false, prepare: (page) => tamper(page, file, addition) });

export const checks = [
  check('the partner page is served with the strict policy, and nothing in it is inline', async ({ server }) => {
    const response = await fetch(`${server.partner}/partner/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      'script-src',
      "style-src 'self'",
      'connect-src',
      'frame-src',
      "require-trusted-types-for 'script'",
      'trusted-types',
    ]) {
      assert.ok(policy.includes(part), `${part} in ${policy}`);
    }
    for (const part of ["'unsafe-inline'", "'unsafe-eval'", '*', 'data:', "'allow-duplicates'"])
      assert.ok(!policy.includes(part), `no ${part} in ${policy}`);
    assert.ok(policy.includes(server.frame), 'the card frame and no other');
    const html = await response.text();
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|<script>/);
    assert.match(html, /<pay-invoice\b/);
  }),

  check('every script of the page has its integrity, and the page holds one script tag and one element', async ({ server }) => {
    const scripts = scriptsOf(await headOf(server));
    const kit = scripts.filter(({ address }) => !/partner/.test(new URL(address, server.partner).pathname.split('/').pop()));
    assert.ok(kit.length > 1, 'preloads and a script');
    for (const { tag, integrity } of kit) {
      assert.match(integrity ?? '', /^sha(256|384|512)-/, tag);
      assert.match(tag, /crossorigin/, tag);
    }
  }),

  check('calls cross sites without cookies, to listed origins only', async (stage) => {
    const journey = await stage.journey();
    await journey.toMethod(stage.samples.look({ currency: 'USD' }));
    const calls = journey.watch.requests.filter(({ url, own }) => own && url.includes('/api/v1/'));
    assert.ok(calls.length > 0);
    for (const { request } of calls) assert.equal((await request.allHeaders()).cookie, undefined);
    const origins = new Set(journey.watch.requests.map(({ origin }) => origin));
    for (const origin of origins) assert.ok([stage.server.partner, stage.server.portal, stage.server.frame].includes(origin), origin);
    const response = await fetch(`${stage.server.portal}/api/v1/terms`, { headers: { origin: 'https://stranger.example' } });
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  }),

  check('a file of the kit that was tampered with does not run', async (stage) => {
    const { server } = stage;
    const files = scriptsOf(await headOf(server))
      .filter(({ integrity }) => integrity)
      .map(({ address }) => new URL(address, server.partner).pathname);
    for (const file of files) {
      const honest = await tampered(stage, file, '');
      await honest.ready();
      await honest.page.context().close();
      const journey = await tampered(stage, file);
      await journey.page.waitForLoadState('load');
      await journey.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      const ran = await journey.page.evaluate(() => window.e2eTampered === true);
      assert.equal(ran, false, `${file} ran`);
      await journey.page.context().close();
    }
  }),

  check(
    'a file that is loaded later and was tampered with does not run: the customer is told, and nothing typed is lost',
    async (stage) => {
      const { server } = stage;
      const listed = new Set(scriptsOf(await headOf(server)).map(({ address }) => new URL(address, server.partner).pathname));
      const honest = await stage.journey();
      const invoice = stage.samples.look({ currency: 'USD' });
      await honest.toMethod(invoice);
      const later = [
        ...new Set(honest.watch.requests.filter(({ own, type }) => own && type === 'script').map(({ url }) => new URL(url).pathname)),
      ].filter((path) => !listed.has(path) && !/partner\.js$/.test(path));
      assert.ok(later.length > 0, 'something is loaded later');
      for (const file of later) {
        const journey = await tampered(stage, file);
        await journey.lookUp(invoice);
        await journey.alert.waitFor();
        assert.equal(await journey.page.evaluate(() => window.e2eTampered === true), false, `${file} ran`);
        assert.equal(await journey.fact('accountNumber').inputValue(), invoice.facts.accountNumber);
        assert.ok(await journey.continueButton.isEnabled(), 'it can be tried again');
        await journey.page.context().close();
      }
    },
  ),
];
