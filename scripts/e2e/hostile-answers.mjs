// Answers that a backend must not give, and what it takes to give them.

export const apiPattern = '**/api/v1/**';

const json = (body) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });
const templateLike = { _$litType$: 1, strings: ['<img src=x onerror="window.e2eExecuted=true">'], values: [], raw: [] };

/** Every string as a number, every number as a string, every list as an object. */
function wrongTypes(value) {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item, index) => [index, wrongTypes(item)]));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wrongTypes(item)]));
  if (typeof value === 'string') return 7;
  return typeof value === 'number' ? String(value) : value;
}

/** Every string as an object that imitates a template of ours. */
function templates(value) {
  if (Array.isArray(value)) return value.map(templates);
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, templates(item)]));
  return typeof value === 'string' ? templateLike : value;
}

const changed = (change) => async (route, headers) => {
  const response = await route.fetch();
  const body = await response.json().catch(() => ({}));
  await route.fulfill({ headers, ...json(change(body)) });
};

/** By name: what happens to a request. `headers` let the page read the answer across sites. */
export const hostile = {
  500: (route, headers) => route.fulfill({ headers, status: 500, contentType: 'application/json', body: '{"message":"<b>stack</b>"}' }),
  HTML: (route, headers) =>
    route.fulfill({
      headers,
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html><script>window.e2eExecuted=true</script><h1>Sign in</h1>',
    }),
  'nothing at all': (route, headers) => route.fulfill({ headers, status: 200, contentType: 'application/json', body: '' }),
  'a list': (route, headers) => route.fulfill({ headers, ...json([]) }),
  'wrong types': changed(wrongTypes),
  'objects that imitate templates': changed(templates),
  '10 MB': changed((body) => ({ ...body, padding: 'x'.repeat(10_000_000) })),
  'broken JSON': (route, headers) => route.fulfill({ headers, status: 200, contentType: 'application/json', body: '{"session": {' }),
  'a reset connection': (route) => route.abort('connectionreset'),
};

const tooLate = /already handled|has been closed|Target closed|disposed/i;

/** A route whose page was closed, or which was given up while it was being answered, needs no answer any more. */
export const unlessTooLate = (handler) => async (route) => {
  try {
    await handler(route);
  } catch (error) {
    if (!tooLate.test(String(error))) throw error;
  }
};

/** Answers preflights as the backend would, and the rest as told; `pick` chooses which requests. */
export async function answerWith(page, kind, pick) {
  const answer = typeof kind === 'function' ? kind : hostile[kind];
  const handler = unlessTooLate(async (route) => {
    const request = route.request();
    const origin = (await request.headerValue('origin')) ?? '*';
    const headers = { 'access-control-allow-origin': origin, 'access-control-expose-headers': 'X-Correlation-Id, Retry-After' };
    if (request.method() === 'OPTIONS' || !pick(request)) return route.fallback();
    return answer(route, headers);
  });
  await page.route(apiPattern, handler);
  return () => page.unroute(apiPattern, handler);
}

const ends = (suffix, method) => (request) => new URL(request.url()).pathname.endsWith(suffix) && (!method || request.method() === method);

export const calls = {
  terms: ends('/terms'),
  lookup: ends('/guest/lookups'),
  quote: ends('/payments/quotes'),
  fields: ends('/payment-fields'),
  pay: ends('/payments', 'POST'),
  receipt: ends('/receipt'),
  /** Everything about a payment that was sent. */
  payments: (request) => /\/payments(\/by-key\/.*|\/pay_.*)?$/.test(new URL(request.url()).pathname),
  all: () => true,
};
