// The card number is typed into a frame of another origin and appears nowhere else; window messages change nothing.
import assert from 'node:assert/strict';
import { check } from './runner.mjs';

const events = [
  'payment-submit',
  'invoice-paid',
  'payment-failed',
  'payment-checking',
  'remittance-chosen',
  'support-request',
  'billing-error',
];

/** In the host page, before its own scripts: writes down everything that a script of the page could hear. */
function listen(names) {
  if (window !== window.top) return;
  const heard = { events: [], messages: [], ports: [], keys: [] };
  window.e2eHeard = heard;
  const text = (value) => {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  for (const name of names) window.addEventListener(name, (event) => heard.events.push(`${name} ${text(event.detail)}`), true);
  window.addEventListener('message', (event) => heard.messages.push(`${event.origin} ${text(event.data)}`));
  for (const type of ['keydown', 'input', 'change', 'paste']) {
    window.addEventListener(type, (event) => heard.keys.push(`${event.key ?? ''}${event.data ?? ''}`), true);
  }
  const { set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage');
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    configurable: true,
    set(handler) {
      set.call(this, (event) => {
        heard.ports.push(text(event.data));
        handler?.call(this, event);
      });
    },
  });
}

/** In the host page: all markup, shadow roots included, all values of controls, all that is stored. */
async function readRealm() {
  const markup = [];
  const visit = (root) => {
    markup.push(root.innerHTML ?? root.documentElement?.outerHTML ?? '');
    for (const element of root.querySelectorAll('*')) {
      if ('value' in element) markup.push(String(element.value));
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(document);
  const databases = (await indexedDB.databases?.()) ?? [];
  const stored = [
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
    document.cookie,
    JSON.stringify(databases),
    window.name,
  ];
  return {
    markup: markup.join('\n'),
    stored: stored.join('\n'),
    heard: window.e2eHeard,
    address: location.href,
    history: JSON.stringify(history.state),
  };
}

/** Every run of `length` digits of the number, with anything but a digit between them. */
const groupings = (number, length) =>
  Array.from(
    { length: number.length - length + 1 },
    (_none, index) => new RegExp([...number.slice(index, index + length)].join('[^0-9]{0,3}')),
  );

function expectAbsent(number, places) {
  const last4 = number.slice(-4);
  for (const [place, content] of Object.entries(places)) {
    for (const pattern of groupings(number, 8)) {
      const found = pattern.exec(content);
      assert.equal(
        found,
        null,
        `${place} holds ${found?.[0]} in …${content.slice(Math.max(0, (found?.index ?? 0) - 60), (found?.index ?? 0) + 60)}…`,
      );
    }
  }
  assert.equal(last4.length, 4);
}

async function expectNowhere(journey, number) {
  const { markup, stored, heard, address, history } = await journey.page.evaluate(readRealm);
  const requests = await Promise.all(
    journey.watch.requests
      .filter(({ own }) => own)
      .map(
        async ({ url, request }) => `${url}\n${JSON.stringify(await request.allHeaders().catch(() => ({})))}\n${request.postData() ?? ''}`,
      ),
  );
  const console = journey.watch.console.join('\n');
  expectAbsent(number, {
    markup,
    storage: stored,
    address,
    history,
    console,
    events: heard.events.join('\n'),
    messages: heard.messages.join('\n'),
    ports: heard.ports.join('\n'),
    keys: heard.keys.join(''),
    requests: requests.join('\n'),
  });
  assert.deepEqual(heard.messages, [], 'no window message reaches the host');
  assert.ok(heard.ports.length > 0, 'the port was listened to');
  return heard;
}

const listening = { prepare: (page) => page.addInitScript(listen, events) };

/** Messages that look like what the host might listen for. */
const forgeries = [
  { type: 'billing-frame', purpose: 'card', version: '1', nonce: 'x' },
  { type: 'ready', version: '1' },
  { type: 'height', height: 1900 },
  { type: 'refused' },
  { type: 'submit' },
  { type: 'validity', validity: { complete: true, empty: false, faults: {} } },
  {
    type: 'tokenized',
    id: 1,
    card: { token: 'tok_test.approved.credit.AAAAAAAAAAAAAAAAAAAAAA', brand: 'visa', funding: 'credit', last4: '4242', expiry: '2030-12' },
  },
  { type: 'failed', id: 1, code: 'validation', validity: { complete: false, empty: true, faults: {} } },
  { type: 'result', result: 'approved.00' },
  'ready',
  null,
  42,
  [{ type: 'ready' }],
  JSON.stringify({ type: 'tokenized', id: 1 }),
];

/** In the host page: says all of it to itself, from itself and from a frame of its own, and to the card frame with ports. */
function forge(messages) {
  const stranger = document.body.appendChild(document.createElement('iframe'));
  const card = document.querySelector('pay-invoice iframe');
  for (const message of messages) {
    window.postMessage(message, '*');
    window.postMessage(message, '*', [new MessageChannel().port2]);
    window.dispatchEvent(
      new MessageEvent('message', { data: message, origin: card ? new URL(card.src).origin : '', source: card?.contentWindow }),
    );
    stranger.contentWindow.eval?.call; // the frame has a realm of its own
    stranger.contentWindow.parent.postMessage(message, '*');
    const forgedPort = new MessageChannel();
    forgedPort.port1.postMessage({ type: 'tokenize', id: 99 });
    forgedPort.port1.postMessage({ type: 'present', labels: {}, locale: 'en' });
    forgedPort.port1.onmessage = (event) => window.e2eHeard.messages.push(`a forged port was answered: ${JSON.stringify(event.data)}`);
    card?.contentWindow.postMessage(message, '*', [forgedPort.port2]);
  }
  stranger.remove();
}

const settle = (page) => page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 50)));

export const checks = [
  check('a card number that is declined appears nowhere in the page around the frame', async (stage) => {
    const number = '4539578763621486';
    const invoice = stage.samples.look({ currency: 'USD' });
    const journey = await stage.journey(listening);
    await journey.toMethod(invoice);
    await journey.card('number').pressSequentially(number);
    await expectNowhere(journey, number);
    await journey.typeCard({ number, expiry: '12/31', cvc: '739' });
    await journey.continueButton.click();
    await journey.payButton.waitFor();
    await expectNowhere(journey, number);
    await journey.payButton.click();
    await journey.alert.getByText(journey.t('pay.declined')).waitFor();
    const heard = await expectNowhere(journey, number);
    assert.ok(
      heard.events.some((event) => event.startsWith('payment-failed')),
      'events were listened to',
    );
  }),

  check('a card number that pays appears nowhere in the page around the frame; only its last four digits are shown', async (stage) => {
    const { number, ...card } = { ...stage.samples.card('approved'), number: '5555555555554444' };
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const journey = await stage.journey(listening);
    await journey.pay(invoice, { number, ...card });
    await journey.paid();
    const heard = await expectNowhere(journey, number);
    assert.ok(
      heard.events.some((event) => event.startsWith('invoice-paid')),
      'events were listened to',
    );
    assert.ok((await journey.text()).includes('4444'));
  }),

  check('the frame is of another origin, sandboxed, named, and lets no host script in', async (stage) => {
    const journey = await stage.journey();
    await journey.toMethod(stage.samples.look({ currency: 'USD' }));
    const frame = journey.element.locator('[slot="payment-fields"] iframe');
    await journey.card('number').waitFor();
    const about = await frame.evaluate((element) => ({
      origin: new URL(element.src).origin,
      sandbox: [...element.sandbox].sort(),
      referrer: element.referrerPolicy,
      title: element.title,
      document: element.contentDocument,
      light: element.getRootNode() === document,
    }));
    assert.equal(about.origin, stage.server.frame);
    assert.deepEqual(about.sandbox, ['allow-forms', 'allow-same-origin', 'allow-scripts']);
    assert.equal(about.referrer, 'origin');
    assert.equal(about.title, journey.t('card.frameTitle'));
    assert.equal(about.document, null);
    assert.ok(about.light, 'in light DOM');
    const response = await fetch(`${stage.server.frame}/frame.html`);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self'", 'frame-ancestors', "form-action 'none'"])
      assert.ok(policy.includes(part), `${part} in ${policy}`);
    assert.ok(!policy.includes('*'), policy);
  }),

  check("forged window messages change nothing, at the card and at the bank's question", async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const journey = await stage.journey({ ...listening });
    await journey.toMethod(invoice);
    await journey.card('number').waitFor();
    const before = await journey.text();
    await journey.page.evaluate(forge, forgeries);
    await settle(journey.page);
    assert.equal(await journey.text(), before);
    await journey.typeCard(stage.samples.card('challenge'));
    await journey.continueButton.click();
    await journey.payButton.waitFor();
    await journey.page.evaluate(forge, forgeries);
    await settle(journey.page);
    assert.equal(journey.payRequests.length, 0, 'nothing was sent');
    await journey.payButton.click();
    await journey.challenge.getByRole('button').first().waitFor();
    await journey.page.evaluate(forge, forgeries);
    await settle(journey.page);
    await journey.title('challenge.title');
    const confirmations = journey.watch.requests.filter(({ url }) => url.endsWith('/confirm'));
    assert.equal(confirmations.length, 0, 'nothing was confirmed');
    const { heard } = await journey.page.evaluate(readRealm);
    assert.deepEqual(
      heard.messages.filter((message) => message.startsWith('a forged port')),
      [],
    );
    await journey.challenge.getByRole('button').first().click();
    await journey.paid();
  }),

  check('the frame says nothing to a page that is not on its list', async (stage) => {
    const { context } = await stage.profile({ quiet: false });
    const page = await context.newPage();
    await page.goto(`${stage.server.portal}/demo.json`);
    const answers = await page.evaluate(async (frameOrigin) => {
      const heard = [];
      window.addEventListener('message', (event) => heard.push(event.data));
      const frame = document.createElement('iframe');
      // an origin of its choice in the address is not a place on the list
      frame.src = `${frameOrigin}/frame.html?o=${encodeURIComponent('https://evil.example')}&n=abc`;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => heard.push(event.data);
      frame.contentWindow.postMessage({ type: 'billing-frame', purpose: 'card', version: '1', nonce: 'abc' }, '*', [channel.port2]);
      channel.port1.postMessage({ type: 'tokenize', id: 1 });
      await new Promise((resolve) => setTimeout(resolve, 500));
      return heard;
    }, stage.server.frame);
    assert.deepEqual(
      answers.filter((answer) => answer?.type !== 'refused'),
      [],
    );
  }),
];
