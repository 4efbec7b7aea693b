import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customerOf, day } from '../testing/account-bench.fixture.js';
import { downloadBench } from '../testing/download-bench.fixture.js';

type Bench = Awaited<ReturnType<typeof downloadBench>>;

/** What the writer is told of how an invoice was paid, by whom it is downloaded. */
const toldTo = async ({ as, writer }: Bench, name: string, id: string) => {
  const { status, body } = await (await as(name)).request({ invoiceIds: [id], packaging: 'single' });
  assert.ok(status < 300, JSON.stringify(body));
  return writer.sources.at(-1)?.paidBy;
};
const paid = async ({ on, issue, as }: Bench, methodId?: string): Promise<string> => {
  const id = await issue({ account: 'K7Q009' });
  const { token } = await as('payer');
  const { body } = await customerOf(on.probe, token, 'payer').payStored([id], methodId === undefined ? {} : { methodId });
  assert.match(body.status, /succeeded|processing/);
  return id;
};

describe('what documents say of how an invoice was paid', () => {
  it('is the own card by its last digits, and nothing of it to colleagues', async () => {
    const bench = await downloadBench();
    const id = await paid(bench);
    const told = await toldTo(bench, 'payer', id);
    assert.deepEqual([told?.type, told?.brand, told?.last4?.length], ['card', 'visa', 4]);
    assert.ok(told?.holder);
    assert.equal(await toldTo(bench, 'admin', id), undefined);
    assert.equal(await toldTo(bench, 'viewer', id), undefined);
  });

  it('is a debit of the company once it came, with its mandate to those who manage it (WAL-09)', async () => {
    const bench = await downloadBench();
    const id = await paid(bench, 'pm_finch_operating');
    assert.equal(await toldTo(bench, 'payer', id), undefined);
    await bench.on.pass(6 * day);
    assert.deepEqual(await toldTo(bench, 'payer', id), { type: 'bankDebit', last4: '6789' });
    const wholly = await toldTo(bench, 'admin', id);
    assert.deepEqual([wholly?.holder, wholly?.mandate?.reference], ['Harbour & Finch Inc.', 'NPM-204-118']);
    assert.equal(await toldTo(bench, 'viewer', id), undefined);
  });

  it('is nothing where nothing was paid', async () => {
    const bench = await downloadBench();
    assert.equal(await toldTo(bench, 'payer', await bench.issue()), undefined);
  });
});
