import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isEmail } from './email.js';

test('ordinary addresses are taken', () => {
  const good = [
    'name@example.com',
    'first.last@example.co.uk',
    'billing+invoices@sub.example.com',
    "o'neill@example.ie",
    'a@b.io',
    '1@2.de',
    'x_y-z@example-site.org',
    '김철수@example.kr',
    'jörg@müller.de',
    'name@xn--mller-kva.de',
    'info@例え.テスト',
    `${'a'.repeat(64)}@example.com`,
  ];
  for (const text of good) assert.equal(isEmail(text), true, text);
});

test('what cannot arrive is not taken', () => {
  const bad = [
    '',
    ' ',
    'name',
    '@',
    'name@',
    '@example.com',
    'name@example',
    'name@@example.com',
    'a@b@example.com',
    'na me@example.com',
    'name@exa mple.com',
    'name@.com',
    'name@example.',
    'name@example..com',
    '.name@example.com',
    'name.@example.com',
    'na..me@example.com',
    'name@-example.com',
    'name@example-.com',
    'name@example.c',
    'name@127.0.0.1',
    'name@example.123',
    'name@[127.0.0.1]',
    `${'a'.repeat(65)}@example.com`,
    `name@${'a'.repeat(64)}.com`,
    `name@${'a.'.repeat(130)}com`,
    ' name@example.com',
    'name@example.com ',
  ];
  for (const text of bad) assert.equal(isEmail(text), false, text);
});

test('nothing that could add a line, a name or a second recipient to a mail is taken', () => {
  const bad = [
    'name@example.com\nBcc: x@example.com',
    'na\r\nme@example.com',
    'name@example.com,other@example.com',
    'a,b@example.com',
    'a;b@example.com',
    'Name <name@example.com>',
    '"name"@example.com',
    'na(me)@example.com',
    'na\\me@example.com',
    'na\u0000me@example.com',
    'na\u200bme@example.com',
    'na:me@example.com',
  ];
  for (const text of bad) assert.equal(isEmail(text), false, JSON.stringify(text));
});

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 20 });

test('every name at every host with a top-level domain is taken', () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('com', 'nl', 'fr', 'kr', 'museum'),
      (name, hosts, top) => {
        assert.equal(isEmail(`${name}@${[...hosts, top].join('.')}`), true);
      },
    ),
  );
});

test('what is taken has one @, no white space and no control character, for any text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.stringMatching(/^[a-z@. ,<>\n-]{0,30}$/)), (text) => {
      if (!isEmail(text)) return;
      assert.equal(text.split('@').length, 2);
      assert.doesNotMatch(text, /[\s\p{C}<>,;"]/u);
    }),
    { numRuns: 1000 },
  );
});

test('a hostile text is judged at once', () => {
  const start = performance.now();
  for (const text of [
    `${'a'.repeat(200)}@`,
    `a@${'a-'.repeat(120)}`,
    `a@${'a.'.repeat(120)}`,
    `${'.a'.repeat(100)}@x`,
    'a'.repeat(1_000_000),
    '@'.repeat(1_000_000),
  ])
    isEmail(text);
  assert.ok(performance.now() - start < 500);
});
