import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultKind, FaultPlan } from './fault-plan.js';
import type { LoggedRequest } from './request-log.js';
import type { PassedAnswer, PassedRequest, Upstream } from './upstream.js';

export const requestHeader = 'x-correlation-id';

/** Payments, confirmations, cancellations, keys given up: everything after which money may have moved. */
const moves = (method: string, path: string): boolean => method === 'POST' && path.includes('/payments') && !path.endsWith('/quotes');

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface FaultProxyOptions {
  readonly upstream: Upstream;
  readonly plan: FaultPlan;
  /** How long a delay is: longer than a client waits. */
  readonly delayMs: number;
}

/** Stands between customers and servers and does to their requests what the plan says. Its log is what a judge reads. */
export class FaultProxy {
  readonly log: LoggedRequest[] = [];
  readonly counts = new Map<FaultKind, number>();
  lastFaultAt = 0;
  /** Set to false: from then on the line is good. */
  faulty = true;
  readonly #options: FaultProxyOptions;
  readonly #server: Server = createServer((incoming, outgoing) => {
    this.#handle(incoming, outgoing).catch(() => incoming.socket.destroy());
  });

  constructor(options: FaultProxyOptions) {
    this.#options = options;
  }

  get faults(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
    this.#options.upstream.close();
  }

  async #handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = 'GET', url: path = '/', headers } = incoming;
    const request: PassedRequest = { method, path, headers, body: Buffer.concat(chunks) };
    const name = String(headers[requestHeader] ?? '');
    const fault = this.faulty ? this.#options.plan({ request: name, moves: moves(method, path) }) : undefined;
    const key = headers['idempotency-key'];
    const log: LoggedRequest = {
      ...{ name, at: Date.now(), method, path, seen: [] },
      ...(typeof key === 'string' && { key }),
      ...(fault && { fault }),
    };
    this.log.push(log);
    if (fault) this.#count(fault);
    await (fault ? this.#spoil(fault, request, log, outgoing) : this.#answer(await this.#options.upstream.pass(request, log), outgoing));
    log.tookMs = Date.now() - log.at;
  }

  #count(fault: FaultKind): void {
    this.counts.set(fault, (this.counts.get(fault) ?? 0) + 1);
    this.lastFaultAt = Date.now();
  }

  async #spoil(fault: FaultKind, request: PassedRequest, log: LoggedRequest, outgoing: ServerResponse): Promise<void> {
    const pass = (): Promise<PassedAnswer | undefined> => this.#options.upstream.pass(request, log);
    switch (fault) {
      case 'droppedBefore':
        return void outgoing.destroy();
      case 'droppedAfter':
        await pass();
        return void outgoing.destroy();
      case 'twice': {
        const [first, second] = [pass(), pass()];
        const answer = await Promise.race([first, second]);
        this.#answer(answer, outgoing);
        return void (await Promise.all([first, second]));
      }
      case 'answerLate': {
        const [answer] = await Promise.all([pass(), pause(this.#options.delayMs)]);
        return this.#answer(answer, outgoing);
      }
      case 'requestLate':
        await pause(this.#options.delayMs);
        return this.#answer(await pass(), outgoing);
      case 'tooMany':
        return this.#refuse(429, outgoing);
      case 'unavailable':
        return this.#refuse(503, outgoing);
      case 'unavailableAfter':
        await pass();
        return this.#refuse(503, outgoing);
      default:
        return this.#garble(fault, await pass(), outgoing);
    }
  }

  #garble(fault: 'truncated' | 'cutOff' | 'wrongType' | 'wrongShape', answer: PassedAnswer | undefined, outgoing: ServerResponse): void {
    if (!answer) return void outgoing.destroy();
    const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
    const type = answer.headers['content-type'] ?? 'application/json';
    switch (fault) {
      case 'truncated':
        return void outgoing.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': half.length }).end(half);
      case 'cutOff':
        outgoing.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': answer.body.length });
        return void outgoing.write(half, () => outgoing.destroy());
      case 'wrongType':
        return void outgoing.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Welcome</title><p>Nothing here.');
      case 'wrongShape':
        return void outgoing
          .writeHead(200, { 'Content-Type': 'application/json' })
          .end('{"id":7,"status":null,"total":"12.00","items":{}}');
    }
  }

  /** As a proxy says it: no problem document, no word of what the server may have done. */
  #refuse(status: number, outgoing: ServerResponse): void {
    outgoing.writeHead(status, { 'Content-Type': 'text/plain', 'Retry-After': '1' }).end('Come back later');
  }

  #answer(answer: PassedAnswer | undefined, outgoing: ServerResponse): void {
    if (outgoing.destroyed) return;
    if (!answer) return void outgoing.destroy();
    const { connection: _connection, 'transfer-encoding': _encoding, 'keep-alive': _alive, ...headers } = answer.headers;
    outgoing.writeHead(answer.status, { ...headers, 'Content-Length': answer.body.length }).end(answer.body);
  }
}
