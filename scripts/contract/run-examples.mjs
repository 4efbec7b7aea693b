// Asks a backend the examples of one file, and holds what comes against what stands there.

const placeholder = /\{(\w+)\}/g;
const asPattern = (text) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

/** What is known so far: values by the names that examples give them. */
export class Names {
  #known;

  constructor(given = {}) {
    this.#known = new Map(Object.entries(given));
  }

  /** A text with values for its names; a key that nobody has named yet is made. */
  filled(text, written = (value) => value) {
    return text.replace(placeholder, (_, name) => {
      if (!this.#known.has(name) && name.endsWith('Key')) this.#known.set(name, crypto.randomUUID());
      if (!this.#known.has(name)) throw new Error(`Nothing is called {${name}} yet`);
      return written(this.#known.get(name));
    });
  }

  /** Whether a text is what an example says, whose new names mean what stands there from now on. */
  agree(expected, came) {
    const fresh = [];
    const pattern = expected
      .split(placeholder)
      .map((part, index) => {
        if (index % 2 === 0) return asPattern(part);
        if (this.#known.has(part)) return asPattern(this.#known.get(part));
        fresh.push(part);
        return '(.+?)';
      })
      .join('');
    const found = new RegExp(`^${pattern}$`, 's').exec(came);
    for (const [index, name] of fresh.entries()) if (found) this.#known.set(name, found[index + 1]);
    return found !== null;
  }
}

const rest = '…';
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const short = (value) => (JSON.stringify(value) ?? 'nothing').slice(0, 200);

/** Where a value is not what an example says. */
export function differences(expected, came, names, at = '') {
  if (typeof expected === 'string' && typeof came === 'string')
    return names.agree(expected, came) ? [] : [`${at || '/'}: ${short(expected)} is expected, ${short(came)} came`];
  if (Array.isArray(expected) && Array.isArray(came)) {
    const items = expected.filter((item) => item !== rest);
    const isWhole = items.length === expected.length;
    if (isWhole ? items.length !== came.length : items.length > came.length) return [`${at || '/'}: ${came.length} items came`];
    return items.flatMap((item, index) => differences(item, came[index], names, `${at}/${index}`));
  }
  if (isRecord(expected) && isRecord(came)) {
    const keys = Object.keys(expected).filter((key) => key !== rest);
    const unnamed = rest in expected ? [] : Object.keys(came).filter((key) => !keys.includes(key));
    return [
      ...keys.flatMap((key) => differences(expected[key], came[key], names, `${at}/${key}`)),
      ...unnamed.map((key) => `${at}/${key}: ${short(came[key])} came as well`),
    ];
  }
  return expected === came ? [] : [`${at || '/'}: ${short(expected)} is expected, ${short(came)} came`];
}

/** What came, in the shape of what stands in the example: with its names, and without what it leaves out. */
export function merged(expected, came, names) {
  if (typeof expected === 'string' && typeof came === 'string') return names.agree(expected, came) ? expected : came;
  if (Array.isArray(expected) && Array.isArray(came)) {
    const items = expected.filter((item) => item !== rest);
    const isWhole = items.length === expected.length;
    const kept = isWhole ? came : came.slice(0, items.length);
    return [...kept.map((item, index) => merged(items[index], item, names)), ...(isWhole ? [] : [rest])];
  }
  if (isRecord(expected) && isRecord(came)) {
    const keys = Object.keys(came).filter((key) => !(rest in expected) || key in expected);
    return Object.fromEntries([
      ...keys.map((key) => [key, merged(expected[key], came[key], names)]),
      ...(rest in expected ? [[rest, rest]] : []),
    ]);
  }
  return came;
}

/** All of a body, or the beginning of one that does not end. */
async function textOf(answer) {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  const reader = answer.body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new TextDecoder().decode(value);
}

const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Asks one example. `fetch` takes a `Request`; `base` is what stands before every path.
 * @returns what came, and the faults of the example
 */
export async function ask(example, { fetch, base, names }) {
  const { method, path, sent, status, came } = example;
  const answer = await fetch(
    new Request(base + names.filled(path, encodeURIComponent), {
      method,
      headers: sent.headers.map(([name, value]) => [name, names.filled(value)]),
      ...(sent.body && { body: names.filled(sent.body) }),
    }),
  );
  const text = await textOf(answer);
  const faults = [];
  if (answer.status !== status) faults.push(`status ${answer.status} instead of ${status}: ${text.slice(0, 500)}`);
  for (const [name, value] of came.headers) {
    const said = answer.headers.get(name) ?? '';
    if (!names.agree(value, said)) faults.push(`${name}: ${value} is expected, ${said || 'nothing'} came`);
  }
  const [expected, found] = [parsed(came.body), parsed(text)];
  if (expected === undefined || found === undefined) {
    if (!names.agree(came.body.trim(), text.trim())) faults.push(`${short(came.body)} is expected, ${short(text)} came`);
  } else faults.push(...differences(expected, found, names));
  return { answer, text, expected, found, faults };
}
