import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatIn, packagingOf, readChoice, requestOf } from './choice.js';
import { countIn, stateOfJob } from './download.flow.js';

const choice = { format: 'pdf', detail: 'detail', packaging: 'merged' } as const;

describe('what was chosen', () => {
  it('is read with care: foreign values are the usual ones', () => {
    assert.deepEqual(readChoice({ format: 'exe', detail: 7, packaging: 'rar' }), { format: 'pdf', detail: 'summary', packaging: 'merged' });
    assert.deepEqual(readChoice({ format: 'xml', detail: 'detail', packaging: 'zip' }), {
      format: 'xml',
      detail: 'detail',
      packaging: 'zip',
    });
  });

  it('is one file for one, a choice for several PDFs, a ZIP for everything else (DWN-02)', () => {
    assert.equal(packagingOf('csv', 1, choice), 'single');
    assert.equal(packagingOf('pdf', 2, choice), 'merged');
    assert.equal(packagingOf('remittance-stub', 2, { packaging: 'zip' }), 'zip');
    assert.equal(packagingOf('xml', 2, choice), 'zip');
  });

  it('gives way to the first format that can be had', () => {
    const formats = [
      { format: 'pdf', available: 0 },
      { format: 'csv', available: 2 },
    ] as const;
    assert.equal(formatIn(choice, { formats }), 'csv');
    assert.equal(formatIn({ ...choice, format: 'csv' }, { formats }), 'csv');
    assert.equal(formatIn(choice, { formats: [] }), undefined);
  });

  it('becomes a request without what does not belong to it', () => {
    const of = { count: 2, locale: 'ko' };
    assert.deepEqual(requestOf({ invoiceIds: ['a', 'b'] }, 'csv', choice, of), {
      invoiceIds: ['a', 'b'],
      format: 'csv',
      packaging: 'zip',
      locale: 'ko',
    });
    assert.deepEqual(requestOf({ selectionToken: 't', invoiceIds: [], exceptIds: ['x'] }, 'pdf', choice, of), {
      selectionToken: 't',
      exceptIds: ['x'],
      format: 'pdf',
      detail: 'detail',
      packaging: 'merged',
      locale: 'ko',
    });
  });
});

describe("a job's answer", () => {
  const job = {
    id: 'j',
    format: 'pdf',
    packaging: 'zip',
    progress: { done: 2, total: 2 },
    createdAt: '2026-03-12T14:00:00Z',
    skipped: [],
  } as const;

  it('is a state each, and one of a newer backend is not over yet', () => {
    const steps = ['queued', 'preparing', 'ready', 'expired', 'failed', 'cancelled', 'resting'].map(
      (status) => stateOfJob({ ...job, status }).step,
    );
    assert.deepEqual(steps, ['preparing', 'preparing', 'ready', 'expired', 'failed', 'cancelled', 'preparing']);
  });

  it('is nothing where everything was left out (DWN-05)', () => {
    const skipped = ['a', 'b'].map((invoiceId) => ({ invoiceId, reason: 'notReady' }));
    assert.equal(stateOfJob({ ...job, status: 'ready', skipped }).step, 'nothing');
    assert.equal(countIn({ ...job, skipped: skipped.slice(1) }), 1);
  });
});
