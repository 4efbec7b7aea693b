import type { InvoiceListItem } from '../../contract/generated/types.js';
import {
  copyOf,
  json,
  otherAnswer,
  otherHeaders,
  otherJson,
  otherRequest,
  otherText,
  withoutParam,
  type Mutant,
  type Mutation,
} from './mutants.fixture.js';

const list = 'GET /invoices';
const paramOf = ({ url }: Request, name: string): string | null => new URL(url).searchParams.get(name);

interface Body {
  items: InvoiceListItem[];
  applied: { sort: unknown[]; search: boolean; ignoredFilters: string[] };
}
const otherPage = (change: (body: Body, request: Request) => void): Mutation =>
  otherJson(list, (body, request) => change(body as unknown as Body, request));

/** Pages by a number of rows to leave out: what is added in front moves everything along. */
const byOffset: Mutation = (backend) => async (request) => {
  const limit = paramOf(request, 'limit');
  const url = new URL(request.url);
  if (request.method !== 'GET' || !url.pathname.endsWith('/invoices') || limit === null) return backend(request);
  const offset = Number(paramOf(request, 'cursor') ?? 0);
  const items: InvoiceListItem[] = [];
  let body: (Body & { next?: string }) | undefined;
  url.searchParams.delete('cursor');
  url.searchParams.set('limit', '200');
  do {
    if (body?.next !== undefined) url.searchParams.set('cursor', body.next);
    const response = await backend(await copyOf(request, { url: url.href }));
    if (response.status !== 200) return response;
    body = (await response.json()) as Body & { next?: string };
    items.push(...body.items);
  } while (body.next !== undefined);
  const { applied } = body;
  const end = offset + Number(limit);
  return json({
    items: items.slice(offset, end),
    applied,
    asOf: new Date().toISOString(),
    ...(end < items.length && { next: String(end) }),
  });
};

/** Lists, filters, sums and amounts that are not what they say. */
export const listMutants: readonly Mutant[] = [
  {
    does: 'drops an item in page 2',
    caughtBy: 'lists.pages',
    mutate: otherPage((body, request) => void (paramOf(request, 'cursor') !== null && body.items.splice(0, 1))),
  },
  {
    does: 'repeats a row where two pages meet',
    caughtBy: 'lists.pages',
    mutate: (backend) => {
      let last: InvoiceListItem | undefined;
      return otherPage((body, request) => {
        if (paramOf(request, 'cursor') !== null && last && Number(paramOf(request, 'limit')) < 200) body.items.unshift(last);
        last = body.items.at(-1);
      })(backend);
    },
  },
  { does: 'pages by counting rows, so that new ones push others out', caughtBy: 'lists.concurrent-inserts', mutate: byOffset },
  {
    does: 'ignores sort, and claims it',
    caughtBy: 'lists.sort',
    mutate: (backend) => async (request) => {
      const sort = paramOf(request, 'sort');
      const response = await otherRequest(list, (one) => withoutParam(one, 'sort'))(backend)(request);
      if (sort === null || response.status !== 200) return response;
      const body = (await response.json()) as Body;
      const claimed = sort
        .split(',')
        .map((field) => ({ field: field.replace('-', ''), direction: field.startsWith('-') ? 'desc' : 'asc' }));
      return json({ ...body, applied: { ...body.applied, sort: claimed } });
    },
  },
  {
    does: 'leaves a filter out, and does not say so',
    caughtBy: 'lists.filters',
    mutate: otherRequest(list, (request) => withoutParam(request, 'accountId')),
  },
  {
    does: 'filters away the last day of a range',
    caughtBy: 'lists.filters',
    mutate: otherPage((body, request) => {
      const to = paramOf(request, 'invoicedTo');
      if (to !== null) body.items = body.items.filter(({ invoiceDate }) => invoiceDate !== to);
    }),
  },
  {
    does: 'names no filter that it does not know',
    caughtBy: 'lists.ignored-filters',
    mutate: otherPage(({ applied }) => void (applied.ignoredFilters = [])),
  },
  {
    does: 'begins again without a word where a cursor is not its own',
    caughtBy: 'lists.cursors',
    mutate: (backend) => otherAnswer(list, 410, async (request) => backend(await withoutParam(request, 'cursor')))(backend),
  },
  {
    does: 'sends more rows than were asked for',
    caughtBy: 'lists.sizes',
    mutate: otherRequest(list, (request) => copyOf(request, { url: request.url.replace('limit=5', 'limit=6') })),
  },
  { does: 'has no ETag', caughtBy: 'lists.etag', mutate: otherHeaders(/^GET \/invoices/, { ETag: null }) },
  {
    does: 'sends an invoice again to whoever has it',
    caughtBy: 'lists.etag',
    mutate: otherRequest(/^GET \/invoices/, (request) => copyOf(request, { headers: { 'If-None-Match': '"nothing"' } })),
  },
  {
    does: 'says another balance in the list than on its own',
    caughtBy: 'lists.row-is-invoice',
    mutate: otherJson(/^GET \/invoices\/inv/, (body) => void ((body['balance'] as { minor: number }).minor += 1)),
  },
  {
    does: 'sums wrongly by a cent',
    caughtBy: 'money.totals',
    mutate: otherJson('GET /invoices/totals', (body) => {
      const [first] = body['currencies'] as { total: { minor: number } }[];
      if (first) first.total.minor += 1;
    }),
  },
  {
    does: 'rounds a line of an invoice',
    caughtBy: 'money.invoice',
    mutate: otherJson(/^GET \/invoices\/inv/, (body) => {
      const [line] = body['lines'] as { net: { minor: number } }[];
      if (line) line.net.minor = Math.round(line.net.minor / 10) * 10 + 10;
    }),
  },
  {
    does: 'selects no more than a page',
    caughtBy: 'money.selection',
    mutate: otherJson('POST /invoices/selections', (body) => void (body['count'] = Math.min(50, Number(body['count'])))),
  },
  {
    does: 'charges more than its items come to',
    caughtBy: 'money.quote',
    mutate: otherJson('POST /payments/quotes', (body) => void ((body['total'] as { minor: number }).minor += 1)),
  },
  {
    does: 'writes amounts as floats',
    caughtBy: 'wire.money',
    after: 'lists.sizes',
    mutate: otherText(list, (text) => text.replace(/"minor":(-?\d+)/g, '"minor":$1.0')),
  },
  {
    does: 'writes amounts in units of the currency',
    caughtBy: 'wire.shapes',
    after: 'lists.ignored-filters',
    mutate: otherText(list, (text) => text.replace(/"minor":(-?\d+)(\d\d)\b/g, '"minor":$1.$2')),
  },
];
