import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { problemTitles } from '../problem.js';
import { digestWith, secret } from '../random.js';
import { callerBehind, type CallerOf } from './client-address.js';
import { BodyTooLarge, readRequest } from './read-request.js';
import { writeResponse } from './write-response.js';

export type FetchHandler = (request: Request, info: { readonly address: string }) => Promise<Response>;

export interface ServeOptions {
  readonly fetch: FetchHandler;
  /** 0 takes a free one. */
  readonly port: number;
  /** Names or addresses to listen on; default the loopback addresses of both families, as far as the machine has them. */
  readonly hosts?: readonly string[];
  /** Bytes of a request body before the connection is ended with 413; default 1,000,000. */
  readonly maxBodyBytes?: number;
  /** Addresses or networks of proxies in front: who calls, and whether by https, is believed from them alone. Default: nobody. */
  readonly trustedProxies?: readonly string[];
  /** How long a caller may take to send the head of a request (default 10,000 ms), and all of it (default 60,000 ms). */
  readonly headMs?: number;
  readonly requestMs?: number;
  /** Told about faults that no handler caught; the caller gets a bare 500. */
  readonly onFault?: (fault: unknown) => void;
  /** A handler's rejection by which an answer is meant to get lost: the connection ends without a word. Default: `LostAnswer` by name. */
  readonly isLostAnswer?: (fault: unknown) => boolean;
}

export interface Serving {
  readonly port: number;
  /** Stops listening, ends event streams, lets running requests finish for at most `graceMs` (default 5,000), then ends what is left. */
  close(graceMs?: number): Promise<void>;
}

/** The port is taken, by whom we cannot know. The message says what to do. */
export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use by another program.`);
    this.name = 'PortInUse';
  }
}

const loopback = ['127.0.0.1', '::1'];

/** A listener and what it is told of every request. */
interface Desk {
  readonly options: ServeOptions;
  readonly callerOf: CallerOf;
  /** Rings when the listener closes: streams without an end stop then. */
  readonly closing: AbortController;
}

/** Serves a `fetch` handler over HTTP. Rejects with `PortInUse` when somebody else listens there. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  digestWith((text) => createHash('sha256').update(text).digest('base64url'));
  const desk: Desk = { options, callerOf: callerBehind(options.trustedProxies ?? []), closing: new AbortController() };
  const servers: Server[] = [];
  let port = options.port;
  try {
    for (const host of options.hosts ?? loopback) {
      const server = await listen(desk, port, host);
      if (!server) continue;
      servers.push(server);
      port = (server.address() as AddressInfo).port;
    }
  } catch (fault) {
    await Promise.all(servers.map((server) => closeServer(server, 0)));
    throw fault;
  }
  if (servers.length === 0) throw new Error('This machine has none of the addresses to listen on');
  return {
    port,
    close: async (graceMs = 5_000) => {
      const closed = Promise.all(servers.map((server) => closeServer(server, graceMs)));
      desk.closing.abort();
      await closed;
    },
  };
};

const listen = (desk: Desk, port: number, host: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const { headMs = 10_000, requestMs = 60_000 } = desk.options;
    const server = createServer({ maxHeaderSize: 16_384, connectionsCheckingInterval: Math.min(5_000, headMs) }, (incoming, outgoing) => {
      // What is under way finishes, and then its connection closes.
      outgoing.once('finish', () => desk.closing.signal.aborted && setImmediate(() => server.closeIdleConnections()));
      void answer(desk, incoming, outgoing);
    });
    server.headersTimeout = headMs;
    server.requestTimeout = requestMs;
    // Longer than proxies keep a connection: it must be they who close it, or a request meets a closed one.
    server.keepAliveTimeout = 65_000;
    server.on('clientError', refuseBytes);
    server.once('error', (fault: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1; the other address serves.
      if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'EAFNOSUPPORT') resolve(undefined);
      else reject(fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? new PortInUse(port) : fault);
    });
    server.listen(port, host, () => resolve(server));
  });

/** What is no HTTP, too long, or too slow: a word where one can still be said, and the connection ends. */
const refuseBytes = (fault: NodeJS.ErrnoException, socket: Duplex): void => {
  const status = { ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout', HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large' }[
    fault.code ?? ''
  ];
  if (socket.writable && status !== undefined) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  else socket.destroy();
};

const isLost = (fault: unknown): boolean => fault instanceof Error && fault.name === 'LostAnswer';

const answer = async ({ options, callerOf, closing }: Desk, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  try {
    const { address, request } = readRequest(incoming, options.maxBodyBytes ?? 1_000_000, callerOf(incoming));
    if (!request && address !== undefined) return refuseSize(outgoing);
    if (!request) return void outgoing.writeHead(400, { Connection: 'close' }).end();
    const response = await options.fetch(request, { address: address ?? 'unknown' });
    if (closing.signal.aborted) outgoing.setHeader('Connection', 'close');
    await writeResponse(response, outgoing, { headOnly: incoming.method === 'HEAD', closing: closing.signal });
    // What nobody has read is read and dropped: it would stand before the next request on this connection.
    void request.body?.cancel().catch(() => undefined);
  } catch (fault) {
    if (fault instanceof BodyTooLarge && !outgoing.headersSent) return refuseSize(outgoing);
    if (!(options.isLostAnswer ?? isLost)(fault) && !outgoing.destroyed) options.onFault?.(fault);
    else return void incoming.socket.destroy();
    if (outgoing.headersSent) incoming.socket.destroy();
    else outgoing.writeHead(500, { Connection: 'close' }).end();
  }
};

/** Too large to be handed on; refused as a handler would (RFC 9457). */
const refuseSize = (outgoing: ServerResponse): void => {
  const correlationId = secret();
  const headers = {
    Connection: 'close',
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Correlation-Id': correlationId,
  };
  const code = 'payload_too_large';
  const problem = { type: `urn:billing-elements:problem:${code}`, title: problemTitles[code], status: 413, code, correlationId };
  outgoing.writeHead(413, headers).end(JSON.stringify(problem));
};

const closeServer = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
