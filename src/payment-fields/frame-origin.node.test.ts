import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BillingError } from '../domain/errors.js';
import { frameAddress, newNonce } from './frame-origin.js';

const page = 'https://shop.example';

test('an https page on another origin is taken, and so is one on the same machine', () => {
  for (const url of [
    'https://cards.example/frame.html',
    'https://shop.example:8443/frame.html',
    'http://127.0.0.1:5174/f',
    'http://[::1]/f',
    'http://localhost/f',
    'http://a.localhost/f',
  ]) {
    assert.equal(frameAddress(url, page).href, url);
  }
});

test('the page’s own origin, plain http, other schemes, relative addresses and addresses with a password are refused for good', () => {
  const wrong = [
    'https://shop.example/frame.html',
    'http://cards.example/frame.html',
    'http://127.0.0.1.cards.example/f',
    'http://localhost.example/f',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://cards.example/1',
    '/frame.html',
    '//cards.example/frame.html',
    'https://user:secret@cards.example/f',
    '',
  ];
  for (const url of wrong) {
    assert.throws(
      () => frameAddress(url, page),
      (error) => error instanceof BillingError && error.code === 'fields_unavailable' && !error.retryable,
      url,
    );
  }
});

test('a nonce has 128 bits and never comes twice', () => {
  const nonces = Array.from({ length: 1000 }, newNonce);
  assert.ok(nonces.every((nonce) => /^[0-9a-f]{32}$/.test(nonce)));
  assert.equal(new Set(nonces).size, 1000);
});
