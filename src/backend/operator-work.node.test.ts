import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createInPageBackend, WireProbe } from '../testing/index.js';

const operatorKey = 'a-key-of-the-operator-alone';

describe('work that was left to the operator', () => {
  it('is put back to be done by whoever has the operator’s key', async () => {
    const { backend, controls } = await createInPageBackend({ config: { operatorKey } });
    const probe = new WireProbe((request) => backend.fetch(request, { address: 'operator' }));
    const job = { id: 'mail gone', kind: 'mail', subject: 'gone', clock: 'real', dueAt: 0, tries: 20, left: true } as const;
    await controls.store.transaction((tx) => tx.jobs.put(job));
    const resume = (token?: string) => probe.send('POST', '/operator/jobs/resume', token === undefined ? {} : { token });
    for (const token of [undefined, await controls.signIn('admin@harbourfinch.example')]) assert.equal((await resume(token)).status, 401);
    const { status, body } = await resume(operatorKey);
    assert.deepEqual([status, body], [200, { resumed: 1 }]);
    await backend.runDue();
    await backend.idle();
    assert.equal(await controls.store.transaction((tx) => tx.jobs.get(job.id)), undefined);
    assert.deepEqual((await resume(operatorKey)).body, { resumed: 0 });
  });
});
