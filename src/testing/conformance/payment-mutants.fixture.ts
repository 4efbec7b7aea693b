import {
  copyOf,
  json,
  otherAnswer,
  otherHeaders,
  otherJson,
  otherRequest,
  problem,
  type Mutant,
  type Mutation,
} from './mutants.fixture.js';

const keyOf = (request: Request): string => request.headers.get('idempotency-key') ?? '';

/** Answers a key as it did the first time, whatever comes with it. */
const onlyTheKey: Mutation = (backend) => {
  const known = new Map<string, Promise<Response>>();
  return async (request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/payments')) return backend(request);
    const before = await known.get(keyOf(request));
    if (before?.ok && keyOf(request) !== '') return new Response(await before.clone().text(), { status: 200, headers: before.headers });
    const answer = backend(request);
    known.set(keyOf(request), answer);
    return (await answer).clone();
  };
};

/** Takes every request for a new one. */
const noMemory: Mutation = (backend) => {
  const known = new Set<string>();
  return async (request) => {
    if (request.method !== 'POST' || !request.url.endsWith('/payments')) return backend(request);
    const key = keyOf(request);
    const isKnown = known.has(key);
    known.add(key);
    return backend(isKnown ? await copyOf(request, { headers: { 'Idempotency-Key': crypto.randomUUID() } }) : request);
  };
};

/** Writes the last change over whatever there is. */
const lastWins: Mutation = (backend) => async (request) => {
  const response = await backend(await copyOf(request));
  if (response.status !== 412) return response;
  const { items } = (await (
    await backend(new Request(request.url.replace(/\/views\/.*/, '/views'), { headers: request.headers }))
  ).json()) as {
    items: readonly { readonly id: string; readonly version: number }[];
  };
  const version = items.find(({ id }) => request.url.endsWith(id))?.version ?? 1;
  return backend(await copyOf(request, { headers: { 'If-Match': `"${version}"` } }));
};

/** Payments, keys and whatever guests see. */
export const paymentMutants: readonly Mutant[] = [
  { does: 'charges twice on a repeated key', caughtBy: 'customers.one-charge', mutate: noMemory },
  {
    does: 'makes a new answer for a repeated key',
    caughtBy: 'keys.replay',
    mutate: otherJson('POST /payments', (body, _request, status) => void (status === 200 && (body['id'] = crypto.randomUUID()))),
  },
  { does: 'forgets what a key was for', caughtBy: 'keys.mismatch', mutate: onlyTheKey },
  {
    does: 'pays without a key',
    caughtBy: 'keys.missing',
    mutate: otherRequest('POST /payments', (request) =>
      copyOf(request, { headers: { 'Idempotency-Key': keyOf(request) === '' ? crypto.randomUUID() : keyOf(request) } }),
    ),
  },
  {
    does: 'says that a key is given up, and takes it all the same',
    caughtBy: 'keys.abandon',
    mutate: (backend) => async (request) => (request.url.endsWith('/abandon') ? json({ payment: null }) : backend(request)),
  },
  {
    does: 'charges another total without asking',
    caughtBy: 'payments.quote-changed',
    mutate: otherAnswer('POST /payments', 409, () => problem(409, 'already_paid')),
  },
  {
    does: 'calls a decline a success',
    caughtBy: 'payments.decline',
    mutate: otherJson('POST /payments', (body) => void (body['status'] === 'failed' && (body['status'] = 'succeeded'))),
  },
  {
    does: 'cancels what is cancelled already',
    caughtBy: 'customers.cancels',
    mutate: otherAnswer(/^POST \/payments\/.*\/cancel/, 409, () => problem(404, 'not_found')),
  },
  { does: 'lets the last of two people win', caughtBy: 'portal.view-versions', mutate: lastWins },
  {
    does: 'shows everybody the views of everybody',
    caughtBy: 'portal.views',
    mutate: (backend) => {
      let last: string | undefined;
      return async (request) => {
        if (request.method !== 'GET' || !request.url.endsWith('/views')) return backend(request);
        const text = await (await backend(request)).text();
        last ??= text;
        return json(JSON.parse(last));
      };
    },
  },
  {
    does: 'tells which fact of a look-up is wrong',
    caughtBy: 'guest.neutral',
    mutate: otherJson(
      'POST /guest/lookups',
      (body, _request, status) => void (status === 404 && (body['params'] = { invoiceAmount: 'wrong' })),
    ),
  },
  {
    does: 'answers a wrong amount otherwise than a wrong number',
    caughtBy: 'guest.neutral',
    mutate: (backend) => async (request) => {
      const isAmount = (await request.clone().text()).includes('"0.01"');
      const response = await backend(request);
      return isAmount && response.status === 404 ? otherHeaders(/./, { 'X-Reason': 'amount' })(async () => response)(request) : response;
    },
  },
  {
    does: 'shows a guest the whole account number',
    caughtBy: 'guest.finds',
    mutate: (backend) => async (request) => {
      const sent = await request.clone().text();
      const response = await backend(request);
      if (!request.url.endsWith('/lookups') || response.status !== 200) return response;
      const body = (await response.json()) as { invoice: { accountNumber: string } };
      body.invoice.accountNumber = (JSON.parse(sent) as { facts: { accountNumber: string } }).facts.accountNumber;
      return json(body);
    },
  },
  {
    does: 'repeats the token of a guest',
    caughtBy: 'guest.session',
    mutate: otherJson('GET /session', (body, request) => {
      body['token'] = request.headers.get('authorization')?.slice('Bearer '.length) ?? '';
    }),
  },
  {
    does: 'lets everybody guess for ever',
    caughtBy: 'throttling.guessing',
    mutate: otherAnswer('POST /guest/lookups', 403, () => problem(404, 'guest_not_found')),
  },
  {
    does: 'never ends the token of a guest',
    caughtBy: 'expiry.guest-token',
    mutate: (backend) => {
      let quote = '{}';
      return async (request) => {
        const response = await backend(request);
        if (!request.url.endsWith('/quotes')) return response;
        if (response.status === 200) quote = await response.clone().text();
        return response.status === 401 ? json(JSON.parse(quote)) : response;
      };
    },
  },
];
