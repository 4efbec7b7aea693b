import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { diceOf } from '../dice.js';
import type { NewsPost } from './news-post.js';
import { ServiceBook, type ChargeRequest, type ServiceCharge } from './service-book.js';
import { readToken } from './token.js';

/** Later than a backend waits for an answer. */
const slowMs = 3_000;

/** A bank takes its time to say no. */
const bouncesAfterMs = 2_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const bodyOf = async (incoming: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : (JSON.parse(Buffer.concat(chunks).toString()) as unknown);
};

const say = (outgoing: ServerResponse, status: number, value: unknown): void => {
  outgoing.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
};

/** A payment service over HTTP: its ways of going wrong are the token's, and its book is true. */
export class ServiceServer {
  readonly #news: NewsPost;
  readonly #book = new ServiceBook();
  readonly #later: string[] = [];
  /** Keys whose habit has shown: the next request is served as it should be. */
  readonly #shown = new Set<string>();
  readonly #server: Server = createServer((incoming, outgoing) => {
    this.#answer(incoming, outgoing).catch(() => incoming.socket.destroy());
  });

  constructor(news: NewsPost) {
    this.#news = news;
  }

  /** Days later, when debits have settled. */
  bounceTheRest(): void {
    for (const key of this.#later.splice(0)) this.#bounce(key);
  }

  /** Resolves with the port. */
  listen(): Promise<number> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve((this.#server.address() as AddressInfo).port)));
  }

  async #answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [, room = '', key = '', action] = (incoming.url ?? '').split('/').map(decodeURIComponent);
    if (room === 'book') return say(outgoing, 200, this.#book.all());
    if (room === 'waiting') return say(outgoing, 200, this.#news.waiting);
    if (room !== 'charges') return say(outgoing, 404, {});
    if (incoming.method === 'GET') return this.#tell(outgoing, this.#book.byKey(key));
    const body = await bodyOf(incoming);
    if (action === 'confirm') {
      const before = this.#book.byKey(key)?.result.kind;
      const charge = this.#book.confirm(key, (body as { result?: string }).result);
      if (charge && charge.result.kind !== before) this.#news.tell(key, charge.result);
      return this.#tell(outgoing, charge);
    }
    return this.#charge({ ...(body as Omit<ChargeRequest, 'key'>), key }, outgoing);
  }

  async #charge(request: ChargeRequest, outgoing: ServerResponse): Promise<void> {
    const first = !this.#shown.has(request.key);
    this.#shown.add(request.key);
    const habit = first ? readToken(request.token)?.habit : 'approved';
    if (habit === 'deaf') return void outgoing.destroy();
    if (habit === 'busy') return say(outgoing, 503, {});
    const charge = this.#book.charge(request);
    if (charge.asked === 1) this.#announce(charge);
    if (habit === 'lost') return void outgoing.destroy();
    if (habit === 'slow') await pause(slowMs);
    return this.#tell(outgoing, charge);
  }

  #announce({ key, token, result }: ServiceCharge): void {
    this.#news.tell(key, result);
    if (readToken(token)?.habit !== 'bounced') return;
    // Half of the banks say so before the debit counts as settled, the others after it.
    if (diceOf(0, key).below(2) === 0) this.#bounce(key);
    else this.#later.push(key);
  }

  #bounce(key: string): void {
    this.#book.bounce(key);
    this.#news.tell(key, { kind: 'returned', code: 'R01' }, bouncesAfterMs);
  }

  #tell(outgoing: ServerResponse, charge: ServiceCharge | undefined): void {
    say(outgoing, charge ? 200 : 404, charge?.result ?? {});
  }
}
