import type { IncomingMessage } from 'node:http';
import type { Caller } from './client-address.js';

export interface ReadRequest {
  /** Network address of the caller. */
  readonly address?: string;
  /** Absent when the request cannot be one: no address then means that its URL is bad, an address that its body is too large. */
  readonly request?: Request;
}

/** What a handler gets that reads a body beyond the limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

const withoutBody = new Set(['GET', 'HEAD']);

/** A `Request` whose body streams as it arrives. */
export const readRequest = (incoming: IncomingMessage, maxBodyBytes: number, { address, isSecure }: Caller): ReadRequest => {
  const url = urlOf(incoming, isSecure ? 'https' : 'http');
  const method = incoming.method ?? 'GET';
  if (!url || ['CONNECT', 'TRACE', 'TRACK'].includes(method)) return {};
  if (Number(incoming.headers['content-length'] ?? 0) > maxBodyBytes) return { address };
  const headers = headersOf(incoming);
  if (withoutBody.has(method)) return { address, request: new Request(url, { method, headers }) };
  const init: RequestInit & { duplex: 'half' } = { method, headers, body: bodyOf(incoming, maxBodyBytes), duplex: 'half' };
  return { address, request: new Request(url, init) };
};

const urlOf = (incoming: IncomingMessage, scheme: 'http' | 'https'): string | undefined => {
  const host = incoming.headers.host ?? 'localhost';
  const path = incoming.url ?? '/';
  if (!/^[\w.:[\]-]+$/.test(host) || !path.startsWith('/')) return undefined;
  try {
    return new URL(`${scheme}://${host}${path}`).href;
  } catch {
    return undefined;
  }
};

const headersOf = (incoming: IncomingMessage): Headers => {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  return headers;
};

/** Chunks as the network brings them; more than the limit ends the stream with an error. */
const bodyOf = (incoming: IncomingMessage, maxBytes: number): ReadableStream<Uint8Array> => {
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength;
        if (bytes > maxBytes) {
          controller.error(new BodyTooLarge());
          incoming.removeAllListeners('data');
          incoming.resume();
          return;
        }
        controller.enqueue(new Uint8Array(chunk));
        if ((controller.desiredSize ?? 1) <= 0) incoming.pause();
      });
      incoming.on('end', () => {
        if (bytes <= maxBytes) controller.close();
      });
      incoming.on('error', (fault) => controller.error(fault));
      incoming.pause();
    },
    pull: () => void incoming.resume(),
    // The rest is read and dropped, so that the connection can be used again.
    cancel: () => {
      incoming.removeAllListeners('data');
      incoming.removeAllListeners('end');
      incoming.resume();
    },
  });
};
