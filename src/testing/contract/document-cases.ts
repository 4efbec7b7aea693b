import { vDownloadJob, vDownloadOffer } from '../../contract/generated/document-validators.js';
import type { DownloadInput, DownloadJob } from '../../contract/generated/types.js';
import { vCapabilities } from '../../contract/generated/validators.js';
import type { WireAnswer } from '../wire-probe.js';
import type { ContractCase } from './contract-bench.js';
import type { CustomerBench } from './customer-bench.js';
import { holds, must, refuses } from './expectations.js';

/** Files of invoices, of a backend that says that it has them. */
export const documentCases = (bench: CustomerBench): ContractCase[] => {
  const cases = [...offerCases(bench), ...jobCases(bench)];
  return cases.map(({ title, run }) => ({
    title,
    run: async () => {
      const { groups } = holds(vCapabilities, await bench.probe.get('/capabilities'), 200);
      if (groups['documents']) await run();
    },
  }));
};

const offerCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'offers documents of what the caller may see, and of nothing else',
    run: async () => {
      const { items } = await bench.page('limit=2');
      const invoiceIds = items.map(({ id }) => id);
      const offer = holds(vDownloadOffer, await ask(bench, '/documents/offers', { invoiceIds: [...invoiceIds, 'no-such-invoice'] }), 200);
      must(offer.count === 3, `${offer.count} invoices instead of the three that were asked about`);
      must(
        offer.formats.every(({ available }) => available >= 0 && available <= invoiceIds.length),
        'more of a format than there are invoices',
      );
      must(offer.asyncAbove <= offer.max, 'a download of few has more than one of many');
      refuses(await ask(bench, '/documents/offers', { invoiceIds: ['no-such-invoice'] }), 404, 'not_found');
      refuses(await ask(bench, '/documents/offers', {}), 422, 'validation');
      refuses(await bench.probe.post('/documents/offers', { invoiceIds }), 401, 'unauthenticated');
    },
  },
];

const jobCases = (bench: CustomerBench): ContractCase[] => [
  {
    title: 'prepares a file under a key once, and sends it with its name',
    run: async () => {
      const input = await wanted(bench);
      const key = crypto.randomUUID();
      const first = holds(vDownloadJob, await bench.write('/documents/jobs', input, { key }), 201);
      const again = holds(vDownloadJob, await bench.write('/documents/jobs', input, { key }), 200);
      must(again.id === first.id, 'the same key made another job');
      refuses(await bench.write('/documents/jobs', { ...input, locale: 'nl' }, { key }), 422, 'idempotency_mismatch');
      const job = await finished(bench, first);
      must(job.progress.done === job.progress.total && job.progress.total === 1, 'ready, and not all of it done');
      const file = await bench.read(`/documents/jobs/${job.id}/file`);
      must(file.status === 200 && file.text !== '', `status ${file.status} instead of a file`);
      must(/^attachment;.*filename/i.test(file.headers.get('Content-Disposition') ?? ''), 'the file has no name, or is no attachment');
      must(Date.parse(job.expiresAt ?? '') > Date.parse(job.createdAt), 'nobody knows how long the file lives');
    },
  },
  {
    title: 'sends a part of a file to whoever has the rest',
    run: async () => {
      const job = await finished(bench, holds(vDownloadJob, await bench.write('/documents/jobs', await wanted(bench)), 201));
      const path = `/documents/jobs/${job.id}/file`;
      const part = await bench.probe.get(path, { token: await bench.payer(), headers: { Range: 'bytes=0-3' } });
      must(part.status === 206, `status ${part.status} instead of 206`);
      must(part.headers.get('Content-Range') === `bytes 0-3/${job.bytes}`, 'the part does not say which it is');
      const beyond = await bench.probe.get(path, { token: await bench.payer(), headers: { Range: `bytes=${job.bytes}-` } });
      refuses(beyond, 416, 'validation');
    },
  },
  {
    title: 'keeps a job from everybody who did not ask for it',
    run: async () => {
      const job = await finished(bench, holds(vDownloadJob, await bench.write('/documents/jobs', await wanted(bench)), 201));
      const token = await bench.viewer();
      for (const path of [`/documents/jobs/${job.id}`, `/documents/jobs/${job.id}/file`]) {
        refuses(await bench.probe.get(path, { token }), 404, 'not_found');
        refuses(await bench.probe.get(path), 401, 'unauthenticated');
      }
      refuses(await bench.read('/documents/jobs/no-such-job'), 404, 'not_found');
    },
  },
  {
    title: 'leaves a job that is ready when it is cancelled, and wants a key',
    run: async () => {
      const input = await wanted(bench);
      const token = await bench.payer();
      refuses(await bench.probe.post('/documents/jobs', input, { token }), 400, 'key_missing');
      const job = await finished(bench, holds(vDownloadJob, await bench.write('/documents/jobs', input), 201));
      const cancelled = holds(vDownloadJob, await bench.write(`/documents/jobs/${job.id}/cancel`, undefined), 200);
      must(cancelled.status === 'ready', `${cancelled.status} instead of ready`);
    },
  },
];

const ask = async (bench: CustomerBench, path: string, body: object): Promise<WireAnswer> =>
  bench.probe.post(path, body, { token: await bench.payer() });

/** One invoice in a format in which it can be had. */
const wanted = async (bench: CustomerBench): Promise<DownloadInput> => {
  const [invoice] = (await bench.page('limit=1')).items;
  const invoiceIds = [invoice?.id ?? ''];
  const { formats } = holds(vDownloadOffer, await ask(bench, '/documents/offers', { invoiceIds }), 200);
  const format = formats.find(({ available }) => available === 1)?.format;
  if (!format) throw new Error('The payer’s first invoice can be had in no format');
  return { invoiceIds, format, packaging: 'single', locale: 'en' };
};

const tries = 100;

/** The job when it is ready: a small one mostly is at once. */
const finished = async (bench: CustomerBench, job: DownloadJob): Promise<DownloadJob> => {
  let now = job;
  for (let count = 0; count < tries && ['queued', 'preparing'].includes(now.status); count += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    now = holds(vDownloadJob, await bench.read(`/documents/jobs/${job.id}`), 200);
  }
  must(now.status === 'ready', `a job of one invoice is ${now.status}`);
  return now;
};
