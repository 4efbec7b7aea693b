import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { safeUrl } from './safe-url.js';

test('secure pages, mail addresses and phone numbers may be linked', () => {
  assert.equal(safeUrl('https://example.com/pay?x=1#top'), 'https://example.com/pay?x=1#top');
  assert.equal(safeUrl('HTTPS://EXAMPLE.com'), 'https://example.com/');
  assert.equal(safeUrl('mailto:billing@example.com'), 'mailto:billing@example.com');
  assert.equal(safeUrl('tel:080-687-6886'), 'tel:080-687-6886');
});

test('nothing that could run, open a file, or is not encrypted may be linked', () => {
  const bad = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<b>',
    'vbscript:x',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'http://example.com',
    'ftp://example.com',
    'about:blank',
    'ws://example.com',
    'filesystem:https://x/',
  ];
  for (const text of bad) assert.equal(safeUrl(text), undefined, text);
});

test('a relative address, junk and other types are refused', () => {
  for (const value of [
    '',
    '/pay',
    'pay',
    '//example.com',
    '?x',
    '#y',
    'https://',
    'https://exa mple.com',
    'https:// ',
    null,
    undefined,
    5,
    {},
    [],
    new URL('https://example.com'),
    'https://e.com/' + 'a'.repeat(2048),
  ]) {
    assert.equal(safeUrl(value), undefined, JSON.stringify(value));
  }
});

test('an address that disguises its host behind a user name is refused', () => {
  for (const text of ['https://bank.example@evil.example/', 'https://user:secret@example.com/', 'https://:secret@example.com/'])
    assert.equal(safeUrl(text), undefined, text);
});

test('whatever arrives, only the three schemes leave, and nothing throws', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.tuple(fc.constantFrom('javascript:', 'data:', 'https:', 'tel:', 'mailto:', ' ', '\t'), fc.string()).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.oneof(text, fc.anything()), (value) => {
      const url = safeUrl(value);
      if (url !== undefined) assert.match(url, /^(https:\/\/|mailto:|tel:)/);
    }),
    { numRuns: 1000 },
  );
});

test('an address that was found safe stays as it is', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), (text) => {
      const url = safeUrl(text);
      if (url !== undefined) assert.equal(safeUrl(url), url);
    }),
  );
});
