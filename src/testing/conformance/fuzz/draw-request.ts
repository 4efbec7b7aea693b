import type { Operation } from '../operations.js';
import type { Ask } from '../world.js';
import { draw, type DrawnFrom } from './draw.js';

export interface DrawnRequest {
  readonly path: string;
  readonly ask: Ask;
}

/** Header values have to be bytes: everything else never leaves a client. */
const asHeader = (value: unknown): string =>
  String(value)
    .replace(/[^\x20-\x7e]/g, '?')
    .trim();

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What is cut through the middle of a pair cannot stand in an address. */
const encoded = (value: unknown): string =>
  encodeURIComponent(
    textOf(value)
      .slice(0, 300)
      .replace(/[\uD800-\uDFFF]/g, ''),
  );

const contentTypes = ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', 'application/xml'];

/** A request to an operation, drawn from its description: mostly what it takes, sometimes not. */
export const drawRequest = (operation: Operation, caller: Pick<Ask, 'as' | 'token'>, from: DrawnFrom): DrawnRequest => {
  const { dice } = from;
  const query: string[] = [];
  const headers: Record<string, string> = {};
  let { path } = operation;
  for (const parameter of operation.parameters) {
    const { name, schema } = parameter;
    const isLeftOut = parameter.required === true ? dice.once(15) && parameter.in !== 'path' : !dice.once(5);
    if (isLeftOut) continue;
    const value = name === 'If-Match' ? dice.pick(['"1"', '"2"', '1', '*', 'W/"1"', '""']) : draw(schema, from, name);
    if (parameter.in === 'path') path = path.replace(`{${name}}`, encoded(value) || 'x');
    else if (parameter.in === 'header') headers[name] = asHeader(textOf(value)).slice(0, 300);
    else for (const each of Array.isArray(value) ? value.slice(0, 20) : [value]) query.push(`${name}=${encoded(each)}`);
  }
  if (dice.once(15)) query.push('weather=fine');
  // Dots alone are steps of a path to every client: they never arrive as an id.
  const safePath = path.replace(/\/(?:\.|%2e){1,2}(?=\/|$)/gi, '/x');
  return {
    path: query.length > 0 ? `${safePath}?${query.join('&')}` : safePath,
    ask: { ...caller, patient: false, ...payload(operation, from, headers) },
  };
};

const payload = ({ body, method }: Operation, from: DrawnFrom, headers: Record<string, string>): Ask => {
  const { dice } = from;
  if (method === 'GET' || (!body && !dice.once(10))) return { headers };
  const value = draw(body ?? {}, from);
  const text = JSON.stringify(value);
  if (dice.once(25)) return { raw: text.slice(0, dice.below(text.length + 1)) || '{', headers };
  if (dice.once(25)) return { raw: text, headers: { ...headers, 'Content-Type': dice.pick(contentTypes) } };
  return { raw: text, headers };
};
