import { checkGroups, type CheckGroup } from './check.js';

interface CheckAbout {
  readonly id: string;
  readonly title: string;
  readonly group: CheckGroup;
}
export type CheckResult =
  | (CheckAbout & { readonly state: 'passed' })
  /** The means for it were not given, or the backend does not offer it. */
  | (CheckAbout & { readonly state: 'notChecked'; readonly reason: string })
  | (CheckAbout & {
      readonly state: 'failed';
      readonly expected: string;
      readonly got: string;
      /** Request and answer, without credentials. */
      readonly excerpt?: string;
    });

export interface ConformanceReport {
  readonly baseUrl: string;
  /** What the backend calls itself; absent where it does not say. */
  readonly backend: { readonly name: string; readonly version?: string | undefined } | undefined;
  readonly requests: number;
  readonly passed: number;
  readonly failed: number;
  readonly notChecked: number;
  readonly results: readonly CheckResult[];
}

/** The report for people: each group with what holds, what does not and what was not tried. */
export const reportText = (report: ConformanceReport): string => {
  const { baseUrl, backend, requests, passed, failed, notChecked, results } = report;
  const name = backend ? ` (${backend.name}${backend.version === undefined ? '' : ` ${backend.version}`})` : '';
  const groups = checkGroups.flatMap((group) => {
    const own = results.filter((result) => result.group === group);
    return own.length === 0 ? [] : [`\n${group}`, ...own.map(lineOf)];
  });
  return [
    `Billing Elements contract v1 against ${baseUrl}${name}`,
    ...groups,
    `\n${passed} passed, ${failed} failed, ${notChecked} not checked; ${requests} requests`,
  ].join('\n');
};

const lineOf = (result: CheckResult): string => {
  const head = `${result.id}  ${result.title}`;
  switch (result.state) {
    case 'passed':
      return `  ok      ${head}`;
    case 'notChecked':
      return `  –       ${head}\n            not checked: ${result.reason}`;
    case 'failed':
      return [
        `  FAILED  ${head}`,
        `            expected: ${result.expected}`,
        `            got:      ${result.got}`,
        ...(result.excerpt === undefined ? [] : result.excerpt.split('\n').map((line) => `            ${line}`)),
      ].join('\n');
  }
};
