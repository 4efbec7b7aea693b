import { Agent, request as ask, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Fleet } from '../processes/fleet.js';
import type { LoggedRequest } from './request-log.js';

export interface PassedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface PassedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const notListening: ReadonlySet<string | undefined> = new Set(['ECONNREFUSED']);

const codeOf = ({ status, body }: PassedAnswer): string | undefined =>
  status < 400 ? undefined : /"code":"(\w+)"/.exec(body.toString('utf8', 0, 2_000))?.[1];

/** Hands requests to the servers in turns, as a load balancer does: to the next one where one does not listen, and to no other once one has it. */
export class Upstream {
  readonly #fleet: Fleet;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 500 });
  #turn = 0;

  constructor(fleet: Fleet) {
    this.#fleet = fleet;
  }

  /** The answer; undefined where the connection broke or nobody listens. */
  async pass(request: PassedRequest, log: LoggedRequest): Promise<PassedAnswer | undefined> {
    for (let tries = 0; tries < this.#fleet.count; tries += 1) {
      const server = this.#turn++ % this.#fleet.count;
      const port = this.#fleet.portOf(server);
      if (port === undefined) continue;
      const seen: { server: number; status?: number; code?: string } = { server };
      try {
        const answer = await this.#send(request, port);
        const code = codeOf(answer);
        log.seen.push({ ...seen, status: answer.status, ...(code !== undefined && { code }) });
        return answer;
      } catch (fault) {
        if (notListening.has((fault as NodeJS.ErrnoException).code)) continue;
        log.seen.push(seen);
        return undefined;
      }
    }
    return undefined;
  }

  close(): void {
    this.#agent.destroy();
  }

  #send({ method, path, headers, body }: PassedRequest, port: number): Promise<PassedAnswer> {
    return new Promise((resolve, reject) => {
      const sent = ask({ host: '127.0.0.1', port, method, path, headers, agent: this.#agent }, (incoming: IncomingMessage) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
