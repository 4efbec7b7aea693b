import {
  copyOf,
  json,
  otherAnswer,
  otherHeaders,
  otherJson,
  otherRequest,
  problem,
  pathOf,
  type Mutant,
  type Mutation,
} from './mutants.fixture.js';

const html = (status: number): Response =>
  new Response('<html><body>Something went wrong</body></html>', { status, headers: { 'Content-Type': 'text/html' } });

/** Looks for whatever is not found once more with the rights of everybody who has asked before. */
const leaky: Mutation = (backend) => {
  const tokens = new Set<string>();
  return async (request) => {
    tokens.add(request.headers.get('authorization') ?? '');
    const response = await backend(await copyOf(request));
    if (response.status !== 404 || request.method !== 'GET') return response;
    for (const token of tokens) {
      const other = await backend(await copyOf(request, { headers: { Authorization: token } }));
      if (other.status === 200) return other;
    }
    return response;
  };
};

/** Knows who somebody is, and not what they may do. */
const noPermissions: Mutation = (backend) => {
  let payer: string | undefined;
  return async (request) => {
    payer ??= request.headers.get('authorization') ?? undefined;
    const response = await backend(await copyOf(request));
    return response.status === 403 && payer !== undefined
      ? backend(await copyOf(request, { headers: { Authorization: payer } }))
      : response;
  };
};

const foreign = /^GET \/invoices\/inv/;

/** Rights, refusals and headers. */
export const serverMutants: readonly Mutant[] = [
  { does: 'shows what belongs to another company', caughtBy: 'tenancy.invoices', mutate: leaky },
  {
    does: 'answers 403 for what belongs to others, and so tells that it is there',
    caughtBy: 'tenancy.invoices',
    mutate: otherAnswer(foreign, 404, () => problem(403, 'forbidden')),
  },
  {
    does: 'has other words for what belongs to others than for what is not there',
    caughtBy: 'tenancy.invoices',
    mutate: otherAnswer(foreign, 404, async (_request, response) =>
      json({ ...((await response.json()) as object), title: 'Not yours' }, 404, 'application/problem+json'),
    ),
  },
  {
    does: 'says of an account that it is there, where a payment is asked for',
    caughtBy: 'tenancy.every-operation',
    mutate: otherAnswer(/^GET \/payments\/acc_/, 404, () => problem(403, 'forbidden')),
  },
  {
    does: 'has a database that takes no NUL',
    caughtBy: 'limits.strange-texts',
    mutate: (backend) => async (request) =>
      (await request.clone().text()).includes('\\u0000') ? problem(500, 'internal') : backend(request),
  },
  {
    does: 'has a number that overflows',
    caughtBy: 'limits.strange-numbers',
    mutate: (backend) => async (request) => (/1e400/.test(await request.clone().text()) ? problem(500, 'internal') : backend(request)),
  },
  {
    does: 'breaks at an address that is no text',
    caughtBy: 'limits.strange-addresses',
    mutate: (backend) => async (request) => (request.url.includes('%ff') ? problem(500, 'internal') : backend(request)),
  },
  {
    does: 'breaks at a search for NUL',
    caughtBy: 'limits.strange-queries',
    mutate: (backend) => async (request) => (request.url.includes('search=%00') ? problem(500, 'internal') : backend(request)),
  },
  { does: 'asks for no permission', caughtBy: 'permissions.refused', mutate: noPermissions },
  {
    does: 'refuses what somebody may do',
    caughtBy: 'permissions.allowed',
    mutate: (backend) => async (request) => (pathOf(request) === '/credits' ? problem(403, 'forbidden') : backend(request)),
  },
  {
    does: 'gives a role a permission too many',
    caughtBy: 'permissions.matrix',
    mutate: otherJson('GET /session', (body) => void (body['permissions'] as string[]).push('user.admin')),
  },
  {
    does: 'answers nobody as somebody',
    caughtBy: 'discovery.nobody',
    mutate: otherAnswer('GET /dashboard', 401, () => json({})),
  },
  {
    does: 'sends a refusal as a page',
    caughtBy: 'wire.problems',
    after: 'discovery.nowhere',
    mutate: otherAnswer(/./, 404, () => html(404)),
  },
  {
    does: 'breaks where something is missing: a 500, as a page',
    caughtBy: 'wire.no-faults',
    after: 'discovery.nowhere',
    mutate: otherAnswer('GET /nothing-here', 404, () => html(500)),
  },
  {
    does: 'has codes of its own',
    caughtBy: 'wire.problems',
    after: 'discovery.nowhere',
    mutate: otherAnswer('GET /nothing-here', 404, () => problem(404, 'nope')),
  },
  {
    does: 'shows a stack',
    caughtBy: 'wire.insides',
    after: 'discovery.nowhere',
    mutate: otherJson('GET /nothing-here', (body) => void (body['detail'] = 'Error: no\n    at handle (/srv/app/main.js:10:5)')),
  },
  {
    does: 'lets proxies keep what is somebody’s',
    caughtBy: 'wire.private',
    after: 'discovery.session',
    mutate: otherHeaders('GET /session', { 'Cache-Control': 'public, max-age=600' }),
  },
  {
    does: 'names no request',
    caughtBy: 'wire.correlation',
    after: 'discovery.session',
    mutate: otherHeaders(/./, { 'X-Correlation-Id': null }),
  },
  {
    does: 'admits every origin',
    caughtBy: 'browsers.foreign-origin',
    mutate: otherHeaders(/./, { 'Access-Control-Allow-Origin': '*' }),
  },
  {
    does: 'repeats a card’s token',
    caughtBy: 'wire.echoes',
    after: 'payments.receipt',
    mutate: (backend) => async (request) => {
      const sent = await request.clone().text();
      const token = /"source":\{"token":"([^"]+)"/.exec(sent)?.[1];
      const response = await backend(request);
      return token === undefined || !response.ok ? response : json({ ...((await response.json()) as object), token }, response.status);
    },
  },
  {
    does: 'takes a form for JSON',
    caughtBy: 'limits.content-type',
    mutate: otherRequest(/^(POST|PUT)/, (request) => copyOf(request, { headers: { 'Content-Type': 'application/json' } })),
  },
  {
    does: 'reads bodies of any size',
    caughtBy: 'limits.large',
    mutate: otherAnswer(/./, 413, () => problem(422, 'validation')),
  },
  {
    does: 'falls over JSON that is nested without end',
    caughtBy: 'limits.deep',
    mutate: (backend) => async (request) => ((await request.clone().text()).length > 20_000 ? html(500) : backend(request)),
  },
  {
    does: 'falls over fields that it does not know',
    caughtBy: 'limits.unknown-fields',
    mutate: (backend) => async (request) =>
      (await request.clone().text()).includes('"later"') ? problem(422, 'validation') : backend(request),
  },
  {
    does: 'shows files in the browser',
    caughtBy: 'documents.file',
    mutate: otherHeaders(/\/file$/, { 'Content-Disposition': 'inline' }),
  },
  {
    does: 'sends all of a file to whoever asks for the rest',
    caughtBy: 'documents.range',
    mutate: otherAnswer(
      /\/file$/,
      206,
      async (_request, response) => new Response(await response.arrayBuffer(), { headers: response.headers }),
    ),
  },
  { does: 'shows colleagues the jobs of others', caughtBy: 'documents.own-jobs', mutate: leaky },
  {
    does: 'quotes what is out of the caller’s scope',
    caughtBy: 'permissions.scope',
    mutate: otherAnswer('POST /payments/quotes', 404, () => json({})),
  },
  {
    does: 'describes itself in another way',
    caughtBy: 'discovery.description',
    mutate: otherJson('GET /openapi.json', (body) => void (body['openapi'] = '2.0')),
  },
  {
    does: 'falls over odd requests now and then',
    caughtBy: 'fuzz.requests',
    mutate: (backend) => async (request) => (/%00|DROP/.test(request.url + (await request.clone().text())) ? html(500) : backend(request)),
  },
];
