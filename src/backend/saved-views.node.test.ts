import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeParse } from 'valibot';
import type { Problem, SavedView, SavedViewList } from '../contract/generated/types.js';
import { vSavedView, vSavedViewList } from '../contract/generated/portal-validators.js';
import { createInPageBackend, WireProbe, type WireCall } from '../testing/index.js';

const draft = {
  name: 'Late ones',
  view: 'account',
  query: { where: { groups: ['overdue'] }, sort: [{ field: 'dueDate', direction: 'asc' }], search: '1Z' },
  columns: [{ column: 'number', shown: true }],
  isDefault: false,
};

const start = async () => {
  const page = await createInPageBackend();
  const probe = new WireProbe((request) => page.backend.fetch(request));
  const token = await page.controls.signIn('viewer@harbourfinch.example');
  const ask = async (method: string, path: string, call: WireCall = {}) => {
    const answer = await probe.send(method, path, { token, key: crypto.randomUUID(), ...call });
    return { ...answer, view: answer.body as SavedView & Problem };
  };
  const save = (changes: object = {}, call: WireCall = {}) => ask('POST', '/views', { body: { ...draft, ...changes }, ...call });
  const put = (id: string, version: number, changes: object = {}, call: WireCall = {}) =>
    ask('PUT', `/views/${id}`, { body: { ...draft, ...changes }, headers: { 'If-Match': `"${version}"` }, ...call });
  const all = async () => ((await ask('GET', '/views')).body as SavedViewList).items;
  return { page, probe, ask, save, put, all };
};

describe('saved views', () => {
  it('come back as they were saved, by name', async () => {
    const { ask, save, all } = await start();
    assert.deepEqual(await all(), []);
    const { status, view } = await save();
    assert.equal(status, 201);
    assert.ok(safeParse(vSavedView, view).success);
    assert.deepEqual({ ...draft, id: view.id, version: 1 }, view);
    await save({ name: 'a first one' });
    assert.ok(safeParse(vSavedViewList, (await ask('GET', '/views')).body).success);
    assert.deepEqual(
      (await all()).map(({ name }) => name),
      ['a first one', 'Late ones'],
    );
  });

  it('need a name of one to sixty characters that no other view of theirs has (LST-03)', async () => {
    const { save } = await start();
    const fault = async (name: string) => (await save({ name })).view.errors;
    assert.deepEqual(await fault('  '), [{ pointer: '/name', code: 'view.name' }]);
    assert.deepEqual(await fault('x'.repeat(61)), [{ pointer: '/name', code: 'view.name' }]);
    assert.equal(await fault('😀'.repeat(60)), undefined);
    await save();
    assert.deepEqual(await fault(' LATE ones '), [{ pointer: '/name', code: 'view.exists' }]);
  });

  it('may keep their name when they change, and are changed once for one key', async () => {
    const { save, put } = await start();
    const { view } = await save();
    const key = 'key-of-one-change';
    const first = await put(view.id, 1, { isDefault: true }, { key });
    assert.deepEqual([first.status, first.view.version, first.view.isDefault], [200, 2, true]);
    assert.deepEqual((await put(view.id, 1, { isDefault: true }, { key })).view, first.view);
    assert.equal((await put(view.id, 1, { isDefault: false }, { key })).view.code, 'idempotency_mismatch');
  });

  it('are saved once for one key', async () => {
    const { save, all } = await start();
    const [first, again] = [await save({}, { key: 'k' }), await save({}, { key: 'k' })];
    assert.deepEqual([first.status, again.status], [201, 200]);
    assert.deepEqual(first.view, again.view);
    assert.equal((await save({ name: 'Other' }, { key: 'k' })).status, 422);
    assert.equal((await all()).length, 1);
  });

  it('refuse a change that starts from an old version, or from none', async () => {
    const { ask, save, put } = await start();
    const { view } = await save();
    await put(view.id, 1, { name: 'Newer' });
    assert.equal((await put(view.id, 1, { name: 'Newest' })).status, 412);
    assert.equal((await put(view.id, 2, {}, { headers: {} })).status, 428);
    assert.equal((await put(view.id, 2, {}, { headers: { 'If-Match': 'W/"2"' } })).status, 412);
    assert.equal((await ask('DELETE', `/views/${view.id}`, { headers: { 'If-Match': '"1"' } })).status, 412);
    assert.equal((await ask('DELETE', `/views/${view.id}`)).status, 428);
  });

  it('have one default for accounts and one for plans', async () => {
    const { save, all } = await start();
    await save({ name: 'A', isDefault: true });
    await save({ name: 'P', isDefault: true, view: 'plan' });
    await save({ name: 'B', isDefault: true });
    const defaults = (await all()).filter((view) => view.isDefault).map((view) => view.name);
    assert.deepEqual(defaults, ['B', 'P']);
    assert.equal((await all()).find((view) => view.name === 'A')?.version, 2);
  });

  it('go once, and a repetition under the same key is as good', async () => {
    const { ask, save, all } = await start();
    const { view } = await save();
    const remove = (key: string) => ask('DELETE', `/views/${view.id}`, { key, headers: { 'If-Match': '"1"' } });
    assert.deepEqual([(await remove('once')).status, (await remove('once')).status, (await remove('twice')).status], [204, 204, 404]);
    assert.deepEqual(await all(), []);
  });

  it('are their user’s alone: those of others do not exist', async () => {
    const { page, ask, save } = await start();
    const { view } = await save();
    const token = await page.controls.signIn('admin@harbourfinch.example');
    const call = { token, headers: { 'If-Match': '"1"' } };
    assert.deepEqual(((await ask('GET', '/views', { token })).body as SavedViewList).items, []);
    assert.equal((await ask('PUT', `/views/${view.id}`, { ...call, body: draft })).status, 404);
    assert.equal((await ask('DELETE', `/views/${view.id}`, call)).status, 404);
    assert.equal((await save({}, { token })).status, 201);
  });
});
