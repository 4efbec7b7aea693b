import { parseArgs } from 'node:util';
import { readSettings, reportText, runConformance, type ConformanceSettings } from '../conformance/index.js';

const usage = `Holds a backend to the Billing Elements contract.

  billing-elements-conformance <base address | settings.json | address of settings.json> [options]

  --only=ID,GROUP   runs these checks or groups alone, e.g. --only=keys,lists.pages
  --fuzz=N          sends N requests drawn by chance as well      --seed=N   repeats a draw
  --read-only       writes nothing: no payment, no view, no file
  --json            prints the report as JSON

Payments are made: run it against a test environment. Exit code 0: nothing failed; 1: something failed; 2: it could not run.
`;

/** What the command needs of the process around it. */
export interface CommandHost {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly readFile: (path: string) => Promise<string>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly write: (text: string) => void;
}

/** Runs the suite as the arguments say, prints the report and gives back the exit code. */
export const runCommand = async (args: readonly string[], host: CommandHost): Promise<number> => {
  try {
    const { values, positionals } = readArguments(args);
    const [where] = positionals;
    if (values.help || where === undefined) {
      host.write(usage);
      return values.help ? 0 : 2;
    }
    const settings = withOptions(await settingsAt(where, host), values);
    await mustAnswer(settings, host);
    const only = values.only?.split(',').map((name) => name.trim());
    const report = await runConformance(host.fetch, settings, only ? { only } : {});
    host.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : `${reportText(report)}\n`);
    return report.failed > 0 ? 1 : 0;
  } catch (fault) {
    host.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return 2;
  }
};

const readArguments = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      fuzz: { type: 'string' },
      seed: { type: 'string' },
      'read-only': { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });

const isAddress = (text: string): boolean => /^https?:\/\//.test(text);

/** From a file, from an address that ends in `.json`, or none but the address of the API. */
const settingsAt = async (where: string, host: CommandHost): Promise<ConformanceSettings> => {
  if (isAddress(where) && !new URL(where).pathname.endsWith('.json')) return { baseUrl: where };
  const text = isAddress(where) ? await (await host.fetch(new Request(where))).text() : await host.readFile(where);
  return readSettings(parsed(text, where), host.environment);
};

const parsed = (text: string, where: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${where} is no JSON.`);
  }
};

interface Options {
  readonly fuzz?: string | undefined;
  readonly seed?: string | undefined;
  readonly 'read-only'?: boolean | undefined;
}

const withOptions = (settings: ConformanceSettings, { fuzz, seed, 'read-only': readOnly }: Options): ConformanceSettings => ({
  ...settings,
  ...(readOnly && { readOnly }),
  ...(fuzz !== undefined && { fuzz: { count: numberOf('fuzz', fuzz), seed: numberOf('seed', seed ?? '1') } }),
});

const numberOf = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} is "${text}", which is no number.`);
  return Number(text);
};

/** Nobody there is one sentence, not a hundred checks that fail. */
const mustAnswer = async ({ baseUrl }: ConformanceSettings, { fetch }: CommandHost): Promise<void> => {
  const address = `${baseUrl.replace(/\/$/, '')}/capabilities`;
  const answer = await fetch(new Request(address)).catch((fault: unknown) => {
    throw new Error(`Nobody answers at ${address}: ${String(fault)}`);
  });
  if (answer.status === 404)
    throw new Error(`There is no ${address}: the base address is that of the API, such as https://billing.example/api/v1.`);
};
