import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemTitles } from '../problem.js';
import { secret } from '../random.js';
import { readRequest } from './read-request.js';
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
  /** Told about faults that no handler caught; the caller gets a bare 500. */
  readonly onFault?: (fault: unknown) => void;
  /** A handler's rejection by which an answer is meant to get lost: the connection ends without a word. Default: `LostAnswer` by name. */
  readonly isLostAnswer?: (fault: unknown) => boolean;
}

export interface Serving {
  readonly port: number;
  /** Stops listening, lets running requests finish for at most `graceMs` (default 5,000), then ends what is left. */
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

/** Serves a `fetch` handler over HTTP. Rejects with `PortInUse` when somebody else listens there. */
export const serve = async (options: ServeOptions): Promise<Serving> => {
  const servers: Server[] = [];
  let port = options.port;
  try {
    for (const host of options.hosts ?? loopback) {
      const server = await listen(options, port, host);
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
      await Promise.all(servers.map((server) => closeServer(server, graceMs)));
    },
  };
};

const listen = (options: ServeOptions, port: number, host: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: 16_384 }, (incoming, outgoing) => void answer(options, incoming, outgoing));
    server.headersTimeout = 10_000;
    server.requestTimeout = 60_000;
    server.on('clientError', (_fault, socket) => socket.destroy());
    server.once('error', (fault: NodeJS.ErrnoException) => {
      // A machine without IPv6 has no ::1; the other address serves.
      if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'EAFNOSUPPORT') resolve(undefined);
      else reject(fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? new PortInUse(port) : fault);
    });
    server.listen(port, host, () => resolve(server));
  });

const isLost = (fault: unknown): boolean => fault instanceof Error && fault.name === 'LostAnswer';

const answer = async (options: ServeOptions, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  try {
    const { address, request } = readRequest(incoming, options.maxBodyBytes ?? 1_000_000);
    if (!request && address !== undefined) return refuseSize(outgoing);
    if (!request) return void outgoing.writeHead(400, { Connection: 'close' }).end();
    const response = await options.fetch(request, { address: address ?? 'unknown' });
    await writeResponse(response, outgoing, incoming.method === 'HEAD');
    // What nobody has read is read and dropped: it would stand before the next request on this connection.
    void request.body?.cancel().catch(() => undefined);
  } catch (fault) {
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
