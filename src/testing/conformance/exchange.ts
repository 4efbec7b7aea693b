import type { Operation } from './operations.js';

/** A request and what came back, unread by any client. */
export interface Exchange {
  readonly operation: Operation | undefined;
  /** Who asked: the name of a person, `guest` or `nobody`. */
  readonly as: string;
  readonly method: string;
  /** Below the base address, with the query. */
  readonly path: string;
  readonly requestHeaders: Headers;
  readonly requestBody: string | undefined;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed where it is JSON. */
  readonly body: unknown;
}

const secretHeaders: ReadonlySet<string> = new Set(['authorization', 'cookie', 'set-cookie', 'proxy-authorization']);
const toldHeaders = ['content-type', 'cache-control', 'etag', 'retry-after', 'x-correlation-id', 'location', 'allow'];
const longestText = 600;

/** Requests and answers as a report shows them: without credentials, tokens and most of what is long. */
export const excerptOf = (exchange: Exchange): string => {
  const { as, method, path, requestHeaders, requestBody, status, headers, text } = exchange;
  const sent = [...requestHeaders].map(([name, value]) => `${name}: ${secretHeaders.has(name) ? '(withheld)' : value}`);
  const came = toldHeaders.flatMap((name) => (headers.has(name) ? [`${name}: ${headers.get(name)}`] : []));
  return [
    `> ${method} ${withoutSecrets(path)} (as ${as})`,
    ...sent.map((line) => `> ${line}`),
    ...(requestBody === undefined ? [] : [`> ${cut(withoutSecrets(requestBody))}`]),
    `< ${status}`,
    ...came.map((line) => `< ${line}`),
    ...(text === '' ? [] : [`< ${cut(withoutSecrets(text))}`]),
  ].join('\n');
};

const cut = (text: string): string => (text.length <= longestText ? text : `${text.slice(0, longestText)}… (${text.length} characters)`);

/** Tokens open something: of a guest's session, of payment fields, of a selection. */
const withoutSecrets = (text: string): string =>
  text.replace(/("(?:\w*[tT]oken|secret|password)"\s*:\s*)"[^"]*"/g, '$1"(withheld)"').replace(/\btok_[\w.:-]+/g, '(withheld)');
