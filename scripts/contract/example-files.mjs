// Examples of the contract: `src/contract/examples/<tag>.http`, requests and answers as they go over the wire. In the order in which they stand they are
// asked of a backend by the test beside this file, and printed on the pages of docs/contract.
//
//   ### listInvoices: The overdue ones, latest due date first
//
//   What there is to say of it.
//
//   GET /invoices?group=overdue
//   Authorization: Bearer {payer}
//
//   HTTP/1.1 200
//   Cache-Control: private, no-cache
//
//   { "items": [{ "id": "inv_1", "…": "…" }, "…"] }
//
// `{name}` stands for a value that is another in each run, and for the same one wherever it stands. `…` leaves out what is left.
import { readFileSync, readdirSync } from 'node:fs';

export const folder = 'src/contract/examples';
const requestLine = /^(GET|POST|PUT|DELETE) (\S+)$/m;
const statusLine = /^HTTP\/1\.1 (\d{3})$/m;

/** A message behind its first line: headers, an empty line, a body. */
function messageOf(text) {
  const empty = text.indexOf('\n\n');
  const headers = (empty < 0 ? text : text.slice(0, empty))
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  return { headers, body: empty < 0 ? '' : text.slice(empty).trim() };
}

/** @returns {{operation: string, title: string, note: string, method: string, path: string, sent: object, status: number, came: object}[]} */
export function readExamples(text) {
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [heading = ''] = part.split('\n');
      const { operation, title } = /^(?<operation>\w+): (?<title>.+)$/.exec(heading)?.groups ?? {};
      const rest = part.slice(heading.length);
      const request = requestLine.exec(rest);
      const status = statusLine.exec(rest);
      if (!operation || !request || !status) throw new Error(`An example is not one: ${heading}`);
      return {
        operation,
        title,
        note: rest.slice(0, request.index).trim(),
        method: request[1],
        path: request[2],
        sent: messageOf(rest.slice(request.index + request[0].length, status.index)),
        status: Number(status[1]),
        came: messageOf(rest.slice(status.index + status[0].length)),
      };
    });
}

/** The examples of every tag: `{tag: examples}`. */
export const allExamples = (from = folder) =>
  Object.fromEntries(
    readdirSync(from)
      .filter((name) => name.endsWith('.http'))
      .sort()
      .map((name) => [name.replace('.http', ''), readExamples(readFileSync(`${from}/${name}`, 'utf8'))]),
  );

const widest = 110;
const onOneLine = (value) => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
};

/** JSON as a reader likes it: what is short stands on one line. */
export function writtenJson(value, indent = '') {
  const flat = onOneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= widest) return flat;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => inner + writtenJson(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${writtenJson(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

const message = (first, { headers, body }) =>
  [[first, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n'), ...(body ? [body] : [])].join('\n\n');

export const writtenRequest = ({ method, path, sent }) => message(`${method} ${path}`, sent);
export const writtenAnswer = ({ status, came }) => message(`HTTP/1.1 ${status}`, came);

export const writeExamples = (examples) =>
  `${examples
    .map((example) =>
      [
        `### ${example.operation}: ${example.title}`,
        ...(example.note ? [example.note] : []),
        writtenRequest(example),
        writtenAnswer(example),
      ].join('\n\n'),
    )
    .join('\n\n')}\n`;
