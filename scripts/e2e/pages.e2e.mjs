// The demo's other pages and files, as the README promises them.
import assert from 'node:assert/strict';
import { check } from './runner.mjs';

const get = async (address, type) => {
  const response = await fetch(address);
  assert.equal(response.status, 200, address);
  assert.match(response.headers.get('content-type') ?? '', type, address);
  return response;
};

export const checks = [
  check('/demo.json names the addresses, which answer', async ({ server }) => {
    const demo = await (await get(`${server.portal}/demo.json`, /application\/json/)).json();
    const text = JSON.stringify(demo);
    for (const origin of [server.portal, server.frame, `${server.partner}/partner/`])
      assert.ok(text.includes(origin), `${origin} in ${text}`);
  }),

  check(
    '/sample.json: at least 20 payable in dollars, some in euro and won, overdue, every outcome, and cards for each',
    async ({ server }) => {
      const { invoices, cards } = await (await get(`${server.portal}/sample.json`, /application\/json/)).json();
      for (const invoice of invoices) {
        assert.deepEqual(Object.keys(invoice).sort(), ['balance', 'currency', 'facts', 'label', 'outcome']);
        assert.deepEqual(Object.keys(invoice.facts).sort(), ['accountNumber', 'invoiceAmount', 'invoiceNumber']);
        const decimal = invoice.currency === 'KRW' ? /^\d+$/ : /^\d+\.\d{2}$/;
        assert.match(invoice.facts.invoiceAmount, decimal, JSON.stringify(invoice));
        assert.match(invoice.balance, decimal, JSON.stringify(invoice));
      }
      const payable = (currency) => invoices.filter((invoice) => invoice.outcome === 'payable' && invoice.currency === currency);
      // some have been paid by other checks
      assert.ok(payable('USD').length >= 20, `${payable('USD').length} in dollars`);
      assert.ok(payable('EUR').length > 0 && payable('KRW').length > 0);
      assert.ok(invoices.some(({ label }) => /overdue/.test(label)));
      const outcomes = new Set(invoices.map(({ outcome }) => outcome));
      for (const outcome of ['payable', 'alreadyPaid', 'temporaryAccount', 'overCardLimit', 'countryOffline'])
        assert.ok(outcomes.has(outcome), outcome);
      const tried = cards.map(({ outcome }) => outcome);
      for (const outcome of ['approved', 'challenge', 'slow', 'lostAnswer']) assert.ok(tried.includes(outcome), outcome);
      assert.ok(tried.some((outcome) => outcome.startsWith('declined:')));
      for (const card of cards) assert.deepEqual(Object.keys(card).sort(), ['cvc', 'expiry', 'number', 'outcome']);
    },
  ),

  check('the index explains the demos and links them, with or without Storybook', async (stage) => {
    const { server } = stage;
    const { context } = await stage.profile();
    const page = await context.newPage();
    await page.goto(`${server.portal}/`);
    assert.ok((await page.getByRole('heading').count()) > 0);
    const links = await page.getByRole('link').evaluateAll((all) => all.map(({ href }) => href));
    assert.ok(links.includes(`${server.partner}/partner/`), links.join(' '));
    const own = links.filter((href) => [server.portal, server.partner, server.frame].some((origin) => href.startsWith(origin)));
    for (const href of new Set(own.map((link) => link.split('#')[0]))) {
      const { status } = await fetch(href);
      assert.ok(status < 400, `${href} answers ${status}`);
    }
  }),

  check('/mail/ shows the outbox, also when it is empty', async (stage) => {
    const { context } = await stage.profile();
    const page = await context.newPage();
    await page.goto(`${stage.server.portal}/mail/`);
    assert.ok((await page.getByRole('heading').count()) > 0);
  }),

  check("the contract's description is served, and what does not exist is a plain 404", async ({ server }) => {
    const description = await (await get(`${server.portal}/api/v1/openapi.json`, /application\/json/)).json();
    assert.match(description.openapi, /^3\.1/);
    for (const origin of [server.portal, server.frame, server.partner]) {
      for (const path of ['/no-such-page', '/../package.json', '/%2e%2e/package.json', '/cdn/../../package.json']) {
        const { status } = await fetch(`${origin}${path}`);
        assert.equal(status, 404, `${origin}${path}`);
      }
    }
  }),

  check('pages for people say no inline script or style, nosniff, and who may frame them', async ({ server }) => {
    for (const address of [`${server.portal}/`, `${server.portal}/mail/`, `${server.partner}/partner/`, `${server.frame}/frame.html`]) {
      const response = await fetch(address);
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.ok(policy && !policy.includes('unsafe'), `${address}: ${policy}`);
      assert.match(policy, /frame-ancestors/, address);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff', address);
    }
  }),

  check('a pay link opens its invoice without the form; an expired one and a used one say so and lead to the form', async (stage) => {
    const { payLinks } = stage.server.demo;
    assert.ok(payLinks, 'pay links in /demo.json');
    const opened = await stage.journey({ address: addressOf(payLinks.valid) });
    await opened.method('card').waitFor();
    assert.ok((await opened.text()).includes(payLinks.valid.invoiceNumber));
    assert.ok(!opened.page.url().includes(payLinks.valid.token), 'the token leaves the address');
    for (const name of ['expired', 'used']) {
      const journey = await stage.journey({ address: addressOf(payLinks[name]) });
      await journey.alert.waitFor();
      await journey.fact('accountNumber').waitFor();
    }
  }),
];

const addressOf = (link) => link.url ?? link.address ?? link;
