import type { AnswerReport } from '../config.js';

/** Where lines go: standard output, or what a test reads. */
export interface LineWriter {
  write(line: string): void;
}

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';

export interface LogOptions {
  /** Least important line that is written: `info` has one for every answer, `warn` only what went wrong. Default `info`. */
  readonly level?: LogLevel;
  /** Default: standard output. */
  readonly to?: LineWriter;
}

export interface Logs {
  /** For `createBackend({ onAnswer })`. */
  readonly onAnswer: (report: AnswerReport) => void;
  /** For `createBackend({ onFault })` and `serve({ onFault })`. */
  readonly onFault: (fault: unknown, correlationId?: string) => void;
  /** A line of the host itself, such as its start. */
  readonly say: (text: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;
}

/**
 * Logs as lines of JSON. They hold operations, statuses, times and correlation ids; no address, id of an invoice, name or amount, and of a fault its
 * kind and where it happened but not its message, for messages of databases quote values. Needs the optional peer `pino`.
 */
export const createLogs = async ({ level = 'info', to }: LogOptions = {}): Promise<Logs> => {
  const { pino, stdTimeFunctions } = await import('pino');
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label: string) => ({ level: label }) } };
  const log = to ? pino(options, to) : pino(options);
  return {
    onAnswer: (report) => log[report.status >= 500 ? 'warn' : 'info'](report, 'answered'),
    onFault: (fault, correlationId) => log.error({ ...facts(fault), ...(correlationId !== undefined && { correlationId }) }, 'fault'),
    say: (text, fields = {}) => log.info(fields, text),
  };
};

const facts = (fault: unknown): Readonly<Record<string, unknown>> => {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const code = 'code' in fault && typeof fault.code === 'string' ? { code: fault.code } : {};
  const places = (fault.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
  return { fault: fault.name, ...code, at: places, ...(fault.cause !== undefined && { cause: facts(fault.cause) }) };
};
