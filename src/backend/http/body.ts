import { safeParse, type GenericSchema } from 'valibot';
import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import type { Call } from './context.js';

/** Deeper than any request of the contract. */
const maxDepth = 12;

/** Reads and checks a JSON body: 415 for another type, 413 when too large, 400 when it is no JSON object, 422 with pointers when it is not the contract's. */
export const readBody = async <T>(call: Call, services: Services, schema: GenericSchema<T>): Promise<T> => {
  refuseOtherTypes(call);
  const value = parseJson(await readText(call, services.config.maxBodyBytes));
  // A list passes for an object without required fields.
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable();
  const result = safeParse(schema, value);
  if (result.success) return result.output;
  const errors = result.issues.slice(0, 20).map((issue) => ({
    pointer: `/${(issue.path ?? []).map((step) => pointerPart(step.key)).join('/')}`.slice(0, 200),
    code: issue.type === 'object' || issue.received === 'undefined' ? 'required' : 'format',
  }));
  throw new Problem('validation', { errors });
};

const pointerPart = (key: unknown): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1').slice(0, 60);

/** JSON only, so that a form of another site cannot post (415). */
export const refuseOtherTypes = (call: Call): void => {
  const type = call.req.header('content-type');
  if (type === undefined || !/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type))
    throw new Problem('unsupported_media_type');
};

/** Operations without a body: nothing is read, and another type than JSON is refused all the same. */
export const refuseBody = (call: Call): void => {
  if (call.req.header('content-type') !== undefined) refuseOtherTypes(call);
};

const readText = async (call: Call, maxBytes: number): Promise<string> => {
  const bytes = await readBytes(call, maxBytes);
  return decode(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
};

/** A body as it came; 413 when too large. */
export const readBytes = async (call: Call, maxBytes: number): Promise<Uint8Array> => {
  if (Number(call.req.header('content-length') ?? 0) > maxBytes) throw new Problem('payload_too_large');
  const reader = call.req.raw.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw unreadable();
    });
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw new Problem('payload_too_large');
    }
    parts.push(value);
  }
  return joined(parts, bytes);
};

const joined = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.byteLength;
  }
  return whole;
};

const unreadable = (): Problem => new Problem('validation', { status: 400, errors: [{ pointer: '', code: 'json' }] });

const decode = (read: () => string): string => {
  try {
    return read();
  } catch {
    throw unreadable();
  }
};

const parseJson = (text: string): unknown => {
  if (depthOf(text) > maxDepth) throw unreadable();
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable();
  }
};

/** Nesting outside of strings, counted before parsing. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
};
