import type { Requests, RequestTaker } from '../../context/billing-context.js';

/** Who takes which request inside one provider. The first taker in document order gets it, and never the one that asked. */
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

  isTaken(name: string, asker: HTMLElement): boolean {
    return this.#takerOf(name, asker) !== undefined;
  }

  hand(request: Event, asker: HTMLElement): boolean {
    const taker = this.#takerOf(request.type, asker);
    taker?.take(request);
    return taker !== undefined;
  }

  watch(listener: () => void): () => void {
    const own = (): void => listener();
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  #takerOf(name: string, asker: HTMLElement): RequestTaker | undefined {
    return [...this.#takers]
      .filter(({ element, takes }) => element !== asker && takes.includes(name))
      .sort((one, other) => inDocumentOrder(one.element, other.element))[0];
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
