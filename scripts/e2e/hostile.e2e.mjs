// A backend that breaks down or means harm, and integrators who make mistakes: the customer gets a clear sentence and a way on.
import assert from 'node:assert/strict';
import { expectOneCharge } from './charges.mjs';
import { answerWith, calls, hostile } from './hostile-answers.mjs';
import { check } from './runner.mjs';
import { plain } from './words.mjs';

const nothingExecuted = async (journey) => {
  assert.equal(await journey.page.evaluate(() => window.e2eExecuted === true), false, 'nothing was executed');
  const images = await journey.element.evaluate(
    (element) => element.shadowRoot?.querySelectorAll('img, script, iframe, object, embed').length ?? 0,
  );
  assert.equal(images, 0, 'no markup came out of a string');
};

function expectClearWords(journey, said) {
  const ids = ['error.unavailable', 'error.bad_response', 'error.network', 'error.timeout', 'error.fields_unavailable'];
  const known = ids.map((id) => plain(journey.t(id)));
  assert.ok(
    known.some((sentence) => said.includes(sentence)),
    `a clear sentence: ${said}`,
  );
}

async function expectClearError(journey) {
  await journey.alert.waitFor();
  expectClearWords(journey, plain(await journey.alert.innerText()));
  await journey.alert.getByRole('button', { name: journey.t('action.retry') }).waitFor();
  await nothingExecuted(journey);
}

const retry = (journey) => journey.alert.getByRole('button', { name: journey.t('action.retry') }).click();

/** Terms, look-up, quote and card set-up in turn: each fails, is told, is tried again, and nothing typed is lost. */
async function survive(stage, kind) {
  const invoice = stage.samples.look({ currency: 'USD' });
  let mend;
  const journey = await stage.journey({ prepare: async (page) => (mend = await answerWith(page, kind, calls.all)) });
  await journey.lookUp(invoice);
  await expectClearError(journey);
  for (const [name, value] of Object.entries(invoice.facts)) assert.equal(await journey.fact(name).inputValue(), value, `${name} is kept`);
  await mend();

  mend = await answerWith(journey.page, kind, (request) => calls.quote(request) || calls.fields(request));
  await retry(journey);
  await journey.method('card').waitFor();
  await journey.email.fill('kept@customer.example');
  await journey.button('action.retry').waitFor();
  expectClearWords(journey, await journey.text());
  await mend();
  mend = await answerWith(journey.page, kind, calls.quote);
  await journey.button('action.retry').click();
  await journey.card('number').waitFor();
  await journey.typeCard(stage.samples.card('approved'));
  await journey.continueButton.click();
  await expectClearError(journey);
  assert.equal(await journey.email.inputValue(), 'kept@customer.example');
  await mend();
  await retry(journey);
  await journey.payButton.waitFor();
  assert.equal(journey.payRequests.length, 0);
}

/** Everything about payments fails after Pay: the outcome is unknown, and it is told as unknown until it is known. */
async function stayInDoubt(stage, kind) {
  const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
  const email = `doubt-${kind.replaceAll(/\W+/g, '-').toLowerCase()}@customer.example`;
  const journey = await stage.journey();
  await journey.toReview(invoice, stage.samples.card('approved'), email);
  const mend = await answerWith(journey.page, kind, calls.payments);
  await journey.payButton.click();
  await journey.checking({ timeout: 60_000 });
  const text = await journey.text();
  for (const id of ['pay.declined', 'pay.notMade', 'pay.notCharged'])
    assert.ok(!text.includes(plain(journey.t(id))), `not said: ${journey.t(id)}`);
  assert.equal(await journey.payButton.count(), 0, 'nothing offers to pay again');
  await nothingExecuted(journey);
  await mend();
  await journey.button('checking.now').click();
  await Promise.any([
    journey.button('done.print').waitFor({ timeout: 60_000 }),
    journey.says(journey.t('pay.notCharged')).waitFor({ timeout: 60_000 }),
  ]);
  assert.equal(new Set(journey.payRequests.map(({ key }) => key)).size, 1, 'one key');
  if (await journey.button('done.print').count()) return expectOneCharge(stage, { invoice, reference: await journey.paid(), email });
  assert.equal(await journey.payButton.count(), 0);
}

const payload = '<img src=x onerror="window.e2eExecuted=true">"\'${7*7}{{7*7}}javascript:window.e2eExecuted=true';
const shownTexts = new Set([
  'billerName',
  'name',
  'payee',
  'label',
  'methodLabel',
  'phone',
  'email',
  'hours',
  'bank',
  'beneficiary',
  'account',
  'iban',
  'routing',
  'bic',
]);
const poison = (value, name) => {
  if (Array.isArray(value)) return value.map((item) => poison(item, name));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, poison(item, key)]));
  return typeof value === 'string' && (shownTexts.has(name) || /number|url/i.test(name)) ? payload : value;
};
const poisoned = async (route, headers) => {
  const response = await route.fetch();
  const body = await response.json().catch(() => ({}));
  await route.fulfill({
    headers,
    status: response.status(),
    contentType: response.headers()['content-type'],
    body: JSON.stringify(poison(body)),
  });
};

const junk = [
  { 'account-number': '<img src=x onerror=window.e2eExecuted=true>', 'invoice-number': '"><script>window.e2eExecuted=true</script>' },
  { 'pay-link': '%00<>../../' },
  { 'pay-link': 'x'.repeat(20_000) },
  { locale: 'xx' },
  { locale: '__proto__' },
  { locale: 'en-u-nu-arabext-x-\u0000' },
  { theme: 'constructor', density: '💣', mode: '[object Object]' },
];
const junkAddresses = [
  '',
  ' ',
  'http://[',
  '//',
  'javascript:window.e2eExecuted=true',
  'data:application/json,{}',
  'ftp://x/',
  'not a url at all',
  `https://${'a'.repeat(300)}.example/`,
];

/** The partner's page with other attributes on its element, from before the kit's files have come. */
const withAttributes = (attributes, lang) => (page) =>
  page.addInitScript(
    ([given, language]) => {
      if (window !== window.top) return;
      const observer = new MutationObserver(() => {
        const element = document.querySelector('pay-invoice');
        if (language !== undefined && document.documentElement.lang !== language) document.documentElement.lang = language;
        if (!element) return;
        for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
        observer.disconnect();
      });
      observer.observe(document, { childList: true, subtree: true });
    },
    [attributes, lang],
  );

export const checks = [
  ...Object.keys(hostile).map((kind) =>
    check(`the backend answers ${kind}: a clear error with Retry, and nothing typed is lost`, (stage) => survive(stage, kind)),
  ),

  ...['500', 'HTML', 'nothing at all', 'wrong types', 'a reset connection'].map((kind) =>
    check(`the backend answers ${kind} to Pay and after it: checking, never failed`, (stage) => stayInDoubt(stage, kind), {
      timeoutMs: 150_000,
    }),
  ),

  check(
    'only the answer to Pay breaks: the payment is asked for by its key and found',
    async (stage) => {
      const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
      const email = 'broken-answer@customer.example';
      const journey = await stage.journey();
      await journey.toReview(invoice, stage.samples.card('approved'), email);
      await answerWith(
        journey.page,
        async (route, headers) => {
          await route.fetch();
          await route.fulfill({ headers, status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' });
        },
        calls.pay,
      );
      await journey.payButton.click();
      const reference = await journey.paid({ timeout: 60_000 });
      assert.equal(new Set(journey.payRequests.map(({ key }) => key)).size, 1);
      await expectOneCharge(stage, { invoice, reference, email });
    },
    { timeoutMs: 90_000 },
  ),

  check('a backend that never answers: told after 20 seconds, with Retry', async (stage) => {
    const invoice = stage.samples.look({ currency: 'USD' });
    const held = [];
    const hold = (route) => void held.push(route);
    let release;
    const journey = await stage.journey({
      prepare: async (page) => {
        await page.clock.install();
        release = await answerWith(page, hold, calls.all);
      },
    });
    await journey.lookUp(invoice);
    await journey.button('find.busy').waitFor();
    await journey.page.clock.fastForward(21_000);
    await expectClearError(journey);
    for (const [name, value] of Object.entries(invoice.facts)) assert.equal(await journey.fact(name).inputValue(), value);
    await release();
    await Promise.all(held.map((route) => route.abort().catch(() => undefined)));
    await retry(journey);
    await journey.method('card').waitFor();
  }),

  check('the form draws at once and is usable while the terms have not come', async (stage) => {
    const invoice = stage.samples.look({ currency: 'USD' });
    const journey = await stage.journey({ prepare: (page) => answerWith(page, () => undefined, calls.terms) });
    await journey.toMethod(invoice);
  }),

  check('files of the later steps that do not come: told, nothing typed is lost, and the next try gets them', async (stage) => {
    const invoice = stage.samples.look({ currency: 'USD' });
    let offline = true;
    const early = /\/(pay-invoice\.js|(shared|pay-invoice-http-billing-client)-[^/]*)$/;
    const journey = await stage.journey({
      prepare: (page) =>
        page.route('**/*.js', (route) =>
          offline && !early.test(route.request().url()) ? route.abort('connectionreset') : route.fallback(),
        ),
    });
    await journey.lookUp(invoice);
    await journey.alert.waitFor();
    for (const [name, value] of Object.entries(invoice.facts)) assert.equal(await journey.fact(name).inputValue(), value);
    offline = false;
    await journey.continueButton.click();
    await journey.method('card').waitFor();
  }),

  check('scripts in every text of the backend are shown as text', async (stage) => {
    const invoice = stage.samples.look({ currency: 'USD' });
    const journey = await stage.journey({ prepare: (page) => answerWith(page, poisoned, (request) => !calls.fields(request)) });
    await journey.toMethod(invoice);
    assert.ok((await journey.text()).includes('<img src=x'), 'the text is there as text');
    await nothingExecuted(journey);
    for (const href of await journey.element.getByRole('link').evaluateAll((links) => links.map((link) => link.href))) {
      assert.match(href, /^(https?|mailto|tel):/, href);
    }
    await journey.method('transfer').check();
    await journey.says(journey.t('remit.intro')).waitFor();
    await nothingExecuted(journey);
    await journey.method('card').check();
    await journey.typeCard(stage.samples.card('approved'));
    await journey.continueButton.click();
    await journey.payButton.waitFor();
    await nothingExecuted(journey);
  }),

  check("the seed's own naughty names are shown as text", async (stage) => {
    const named = stage.samples.all(({ facts }) => /^1Z-20902\d$/.test(facts.invoiceNumber));
    assert.ok(named.length > 1, 'invoices with names like that');
    for (const invoice of named) {
      const journey = await stage.journey();
      await journey.toMethod(invoice);
      await nothingExecuted(journey);
      await journey.page.context().close();
    }
  }),

  ...junk.map((attributes) =>
    check(
      `junk in ${Object.keys(attributes).join(', ')} (${JSON.stringify(Object.values(attributes)[0]).slice(0, 24)}): the form works`,
      async (stage) => {
        const journey = await stage.journey({ prepare: withAttributes(attributes) });
        await journey.ready();
        await nothingExecuted(journey);
        await journey.toMethod(stage.samples.look({ currency: 'USD' }));
      },
    ),
  ),

  check('a page in a language that nobody speaks here: English', async (stage) => {
    for (const lang of ['zz', '', 'x-klingon', '<b>']) {
      const journey = await stage.journey({ prepare: withAttributes({}, lang) });
      await journey.ready();
      await journey.page.context().close();
    }
  }),

  check(
    'junk in base-url: the form draws, and looking up says clearly that it did not work',
    async (stage) => {
      for (const address of junkAddresses) {
        // The page's policy stops what goes elsewhere, and says so: that is the integrator's mistake and not looked at here.
        const journey = await stage.journey({ quiet: false, prepare: withAttributes({ 'base-url': address }) });
        await journey.lookUp(stage.samples.look({ currency: 'USD' }));
        await journey.alert.waitFor();
        await nothingExecuted(journey);
        assert.deepEqual(journey.watch.exceptions, [], address);
        await journey.page.context().close();
      }
    },
    { timeoutMs: 90_000 },
  ),
];
