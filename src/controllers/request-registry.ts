import type { Requests, RequestTaker } from '../context/billing-context.js';

/**
 * Who takes which request inside one provider. The first taker in document order gets it, one that carries it to another page only after all
 * others, and never the one that asked.
 */
export class RequestRegistry implements Requests {
  readonly #takers = new Set<RequestTaker>();
  readonly #listeners = new Set<() => void>();

  register(taker: RequestTaker): () => void {
    this.#takers.add(taker);
    this.#tell();
    return () => {
      if (this.#takers.delete(taker)) this.#tell();
    };
  }

  isTaken(request: string | Event, asker: HTMLElement): boolean {
    return this.#takerOf(request, asker) !== undefined;
  }

  hand(request: Event, asker: HTMLElement): boolean {
    const taker = this.#takerOf(request, asker);
    taker?.take(request);
    return taker !== undefined;
  }

  watch(listener: () => void): () => void {
    const own = (): void => listener();
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  #takerOf(request: string | Event, asker: HTMLElement): RequestTaker | undefined {
    const name = typeof request === 'string' ? request : request.type;
    return [...this.#takers]
      .filter(({ element, takes }) => element !== asker && takes.includes(name))
      .filter((taker) => taker.wants?.(request) ?? true)
      .sort(
        (one, other) => Number(one.carries ?? false) - Number(other.carries ?? false) || inDocumentOrder(one.element, other.element),
      )[0];
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Elements of different shadow trees have no order of their own: they stay in the order in which they came. */
function inDocumentOrder(one: Node, other: Node): number {
  const position = one.compareDocumentPosition(other);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
