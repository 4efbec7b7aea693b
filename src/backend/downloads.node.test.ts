import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeParse } from 'valibot';
import { vDownloadJob, vDownloadOffer } from '../contract/generated/document-validators.js';
import type { GuestInvoice, InvoiceSelection, InvoiceTotals, Problem } from '../contract/generated/types.js';
import { day, hour } from '../testing/account-bench.fixture.js';
import { downloadBench } from '../testing/download-bench.fixture.js';
import { MemoryFiles } from './downloads/file-store.js';
import { writeWith } from './downloads/write-with.js';
import { minute } from './config.js';
import { downloadJobOf } from './services/download-job.js';

class CountedFiles extends MemoryFiles {
  readonly kept = new Set<string>();

  override async put(...given: Parameters<MemoryFiles['put']>): Promise<number> {
    const bytes = await super.put(...given);
    this.kept.add(given[0]);
    await this.cameIn();
    return bytes;
  }

  /** Called when a file has come in, and before anybody hears of it. */
  cameIn: () => Promise<unknown> = async () => undefined;

  override async delete(key: string): Promise<void> {
    this.kept.delete(key);
    return super.delete(key);
  }
}

const textOf = async (answer: Promise<Response>): Promise<string> => (await answer).text();
const codeOf = async (answer: Promise<Response>): Promise<string> => ((await (await answer).json()) as Problem).code;

/** Three invoices of an everyday account. */
const three = async () => {
  const bench = await downloadBench();
  const ids = [await bench.issue(), await bench.issue(), await bench.issue()];
  return { ...bench, ids, payer: await bench.as('payer') };
};

describe('an offer of documents', () => {
  it('says how many of the invoices have each format (DWN-01)', async () => {
    const { on, issue, as } = await downloadBench();
    const enrolled = await on.page.controls.store.transaction((tx) => tx.accounts.get('acc_K7Q009'));
    assert.ok(enrolled);
    await on.page.controls.store.transaction((tx) => tx.accounts.put({ ...enrolled, xmlEnrolled: true }));
    const ids = [await issue({ draft: { facts: { pdfPending: true } } }), await issue({ account: 'K7Q009' })];
    const { body } = await (await as('payer')).offer({ invoiceIds: [...ids, ...ids, 'no-such-invoice'] });
    assert.ok(safeParse(vDownloadOffer, body).success);
    assert.deepEqual(body, {
      formats: [
        { format: 'pdf', available: 1 },
        { format: 'csv', available: 2 },
        { format: 'csv-lite', available: 2 },
        { format: 'xml', available: 1 },
        { format: 'remittance-stub', available: 2 },
      ],
      count: 3,
      max: 5,
      asyncAbove: 2,
      totals: [{ minor: 20_000, currency: 'USD' }],
    });
  });

  it('is made for a selection without some, and of more than one download may have', async () => {
    const { as } = await downloadBench();
    const payer = await as('payer');
    const selection = (await payer.send<InvoiceSelection>('POST', '/invoices/selections', { body: {} })).body;
    const all = await payer.offer({ selectionToken: selection.token });
    assert.equal(all.body.count, selection.count);
    const sums = (await payer.send<InvoiceTotals>('GET', '/invoices/totals')).body.currencies.map(({ total }) => total);
    assert.deepEqual(all.body.totals, sums);
    const less = await payer.offer({ selectionToken: selection.token, exceptIds: selection.payableIds.slice(0, 3) });
    assert.equal(less.body.count, selection.count - 3);
    const other = await as('viewer');
    assert.deepEqual([(await other.offer({ selectionToken: selection.token })).status], [410]);
    assert.equal((await payer.offer({})).body.errors?.[0]?.pointer, '/invoiceIds');
  });
});

describe('a download', () => {
  it('of few is ready in the answer, and its file is what was asked for', async () => {
    const { payer, ids, writer } = await three();
    const { status, body } = await payer.request({ invoiceIds: ids.slice(0, 2), packaging: 'merged' });
    assert.equal(status, 201);
    assert.ok(safeParse(vDownloadJob, body).success);
    assert.deepEqual([body.status, body.progress, body.skipped], ['ready', { done: 2, total: 2 }, []]);
    assert.deepEqual(writer.asked, [{ format: 'pdf', detail: 'summary', packaging: 'merged', locale: 'en', count: 2 }]);
    assert.equal(await textOf(payer.file(body.id)), 'T-0001|T-0002');
  });

  it('names the accounts of a summary of several, as far as the customer sees them', async () => {
    const { as, writer, backend } = await downloadBench();
    await (await as('admin')).request({ invoiceIds: ['inv_1Z-440012', 'inv_1Z-430013'] });
    await backend.idle();
    const [summary, everyday] = writer.sources;
    assert.deepEqual(
      summary?.accounts?.map(({ number }) => number),
      ['P1E101', 'P1E102', 'P1E103'],
    );
    assert.ok(summary.accounts.every(({ name }) => name));
    assert.equal(everyday?.accounts, undefined);
  });

  it('of more goes on in the background, with honest progress (DWN-03)', async () => {
    const { payer, ids, writer, backend } = await three();
    const reached = writer.hold();
    const { body } = await payer.request({ invoiceIds: ids });
    assert.ok(['queued', 'preparing'].includes(body.status));
    await reached;
    assert.deepEqual((await payer.job(body.id)).progress, { done: 0, total: 3 });
    assert.equal(await codeOf(payer.file(body.id)), 'not_found');
    writer.release();
    await backend.idle();
    const done = await payer.job(body.id);
    assert.deepEqual([done.status, done.progress.done, done.fileName, done.bytes], ['ready', 3, 'pdf-한 "1".bin', 20]);
  });

  it('that takes too long goes on without its request', async () => {
    const { payer, ids, writer, controls, backend } = await three();
    const reached = writer.hold();
    const asking = payer.request({ invoiceIds: ids.slice(0, 1) });
    await reached;
    await controls.waiting(1);
    await controls.advance(8_000);
    const { body } = await asking;
    assert.equal(body.status, 'preparing');
    writer.release();
    await backend.idle();
    assert.equal((await payer.job(body.id)).status, 'ready');
  });

  it('is asked for once under a key, whatever becomes of it', async () => {
    const { payer, ids, writer, on } = await three();
    const [first, second] = await Promise.all([payer.request({ invoiceIds: ids }, 'k'), payer.request({ invoiceIds: ids }, 'k')]);
    assert.equal(first.body.id, second.body.id);
    assert.deepEqual([first.status, second.status].sort(), [200, 201]);
    await on.page.backend.idle();
    assert.equal(writer.asked.length, 1);
    const other = await payer.request({ invoiceIds: ids, format: 'csv' }, 'k');
    assert.equal(other.body.code, 'idempotency_mismatch');
  });

  it('leaves out what cannot be had, and says why (DWN-05)', async () => {
    const { payer, ids, issue, backend } = await three();
    const pending = await issue({ draft: { facts: { pdfPending: true } } });
    const { body } = await payer.request({ invoiceIds: [pending, 'inv_gone', ids[0]] });
    await backend.idle();
    const job = await payer.job(body.id);
    assert.equal(await textOf(payer.file(body.id)), 'T-0001');
    assert.deepEqual(job.skipped, [
      { invoiceId: pending, number: 'T-0004', reason: 'notReady' },
      { invoiceId: 'inv_gone', reason: 'notFound' },
    ]);
    const xml = await payer.request({ invoiceIds: [ids[0]], format: 'xml' });
    assert.deepEqual([xml.body.status, xml.body.skipped], ['failed', [{ invoiceId: ids[0], number: 'T-0001', reason: 'notEnrolled' }]]);
    assert.equal(await codeOf(payer.file(xml.body.id)), 'not_found');
  });

  it('has no more than the most (DWN-04), no format that is not written, and something in it', async () => {
    const { payer, ids } = await three();
    const many = Array.from({ length: 6 }, (_, index) => `inv-${index}`);
    const refused = await payer.request({ invoiceIds: many });
    assert.deepEqual(
      [refused.status, refused.body.errors, refused.body.params],
      [422, [{ pointer: '/invoiceIds', code: 'download.max' }], { max: 5 }],
    );
    assert.equal((await payer.request({ invoiceIds: ids, exceptIds: ids })).body.code, 'not_found');
    const bench = await downloadBench({ formats: ['csv'] });
    const other = await bench.as('payer');
    const answer = await other.request({ invoiceIds: [await bench.issue()] });
    assert.deepEqual(answer.body.errors, [{ pointer: '/format', code: 'download.format' }]);
  });

  it('that a writer breaks is failed, and it can be asked for again', async () => {
    const { on, payer, ids, writer } = await three();
    writer.failure = new Error('no ink');
    const { body } = await payer.request({ invoiceIds: ids.slice(0, 1) });
    assert.deepEqual([body.status, body.skipped], ['failed', []]);
    writer.failure = undefined;
    assert.equal((await payer.request({ invoiceIds: ids.slice(0, 1) })).body.status, 'ready');
    assert.deepEqual(await on.books(), []);
  });

  it('sends the biller’s own PDF where the backend has one, and writes the others', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const unused = () => Promise.reject(new Error('not asked for'));
    const pdf = async () => async (sources: AsyncIterable<unknown> | readonly unknown[]) => {
      let count = 0;
      for await (const _ of sources) count += 1;
      return bytes(`written ${count}`);
    };
    const { as, issue } = await downloadBench({
      write: writeWith({ pdf, xml: unused, csv: unused }),
      pdf: async ({ number }) => (number === 'T-0001' ? bytes('own') : undefined),
    });
    const [own, other] = [await issue(), await issue()];
    const payer = await as('payer');
    const fileOf = async (input: object) => textOf(payer.file((await payer.request(input)).body.id));
    assert.equal(await fileOf({ invoiceIds: [own] }), 'own');
    assert.equal(await fileOf({ invoiceIds: [other] }), 'written 1');
    assert.equal(await fileOf({ invoiceIds: [own], format: 'remittance-stub' }), 'written 1');
    assert.match(await fileOf({ invoiceIds: [own, other] }), /nordwind_T-0001_\d{8}\.pdfown[^]*T-0002_\d{8}\.pdfwritten 1/);
    assert.equal(await fileOf({ invoiceIds: [own, other], packaging: 'merged' }), 'written 2');
  });
});

describe('the file of a download', () => {
  const made = async () => {
    const bench = await three();
    const { body } = await bench.payer.request({ invoiceIds: bench.ids.slice(0, 2) });
    return { ...bench, job: body };
  };

  it('has a name for every program', async () => {
    const { payer, job } = await made();
    const { headers, status } = await payer.file(job.id);
    assert.equal(status, 200);
    assert.equal(headers.get('Content-Disposition'), `attachment; filename="pdf-_1_.bin"; filename*=UTF-8''pdf-%ED%95%9C%20%221%22.bin`);
    assert.deepEqual(
      [headers.get('Content-Length'), headers.get('Accept-Ranges'), headers.get('Cache-Control')],
      ['13', 'bytes', 'private, no-store'],
    );
  });

  it('comes in parts, so that a broken transfer goes on where it ended', async () => {
    const { payer, job } = await made();
    const etag = (await payer.file(job.id)).headers.get('ETag') ?? '';
    const part = async (range: string, more: Record<string, string> = {}) => {
      const answer = await payer.file(job.id, { Range: range, ...more });
      return [answer.status, answer.headers.get('Content-Range'), answer.status === 416 ? '' : await answer.text()];
    };
    assert.deepEqual(await part('bytes=0-5'), [206, 'bytes 0-5/13', 'T-0001']);
    assert.deepEqual(await part('bytes=7-', { 'If-Range': etag }), [206, 'bytes 7-12/13', 'T-0002']);
    assert.deepEqual(await part('bytes=-4'), [206, 'bytes 9-12/13', '0002']);
    assert.deepEqual(await part('bytes=10-99'), [206, 'bytes 10-12/13', '002']);
    assert.deepEqual(await part('bytes=13-'), [416, 'bytes */13', '']);
    for (const whole of ['bytes=0-1,3-4', 'bytes=5-2', 'bytes=-', 'lines=1-2', 'bytes=a-'])
      assert.deepEqual(await part(whole), [200, null, 'T-0001|T-0002'], whole);
    assert.deepEqual(await part('bytes=7-', { 'If-Range': '"other"' }), [200, null, 'T-0001|T-0002']);
  });

  it('is there for 24 hours by the backend’s clock, and then says so', async () => {
    const { controls, job, downloaderOf, as } = await made();
    controls.clock.advance(day - 1);
    const payer = await as('payer');
    assert.equal(await textOf(payer.file(job.id)), 'T-0001|T-0002');
    controls.clock.advance(1);
    assert.equal(await codeOf(downloaderOf(payer.token).file(job.id)), 'download_expired');
    assert.equal((await payer.job(job.id)).status, 'expired');
    await controls.advance(0);
    assert.equal(await codeOf(payer.file(job.id)), 'download_expired');
    assert.equal((await payer.job(job.id)).fileName, undefined);
    await controls.advance(8 * day);
    const later = await as('payer');
    assert.equal((await later.job(job.id)).code, 'not_found');
  });
});

describe('the kit’s own client', () => {
  it('asks, follows and fetches, with nothing but the id of the job', async () => {
    const { on, issue, backend } = await downloadBench({}, { user: 'payer@harbourfinch.example' });
    const { client } = on.page;
    const ids = [await issue(), await issue(), await issue()];
    const request = { invoiceIds: ids, format: 'csv', packaging: 'zip', locale: 'ko' } as const;
    assert.equal((await client.documents.offer({ invoiceIds: ids })).count, 3);
    const { id } = await client.documents.request(request, { idempotencyKey: 'one-intent' });
    await backend.idle();
    assert.equal((await client.documents.job(id)).status, 'ready');
    const { name, mime, size, body } = await client.documents.file(id);
    assert.deepEqual([name, mime, size], ['csv-한 -1-.bin', 'application/octet-stream', 20]);
    assert.equal(await new Response(body).text(), 'T-0001|T-0002|T-0003');
  });
});

describe('the files of downloads', () => {
  it('are kept once and cleared away: those that are old, and those that nobody wants any more', async () => {
    const files = new CountedFiles();
    const { controls, writer, backend, as, issue } = await downloadBench({ files });
    const payer = await as('payer');
    const ids = [await issue(), await issue(), await issue()];
    await payer.request({ invoiceIds: ids.slice(0, 1) });
    const reached = writer.hold();
    const { body } = await payer.request({ invoiceIds: ids });
    await reached;
    await payer.cancel(body.id);
    writer.release();
    await backend.idle();
    assert.equal(files.kept.size, 1);
    await controls.advance(day - 1);
    assert.equal(files.kept.size, 1);
    await controls.advance(1);
    assert.equal(files.kept.size, 0);
  });
});

describe('cancelling a download', () => {
  it('stops the work, and no file is kept of it', async () => {
    const { payer, ids, writer, backend } = await three();
    const reached = writer.hold();
    const { body } = await payer.request({ invoiceIds: ids });
    await reached;
    const cancelled = await payer.cancel(body.id, 'c');
    assert.equal(cancelled.status, 'cancelled');
    assert.deepEqual(await payer.cancel(body.id, 'c'), cancelled);
    writer.release();
    await backend.idle();
    assert.equal((await payer.job(body.id)).status, 'cancelled');
    assert.equal(await codeOf(payer.file(body.id)), 'not_found');
    assert.ok(writer.sources.length <= 1, 'the work went on');
  });

  it('in the last moment wins over the file that is written by then, which is thrown away', async () => {
    const files = new CountedFiles();
    const { backend, as, issue } = await downloadBench({ files });
    const payer = await as('payer');
    const ids = [await issue(), await issue(), await issue()];
    const asked = payer.request({ invoiceIds: ids });
    files.cameIn = async () => payer.cancel((await asked).body.id);
    const { id } = (await asked).body;
    await backend.idle();
    assert.equal((await payer.job(id)).status, 'cancelled');
    assert.equal(await codeOf(payer.file(id)), 'not_found');
    assert.equal(files.kept.size, 0);
  });

  it('of one that is ready leaves it ready', async () => {
    const { payer, ids } = await three();
    const { body } = await payer.request({ invoiceIds: ids.slice(0, 1) });
    assert.equal((await payer.cancel(body.id)).status, 'ready');
    assert.equal((await payer.file(body.id)).status, 200);
  });

  it('and finishing in one moment ends in one of the two, and with a file in one alone', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { payer, ids, writer, backend } = await three();
      const reached = writer.hold();
      const { body } = await payer.request({ invoiceIds: ids });
      await reached;
      writer.release();
      for (let turn = 0; turn < round * 2; turn += 1) await new Promise((resolve) => setTimeout(resolve));
      const answered = await payer.cancel(body.id);
      await backend.idle();
      const { status } = await payer.job(body.id);
      assert.equal(status, answered.status);
      assert.equal((await payer.file(body.id)).status, status === 'ready' ? 200 : 404);
    }
  });
});

describe('who may download', () => {
  it('is whoever may export, and nobody without a session', async () => {
    const { ids, as, downloaderOf } = await three();
    assert.equal((await (await as('dispute')).request({ invoiceIds: ids })).status, 201);
    assert.equal((await downloaderOf('').request({ invoiceIds: ids })).body.code, 'unauthenticated');
    assert.equal((await downloaderOf('').offer({ invoiceIds: ids })).body.code, 'unauthenticated');
  });

  it('sees no job of anybody else, and no invoice out of scope', async () => {
    const { ids, payer, as } = await three();
    const { body } = await payer.request({ invoiceIds: ids.slice(0, 1) });
    for (const name of ['admin', 'viewer', 'lotte@vandermeer.example']) {
      const other = await as(name);
      assert.equal((await other.job(body.id)).code, 'not_found');
      assert.equal((await other.cancel(body.id)).code, 'not_found');
      assert.equal(await codeOf(other.file(body.id)), 'not_found');
    }
    const stranger = await as('lotte@vandermeer.example');
    assert.equal((await stranger.request({ invoiceIds: ids })).body.code, 'not_found');
    assert.equal((await stranger.offer({ invoiceIds: ids })).body.code, 'not_found');
  });

  it('loses the file with the right to see what is in it', async () => {
    const { ids, payer, controls, writer, backend } = await three();
    const ready = (await payer.request({ invoiceIds: ids.slice(0, 1) })).body;
    const reached = writer.hold();
    const running = (await payer.request({ invoiceIds: ids })).body;
    await reached;
    await controls.store.transaction(async (tx) => {
      const user = await tx.users.get('usr_finch_payer');
      if (user) await tx.users.put({ ...user, scope: { accountIds: ['acc_K7Q009'], planIds: [] } });
    });
    writer.release();
    await backend.idle();
    for (const { id } of [ready, running]) {
      assert.equal((await payer.job(id)).code, 'not_found');
      assert.equal(await codeOf(payer.file(id)), 'not_found');
    }
    assert.ok(writer.sources.length <= 2, 'what is out of scope was written');
  });

  it('as a guest has the PDF of the one invoice, and nothing else', async () => {
    const { controls, downloaderOf, as } = await downloadBench();
    const [sample, other] = (await controls.sample()).invoices.filter(({ outcome }) => outcome === 'payable');
    const found = (await downloaderOf('').send<GuestInvoice>('POST', '/guest/lookups', { body: { facts: sample?.facts } })).body;
    assert.ok(found.session.permissions.includes('invoice.export'));
    assert.equal(found.invoice.flags?.pdf, true);
    const guest = downloaderOf(found.session.token ?? '');
    const own = { invoiceIds: [found.invoice.id], packaging: 'single' };
    assert.deepEqual((await guest.offer({ invoiceIds: own.invoiceIds })).body.formats, [{ format: 'pdf', available: 1 }]);
    const { body } = await guest.request(own);
    assert.equal(await textOf(guest.file(body.id)), found.invoice.number);
    assert.deepEqual((await guest.request({ ...own, format: 'csv' })).body.errors, [{ pointer: '/format', code: 'download.format' }]);
    const foreign = (await controls.store.transaction((tx) => tx.invoices.byNumber(other?.facts['invoiceNumber'] ?? '')))?.id ?? '';
    assert.equal((await guest.request({ invoiceIds: [foreign] })).body.code, 'not_found');
    assert.equal((await guest.request({ selectionToken: 't' })).body.code, 'selection_expired');
    assert.equal((await (await as('admin')).job(body.id)).code, 'not_found');
    controls.clock.advance(hour);
    assert.equal(await codeOf(guest.file(body.id)), 'guest_expired');
  });
});

describe('many downloads', () => {
  it('of one customer wait their turn; others are not kept from theirs', async () => {
    const { ids, payer, as, writer, backend } = await three();
    const reached = writer.hold();
    for (let count = 0; count < 3; count += 1) assert.equal((await payer.request({ invoiceIds: ids })).status, 201);
    await reached;
    const refused = await payer.request({ invoiceIds: ids }, 'fourth');
    assert.equal(refused.body.code, 'rate_limited');
    assert.equal((await (await as('admin')).request({ invoiceIds: ids })).status, 201);
    writer.release();
    await backend.idle();
    assert.equal((await payer.request({ invoiceIds: ids }, 'fourth')).status, 201);
  });

  it('are refused above a number a day', async () => {
    const { controls, payer, ids } = await three();
    const { body } = await payer.request({ invoiceIds: ids.slice(0, 1) });
    await controls.store.transaction(async (tx) => {
      const row = await tx.downloads.get(body.id);
      for (let count = 1; row && count < 200; count += 1) await tx.downloads.put({ ...row, id: `dl-${count}` });
    });
    assert.equal((await payer.request({ invoiceIds: ids.slice(0, 1) })).body.code, 'rate_limited');
  });

  it('that a killed process began are finished by another, and every process has the file', async () => {
    const { controls, payer, ids, writer, backend, anotherProcess } = await three();
    const reached = writer.hold();
    const { body } = await payer.request({ invoiceIds: ids });
    await reached;
    const other = anotherProcess();
    await other.backend.runDue();
    await other.backend.idle();
    assert.equal((await payer.job(body.id)).status, 'preparing', 'somebody is at work on it');
    controls.clock.advance(2 * minute);
    await other.backend.runDue();
    await other.backend.idle();
    assert.deepEqual([(await payer.job(body.id)).status, writer.asked.length, other.writer.sources.length], ['ready', 1, 3]);
    const text = await textOf(payer.file(body.id));
    assert.equal(text.split('|').length, 3);
    // The first one was only slow: what it still brings is thrown away.
    writer.release();
    await backend.idle();
    assert.equal(await textOf(payer.file(body.id)), text);
  });

  it('that are cancelled in another process stop where they are written', async () => {
    const { payer, ids, writer, backend, anotherProcess } = await three();
    const reached = writer.hold();
    const { body } = await payer.request({ invoiceIds: ids });
    await reached;
    const headers = { Authorization: `Bearer ${payer.token}`, 'Idempotency-Key': crypto.randomUUID() };
    const address = `https://billing.example/api/v1/documents/jobs/${body.id}/cancel`;
    assert.equal((await anotherProcess().backend.fetch(new Request(address, { method: 'POST', headers }))).status, 200);
    writer.release();
    await backend.idle();
    assert.equal((await payer.job(body.id)).status, 'cancelled');
  });

  it('begin again three times at most', async () => {
    const { controls, payer, ids, backend } = await three();
    const { body } = await payer.request({ invoiceIds: ids.slice(0, 1) });
    await controls.store.transaction(async (tx) => {
      const row = await tx.downloads.get(body.id);
      if (row) await tx.downloads.put({ ...row, status: 'preparing', attempt: 3 });
      await tx.jobs.put(downloadJobOf(body.id));
    });
    await backend.runDue();
    await backend.idle();
    assert.equal((await payer.job(body.id)).status, 'failed');
  });
});

describe('a backend without writers', () => {
  it('has no group of documents, and says so', async () => {
    const { as, controls, on } = await downloadBench({}, { documents: false });
    const payer = await as('payer');
    assert.equal((await payer.offer({ invoiceIds: ['x'] })).status, 501);
    assert.equal('documents' in (await on.page.client.capabilities()).groups, false);
    const [sample] = (await controls.sample()).invoices.filter(({ outcome }) => outcome === 'payable');
    const found = (await payer.send<GuestInvoice>('POST', '/guest/lookups', { body: { facts: sample?.facts } })).body;
    assert.deepEqual([found.session.permissions.includes('invoice.export'), found.invoice.flags?.pdf], [false, false]);
    assert.ok('documents' in (await (await downloadBench()).on.page.client.capabilities()).groups);
  });
});
