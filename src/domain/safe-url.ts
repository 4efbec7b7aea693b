const allowed: readonly string[] = ['https:', 'mailto:', 'tel:'];

/**
 * An address that may stand in a link: absolute, https, mailto or tel. `undefined` for everything else, and for an address with a user
 * name in it, which only serves to make one host look like another. Every link from a backend goes through here before it reaches a
 * template.
 */
export const safeUrl = (text: unknown): string | undefined => {
  if (typeof text !== 'string' || text.length > 2048) return undefined;
  try {
    const url = new URL(text);
    return allowed.includes(url.protocol) && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
};
