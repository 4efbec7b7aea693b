import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callerBehind } from './client-address.js';

type Incoming = Parameters<ReturnType<typeof callerBehind>>[0];

const from = (remoteAddress: string, headers: Readonly<Record<string, string>> = {}): Incoming =>
  ({ headers, socket: { remoteAddress } }) as unknown as Incoming;
const forwarded = (list: string, more: Readonly<Record<string, string>> = {}) => ({ 'x-forwarded-for': list, ...more });

describe('who calls', () => {
  it('is the connection’s other end, whatever its headers say, where no proxy is named', () => {
    const caller = callerBehind([]);
    const claims = forwarded('198.51.100.7', { 'x-forwarded-proto': 'https' });
    assert.deepEqual(caller(from('203.0.113.9', claims)), { address: '203.0.113.9', isSecure: false });
  });

  it('is whom the named proxies saw, and not what the customer wrote before it', () => {
    const caller = callerBehind(['10.0.0.0/8', '192.0.2.1']);
    const at = (list: string, peer = '10.1.2.3') => caller(from(peer, forwarded(list))).address;
    assert.equal(at('198.51.100.7'), '198.51.100.7');
    assert.equal(at('1.1.1.1, 198.51.100.7'), '198.51.100.7');
    assert.equal(at('1.1.1.1, 198.51.100.7, 192.0.2.1, 10.9.9.9'), '198.51.100.7');
    assert.equal(at('198.51.100.7:51234'), '198.51.100.7');
    assert.equal(at('198.51.100.7', '203.0.113.9'), '203.0.113.9', 'a stranger who claims to be a proxy');
    for (const junk of ['', 'unknown', '_hidden', '1.1.1.1, junk']) assert.equal(at(junk), '10.1.2.3', junk);
    assert.equal(at('10.0.0.7'), '10.0.0.7', 'somebody inside');
  });

  it('came by https where a named proxy says so', () => {
    const caller = callerBehind(['127.0.0.0/8']);
    const by = (scheme: string, peer = '127.0.0.1') => caller(from(peer, { 'x-forwarded-proto': scheme })).isSecure;
    assert.deepEqual([by('https'), by('http, HTTPS'), by('https, http'), by('https', '203.0.113.9')], [true, true, false, false]);
  });

  it('is counted by the network of 64 bits where it has IPv6, and as IPv4 where that is only written so', () => {
    const caller = callerBehind([]);
    const at = (address: string) => caller(from(address)).address;
    assert.equal(at('2001:db8:0:17:aaaa::1'), '2001:db8:0:17::/64');
    assert.equal(at('2001:db8::1'), '2001:db8:0:0::/64');
    assert.equal(at('2001:db8:0:0:ffff:ffff:ffff:ffff'), '2001:db8:0:0::/64');
    assert.equal(at('fe80::1%eth0'), 'fe80:0:0:0::/64');
    assert.equal(at('::1'), '0:0:0:0::/64');
    assert.equal(at('::ffff:198.51.100.7'), '198.51.100.7');
    assert.equal(at(''), 'unknown');
  });
});
