import type { ProviderNews } from '../../src/backend/index.js';
import { diceOf } from '../dice.js';
import { signatureHeader, signatureOf } from './signature.js';

export interface NewsPostOptions {
  readonly seed: number;
  readonly secret: string;
  /** Whether the backend can be told anything yet. */
  readonly addressOf: () => string | undefined;
}

/** How late news may be. */
const latestMs = 4_000;
const againMs = 1_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Tells the backend what became of charges: late, out of order, some of it twice, again until it is taken, and now and then somebody else does, with lies. */
export class NewsPost {
  readonly #options: NewsPostOptions;
  #waiting = 0;
  #posted = 0;

  constructor(options: NewsPostOptions) {
    this.#options = options;
  }

  /** News that nobody has taken yet. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @param afterMs how long it is no news yet */
  tell(key: string, news: ProviderNews, afterMs = 0): void {
    const dice = diceOf(this.#options.seed, 'news', key, news.kind);
    const times = dice.fraction() < 0.25 ? 2 : 1;
    for (let time = 0; time < times; time += 1) void this.#deliver({ key, news }, afterMs + dice.below(latestMs));
    // Somebody who does not know the secret says that a declined card has paid.
    if (news.kind === 'declined' && dice.fraction() < 0.5)
      void this.#post({ key, news: { kind: 'approved' } }, 'guessed').catch(() => undefined);
  }

  async #deliver(event: object, afterMs: number): Promise<void> {
    this.#waiting += 1;
    await pause(afterMs);
    while (!(await this.#post(event, this.#options.secret).catch(() => false))) await pause(againMs);
    this.#waiting -= 1;
  }

  async #post(event: object, secret: string): Promise<boolean> {
    const address = this.#options.addressOf();
    if (address === undefined) return false;
    const body = JSON.stringify([event]);
    const headers = {
      [signatureHeader]: signatureOf(secret, Date.now(), body),
      'x-correlation-id': `payment-service.${(this.#posted += 1)}`,
    };
    const response = await fetch(address, { method: 'POST', body, headers, signal: AbortSignal.timeout(6_000) });
    await response.arrayBuffer();
    return response.status === 204;
  }
}
