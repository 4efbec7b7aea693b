import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { commonBrands, parseConfiguration } from './configuration.js';

const whole = { version: '1', allowedOrigins: ['https://shop.example'], tokenizer: 'test' };
const parse = (value: unknown): unknown => parseConfiguration(JSON.stringify(value));

test('a whole set-up is read', () => {
  assert.deepEqual(parse(whole), whole);
  assert.deepEqual(parse({ ...whole, tokenizer: { vault: 'https://vault.example/cards' }, brands: ['Visa'] }), {
    ...whole,
    tokenizer: { vault: 'https://vault.example/cards' },
    brands: ['visa'],
  });
});

test('half a set-up is none: the page takes no card', () => {
  assert.equal(parseConfiguration(undefined), undefined);
  assert.equal(parseConfiguration('{'), undefined);
  const wrong = [
    { version: 1 },
    { allowedOrigins: 'https://a.example' },
    { allowedOrigins: [1] },
    { tokenizer: 'other' },
    { tokenizer: {} },
    { brands: 'visa' },
  ];
  for (const part of wrong) assert.equal(parse({ ...whole, ...part }), undefined, JSON.stringify(part));
});

test('a vault is reached by https, or on the same machine', () => {
  const withVault = (vault: string): unknown => parse({ ...whole, tokenizer: { vault } });
  assert.equal(withVault('http://vault.example/'), undefined);
  assert.equal(withVault('/relative'), undefined);
  assert.equal(withVault('javascript:alert(1)'), undefined);
  assert.ok(withVault('http://127.0.0.1:8080/'));
});

test('a brand must be taken by the operator and by the host', () => {
  assert.equal(commonBrands(undefined, undefined), undefined);
  assert.deepEqual(commonBrands(['visa'], undefined), ['visa']);
  assert.deepEqual(commonBrands(undefined, ['Visa']), ['visa']);
  assert.deepEqual(commonBrands(['visa', 'amex'], ['AMEX', 'jcb']), ['amex']);
});

for (const page of ['frame', 'challenge']) {
  test(`${page}.html refuses every origin until its operator lists some, and has nothing inline`, () => {
    const html = readFileSync(new URL(`./${page}.html`, import.meta.url), 'utf8');
    const [, meta] = /name="billing-frame" content='([^']+)'/.exec(html) ?? [];
    assert.deepEqual(parseConfiguration(meta)?.allowedOrigins, []);
    assert.match(html, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.doesNotMatch(html, /<script(?![^>]*src=)|<style|style=| on\w+=/);
  });
}
