import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openapiDocument } from '../../src/contract/generated/openapi-document.js';
import { allExamples, readExamples, writeExamples, writtenJson } from './example-files.mjs';
import { openExamples } from './example-backend.mjs';
import { ask, differences, merged, Names } from './run-examples.mjs';

const files = allExamples();
const operations = Object.entries(openapiDocument.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId }]) => ({ id: operationId, method: method.toUpperCase(), path })),
);

/** Addresses without a parameter come first, so that `/invoices/totals` is not an invoice. */
const operationAt = (method, asked) =>
  operations
    .filter(({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(asked))
    .sort((one, other) => Number(one.path.includes('{')) - Number(other.path.includes('{')))
    .find((some) => some.method === method);

describe('the examples of the contract', () => {
  it('show every operation, and none that is not there', () => {
    const shown = new Set(Object.values(files).flatMap((examples) => examples.map(({ operation }) => operation)));
    assert.deepEqual([...shown].sort(), operations.map(({ id }) => id).sort());
  });

  for (const [tag, examples] of Object.entries(files)) {
    it(`of ${tag} are what the backend answers`, async () => {
      const opened = await openExamples(tag);
      for (const example of examples) {
        const { faults } = await ask(example, opened);
        assert.deepEqual(faults, [], `${example.operation}: ${example.title}`);
      }
    });
  }

  it('are of the operation that they name', () => {
    for (const { operation, method, path, title } of Object.values(files).flat()) {
      assert.equal(operationAt(method, path.split('?')[0].replaceAll(/[{}]/g, ''))?.id, operation, title);
    }
  });
});

const text = `### getThing: A thing

Of two lines.

GET /things/1
Authorization: Bearer {payer}

HTTP/1.1 200

{ "id": "{thing}", "size": 3, "…": "…" }
`;

describe('an example', () => {
  it('is read and written without a change', () => {
    const [example] = readExamples(text);
    assert.equal(example.note, 'Of two lines.');
    assert.deepEqual(example.sent, { headers: [['Authorization', 'Bearer {payer}']], body: '' });
    assert.equal(writeExamples([example]), text);
  });

  it('fails where status, header, value or field is another', async () => {
    const [example] = readExamples(text.replace('HTTP/1.1 200\n', 'HTTP/1.1 200\nETag: "1"\n'));
    const faultsWith = async (body, init) => {
      const names = new Names({ payer: 'p' });
      return (await ask(example, { base: 'https://a.example', names, fetch: async () => Response.json(body, init) })).faults;
    };
    const tagged = { headers: { ETag: '"1"' } };
    assert.deepEqual(await faultsWith({ id: 'a', size: 3, more: 1 }, tagged), []);
    assert.match((await faultsWith({ id: 'a', size: 4 }, tagged)).join(), /\/size: 3 is expected, 4 came/);
    assert.match((await faultsWith({ id: 'a' }, tagged)).join(), /\/size/);
    assert.match((await faultsWith({ id: 'a', size: 3 }, { ...tagged, status: 201 })).join(), /status 201/);
    assert.match((await faultsWith({ id: 'a', size: 3 })).join(), /ETag/);
  });

  it('knows one value under one name, and what it leaves out', () => {
    const names = new Names();
    assert.deepEqual(differences(['{a}', 'x{a}'], ['1', 'x1'], names), []);
    assert.equal(differences(['{a}'], ['2'], names).length, 1);
    assert.deepEqual(differences([1, '…'], [1, 2, 3], names), []);
    assert.equal(differences([1], [1, 2], names).length, 1);
    assert.equal(differences({ a: 1 }, { a: 1, b: 2 }, names).length, 1);
    assert.deepEqual(differences({ a: 1, '…': '…' }, { a: 1, b: 2 }, names), []);
  });

  it('takes new values and keeps names and what it leaves out', () => {
    const names = new Names({ id: '7' });
    const written = merged({ id: '{id}', list: [{}, '…'], old: 1 }, { id: '7', list: [{ a: 1 }, { a: 2 }], fresh: true }, names);
    assert.deepEqual(written, { id: '{id}', list: [{ a: 1 }, '…'], fresh: true });
    assert.equal(writtenJson({ a: [1, { b: 'x { y' }] }), '{ "a": [1, { "b": "x { y" }] }');
  });
});
