import type { DownloadInput, DownloadJob, DownloadOffer } from '../../../contract/generated/types.js';
import { checksOf, NotChecked, type Check } from '../check.js';
import { invoicePage, someInvoice, write } from '../customer-bench.js';
import { holds, must, refuses } from '../expectations.js';
import type { World } from '../world.js';

const offerOf = async (world: World, body: object): Promise<DownloadOffer> =>
  holds<DownloadOffer>(await world.post('/documents/offers', body, { as: 'payer' }), 200);

/** One invoice in a format in which it can be had. */
const wanted = async (world: World): Promise<DownloadInput> => {
  const invoiceIds = [(await someInvoice(world)).id];
  const { formats } = await offerOf(world, { invoiceIds });
  const format = formats.find(({ available }) => available === 1)?.format;
  if (!format) throw new NotChecked('payer’s first invoice can be had in no format');
  return { invoiceIds, format, packaging: 'single', locale: 'en' };
};

/** A job of one invoice, ready: small ones mostly are at once. */
export const readyJob = (world: World): Promise<DownloadJob> =>
  world.once('ready job', async () => finished(world, holds<DownloadJob>(await write(world, '/documents/jobs', await wanted(world)), 201)));

const finished = async (world: World, job: DownloadJob): Promise<DownloadJob> => {
  let now = job;
  for (let tries = 0; tries < 100 && ['queued', 'preparing'].includes(now.status); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    now = holds<DownloadJob>(await world.get(`/documents/jobs/${job.id}`, 'payer'), 200);
  }
  must(now.status === 'ready', 'a job of one invoice that is ready', now.status);
  return now;
};

/** Files of invoices. */
export const documentChecks: readonly Check[] = checksOf(
  'documents',
  ['op:documents.offer', 'op:invoices.list', 'person:payer', 'writes'],
  [
    {
      id: 'offers',
      title: 'offers documents of what the caller may see, and of nothing else',
      run: async (world) => {
        const invoiceIds = (await invoicePage(world, 'limit=2')).items.map(({ id }) => id);
        const offer = await offerOf(world, { invoiceIds: [...invoiceIds, 'no-such-invoice'] });
        must(offer.count === invoiceIds.length + 1, `${invoiceIds.length + 1} asked about`, offer.count);
        const most = Math.max(0, ...offer.formats.map(({ available }) => available));
        must(most <= invoiceIds.length, `${invoiceIds.length} of a format at most`, most);
        must(offer.asyncAbove <= offer.max, `asyncAbove up to ${offer.max}`, offer.asyncAbove);
        refuses(await world.post('/documents/offers', { invoiceIds: ['no-such-invoice'] }, { as: 'payer' }), 404, 'not_found');
        refuses(await world.post('/documents/offers', {}, { as: 'payer' }), 422, 'validation');
      },
    },
    {
      id: 'job',
      title: 'prepares a file once for each key',
      needs: ['op:documents.request', 'op:documents.job'],
      run: async (world) => {
        const input = await wanted(world);
        const key = crypto.randomUUID();
        const first = holds<DownloadJob>(await write(world, '/documents/jobs', input, { key }), 201);
        const again = holds<DownloadJob>(await write(world, '/documents/jobs', input, { key }), 200);
        must(again.id === first.id, `the job ${first.id} for the same key`, again.id);
        refuses(await write(world, '/documents/jobs', { ...input, locale: 'nl' }, { key }), 422, 'idempotency_mismatch');
        refuses(await world.post('/documents/jobs', input, { as: 'payer' }), 400, 'key_missing');
        const job = await finished(world, first);
        must(job.progress.done === job.progress.total, 'all of it done', `${job.progress.done} of ${job.progress.total}`);
        must(Date.parse(job.expiresAt ?? '') > Date.parse(job.createdAt), 'until when the file is kept', job.expiresAt);
      },
    },
    {
      id: 'file',
      title: 'sends a file with its name and its length, as an attachment that nobody keeps',
      needs: ['op:documents.request', 'op:documents.file'],
      run: async (world) => {
        const { id } = await readyJob(world);
        const file = await world.get(`/documents/jobs/${id}/file`, 'payer');
        must(file.status === 200 && file.text !== '', '200 with a file', file.status, file);
        const name = file.headers.get('content-disposition') ?? '';
        must(/^attachment;.*filename/i.test(name), 'an attachment with a name', name, file);
        must((file.headers.get('cache-control') ?? '').includes('no-store'), 'no-store', file.headers.get('cache-control'), file);
        must(file.headers.get('x-content-type-options') === 'nosniff', 'nosniff', 'not', file);
      },
    },
    {
      id: 'range',
      title: 'sends a part of a file to whoever has the rest',
      needs: ['op:documents.request', 'op:documents.file'],
      run: async (world) => {
        const { id, bytes = 0 } = await readyJob(world);
        const path = `/documents/jobs/${id}/file`;
        const part = await world.get(path, 'payer', { Range: 'bytes=0-3' });
        must(part.status === 206, '206', part.status, part);
        must(part.headers.get('content-range') === `bytes 0-3/${bytes}`, `bytes 0-3/${bytes}`, part.headers.get('content-range'), part);
        refuses(await world.get(path, 'payer', { Range: `bytes=${bytes}-` }), 416, 'validation');
        const other = await world.get(path, 'payer', { Range: 'bytes=0-3', 'If-Range': '"another-file"' });
        must(other.status === 200, 'all of it where the ETag is another', other.status, other);
      },
    },
    {
      id: 'own-jobs',
      title: 'keeps a job and its file from colleagues who did not ask for it',
      needs: ['op:documents.request', 'op:documents.job', 'op:documents.file', 'person:viewer'],
      run: async (world) => {
        const { id } = await readyJob(world);
        for (const path of [`/documents/jobs/${id}`, `/documents/jobs/${id}/file`]) {
          const exchange = await world.get(path, 'viewer');
          must([403, 404].includes(exchange.status), '404, or 403 without the permission', exchange.status, exchange);
          refuses(await world.get(path), 401, 'unauthenticated');
        }
      },
    },
    {
      id: 'cancel',
      title: 'leaves a job as it is that is ready when it is cancelled',
      needs: ['op:documents.request', 'op:documents.cancel'],
      run: async (world) => {
        const { id } = await readyJob(world);
        refuses(await world.ask('POST', `/documents/jobs/${id}/cancel`, { as: 'payer' }), 400, 'key_missing');
        const job = holds<DownloadJob>(await write(world, `/documents/jobs/${id}/cancel`), 200);
        must(job.status === 'ready', 'ready', job.status);
      },
    },
  ],
);
