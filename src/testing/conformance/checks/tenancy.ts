import type { Account, InvoiceListItem, PaymentPage, Plan, SavedView } from '../../../contract/generated/types.js';
import { checksOf, NotChecked, type Check } from '../check.js';
import { cursorQuery, invoicePage, pageOf, someInvoice, write } from '../customer-bench.js';
import { essenceOf, holds, must, refuses } from '../expectations.js';
import { operations } from '../operations.js';
import { sampleRequest } from '../sample-request.js';
import type { World } from '../world.js';

/** An operation on an object of another tenant has to answer exactly as for one that nobody has. */
const mustBeUnknown = async (
  world: World,
  operationId: string,
  foreign: { readonly path?: string; readonly invoiceId?: string },
): Promise<void> => {
  const operation = operations.find(({ id }) => id === operationId);
  if (!operation || (operation.capability !== undefined && !(await world.offers(operation.capability)))) return;
  const send = async (ids: typeof foreign) => {
    const { path, ask } = sampleRequest(operation, ids);
    return world.ask(operation.method, path, { ...ask, as: 'payer' });
  };
  const theirs = await send(foreign);
  const nobodys = await send({});
  must(theirs.status >= 400, 'a refusal', theirs.status, theirs);
  must(essenceOf(theirs) === essenceOf(nobodys), `the same answer as for an unknown id: ${essenceOf(nobodys)}`, essenceOf(theirs), theirs);
};

const byInvoice = ['quotePayment', 'createPayment', 'createRemittanceAdvice', 'offerDocuments', 'requestDownload'];
const byPayment = ['getPayment', 'getReceipt', 'confirmPayment', 'reschedulePayment', 'cancelPayment', 'approvePayment', 'rejectPayment'];
const byJob = ['getDownloadJob', 'getDownloadFile', 'cancelDownload'];

/** A payment of the stranger; made where there is none. */
const foreignPayment = async (world: World): Promise<string> => {
  const [known] = holds<PaymentPage>(await world.get('/payments?limit=1', 'stranger'), 200).items;
  if (!known) throw new NotChecked('stranger has no payment');
  return known.id;
};

/** Companies that share a server never learn of each other. */
export const tenancyChecks: readonly Check[] = checksOf(
  'tenancy',
  ['person:payer', 'person:stranger'],
  [
    {
      id: 'invoices',
      title: 'answers the id of another company’s invoice like one that nobody has, in every operation',
      needs: ['op:invoices.list', 'writes'],
      run: async (world) => {
        const { id } = await someInvoice(world, 'stranger');
        await mustBeUnknown(world, 'getInvoice', { path: id });
        for (const operation of byInvoice) await mustBeUnknown(world, operation, { invoiceId: id });
      },
    },
    {
      id: 'payments',
      title: 'answers the id of another company’s payment like one that nobody has, in every operation',
      needs: ['op:payments.list', 'writes'],
      run: async (world) => {
        const path = await foreignPayment(world);
        for (const operation of byPayment) await mustBeUnknown(world, operation, { path });
      },
    },
    {
      id: 'views',
      title: 'answers the id of another company’s view like one that nobody has',
      needs: ['op:views.save', 'op:views.remove', 'writes'],
      run: async (world) => {
        const input = { name: `Theirs ${crypto.randomUUID()}`, view: 'account', query: {}, columns: [], isDefault: false };
        const view = holds<SavedView>(await write(world, '/views', input, { as: 'stranger' }), 201);
        const change = { version: view.version };
        refuses(await write(world, `/views/${view.id}`, { ...input, name: 'Mine' }, { method: 'PUT', ...change }), 404, 'not_found');
        await mustBeUnknown(world, 'removeView', { path: view.id });
        const gone = await write(world, `/views/${view.id}`, undefined, { as: 'stranger', method: 'DELETE', ...change });
        must(gone.status === 204, 'a view that its owner can remove', gone.status, gone);
      },
    },
    {
      id: 'jobs',
      title: 'answers the id of another company’s download like one that nobody has',
      needs: ['op:documents.request', 'op:invoices.list', 'writes'],
      run: async (world) => {
        const { id } = await someInvoice(world, 'stranger');
        const offer = await world.post('/documents/offers', { invoiceIds: [id] }, { as: 'stranger' });
        const formats = holds<{ readonly formats: readonly { readonly format: string; readonly available: number }[] }>(offer, 200).formats;
        const format = formats.find(({ available }) => available > 0)?.format;
        if (format === undefined) throw new NotChecked('stranger’s invoice can be had in no format');
        const body = { invoiceIds: [id], format, packaging: 'single', locale: 'en' };
        const job = holds<{ readonly id: string }>(await write(world, '/documents/jobs', body, { as: 'stranger' }), 201);
        for (const operation of byJob) await mustBeUnknown(world, operation, { path: job.id });
      },
    },
    {
      id: 'lists',
      title: 'lists nothing of another company, whatever the filter names',
      needs: ['op:invoices.list'],
      run: async (world) => {
        const theirs = await invoicePage(world, 'limit=5', 'stranger');
        const ids = new Set(theirs.items.map(({ id }) => id));
        const queries = [
          ...[...ids].map((id) => `id=${encodeURIComponent(id)}`),
          ...theirs.items.flatMap(({ accountId }) => (accountId === undefined ? [] : [`accountId=${encodeURIComponent(accountId)}`])),
          ...theirs.items.flatMap(({ number }) => (number === undefined ? [] : [`search=${encodeURIComponent(number)}`])),
        ];
        for (const query of queries) {
          const { items, applied } = await invoicePage(world, query);
          const found = items.find((row: InvoiceListItem) => ids.has(row.id));
          must(found === undefined, `nothing of theirs for ${query}`, found?.id);
          must(applied.search || applied.ignoredFilters.length > 0 || items.length === 0, `nothing for ${query}`, `${items.length} rows`);
        }
      },
    },
    {
      id: 'accounts',
      title: 'shares no account, plan or payment between companies',
      run: async (world) => {
        for (const path of ['/accounts', '/plans', '/payments'] as const) {
          if (!(await world.offers(`${path.slice(1)}.list`))) continue;
          const [mine, theirs] = [
            await pageOf<Account | Plan>(world, path, 'limit=200', 'payer'),
            await pageOf<Account | Plan>(world, path, 'limit=200', 'stranger'),
          ];
          const own = new Set(mine.items.map(({ id }) => id));
          const shared = theirs.items.find(({ id }) => own.has(id));
          must(shared === undefined, `no entry of ${path} in both`, shared?.id);
        }
      },
    },
    {
      id: 'tokens',
      title: 'takes no cursor and no selection of another company',
      needs: ['op:invoices.list', 'op:invoices.select', 'op:documents.offer', 'writes'],
      run: async (world) => {
        const { next } = await invoicePage(world, 'limit=1', 'stranger');
        if (next !== undefined) refuses(await world.get(`/invoices?limit=1&${cursorQuery(next)}`, 'payer'), 410, 'cursor_expired');
        const made = await world.post('/invoices/selections', { where: {} }, { as: 'stranger' });
        const { token } = holds<{ readonly token: string }>(made, 201);
        refuses(await world.post('/documents/offers', { selectionToken: token }, { as: 'payer' }), 410, 'selection_expired');
      },
    },
    {
      id: 'keys',
      title: 'keeps the keys of companies apart',
      needs: ['op:views.save', 'op:views.remove', 'writes'],
      run: async (world) => {
        const key = crypto.randomUUID();
        const input = { name: `Apart ${key}`, view: 'account', query: {}, columns: [], isDefault: false };
        const made = [];
        for (const as of ['stranger', 'payer'] as const)
          made.push({ as, view: holds<SavedView>(await write(world, '/views', input, { as, key }), 201) });
        must(made[0]?.view.id !== made[1]?.view.id, 'a view for each', 'one view');
        for (const { as, view } of made)
          await write(world, `/views/${view.id}`, undefined, { as, method: 'DELETE', version: view.version });
      },
    },
  ],
);
