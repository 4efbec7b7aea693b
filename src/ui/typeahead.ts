/** Letters typed within this time belong to one word. */
const together = 600;

/** Finds an item by the first letters typed, as native lists do: one letter again and again goes through all that begin with it. */
export class Typeahead {
  #typed = '';
  #at = -Infinity;

  /** @returns the index of the next label that begins with what was typed, or -1. */
  find(letter: string, labels: readonly string[], from: number, time: number): number {
    this.#typed = (time - this.#at > together ? '' : this.#typed) + letter.toLocaleLowerCase();
    this.#at = time;
    const [first = ''] = this.#typed;
    const repeated = [...this.#typed].every((one) => one === first);
    const wanted = repeated ? first : this.#typed;
    // A word that is being typed may still mean the item it has found; one letter again means the next.
    const start = repeated ? from + 1 : from;
    const order = labels.map((_, offset) => (Math.max(start, 0) + offset) % labels.length);
    return order.find((index) => labels[index]?.toLocaleLowerCase().startsWith(wanted)) ?? -1;
  }
}
