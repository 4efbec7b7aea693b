/**
 * Lets those who want the same thing through one after the other. For work that another was faster with: at the next try it does not meet
 * the rest of this process again.
 */
export class Turnstile {
  readonly #last = new Map<string, Promise<void>>();

  async pass<T>(names: Iterable<string>, act: () => Promise<T>): Promise<T> {
    // All at once, before anything else can run: so nobody waits in a circle.
    const wanted = [...new Set(names)];
    const before = wanted.flatMap((name) => this.#last.get(name) ?? []);
    let leave = (): void => undefined;
    const left = new Promise<void>((resolve) => (leave = resolve));
    for (const name of wanted) this.#last.set(name, left);
    try {
      await Promise.all(before);
      return await act();
    } finally {
      leave();
      for (const name of wanted) if (this.#last.get(name) === left) this.#last.delete(name);
    }
  }
}
