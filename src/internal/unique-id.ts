const counterKey = Symbol.for('billing-elements.ids');

/**
 * An id that no other call returned in this page, `billing-name-1` and up. Shared by all copies of the kit: slotted content stands in the host's
 * tree, where two copies would otherwise give the same id.
 */
export function uniqueId(name: string): string {
  const shared = globalThis as { [counterKey]?: number };
  const next = (shared[counterKey] ?? 0) + 1;
  shared[counterKey] = next;
  return `billing-${name}-${next}`;
}
