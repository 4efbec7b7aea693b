import { BlockList, isIP, isIPv6, SocketAddress } from 'node:net';
import type { IncomingMessage } from 'node:http';

export interface Caller {
  /** The customer's network address, as limits count it. */
  readonly address: string;
  readonly isSecure: boolean;
}

/** Says who calls. */
export type CallerOf = (incoming: Pick<IncomingMessage, 'headers' | 'socket'>) => Caller;

/**
 * Who calls, behind proxies or not. The list that proxies write is read from its end: what the customer wrote before it counts for nothing, nor does any
 * of it where the connection does not come from a proxy that is named here.
 * @param trustedProxies - addresses or networks, `10.0.0.0/8`
 */
export const callerBehind = (trustedProxies: readonly string[]): CallerOf => {
  const trusted = listOf(trustedProxies);
  const isTrusted = (address: string): boolean => isIP(address) > 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  return ({ headers, socket }) => {
    let address = plain(socket.remoteAddress ?? '');
    const isBehind = isTrusted(address);
    const hops = isBehind ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
    while (isTrusted(address)) {
      const before = plain((hops.pop() ?? '').trim());
      if (isIP(before) === 0) break;
      address = before;
    }
    const [scheme = ''] = isBehind
      ? String(headers['x-forwarded-proto'] ?? '')
          .split(',')
          .slice(-1)
      : [];
    return { address: address === '' ? 'unknown' : networkOf(address), isSecure: scheme.trim().toLowerCase() === 'https' };
  };
};

const listOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
};

/** Without a port, brackets, a zone, or the way in which IPv6 writes an IPv4 address. */
const plain = (address: string): string => {
  const bare = /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? (/^\d+(?:\.\d+){3}:\d+$/.test(address) ? address.split(':')[0] : address) ?? '';
  return bare.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
};

/** A customer with IPv6 has as many addresses as they like, all in one network of 64 bits: that is who is counted. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address;
  const written = new SocketAddress({ address, family: 'ipv6' }).address;
  const [head = '', tail] = written.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const zeros = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0);
  const groups = [...(before ?? []), ...Array.from({ length: zeros }, () => '0'), ...(after ?? [])];
  return `${groups.slice(0, 4).join(':')}::/64`;
};
