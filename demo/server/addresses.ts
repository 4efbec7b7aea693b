import type { LogLevel } from '../../src/backend/node/index.js';

/** Where everything is. The partner's site is another *site* than the portal, not merely another port: ports of one host share cookies. */
export interface Addresses {
  readonly port: number;
  /** Origins, without a slash at the end. */
  readonly portal: string;
  readonly frame: string;
  readonly partner: string;
  /** Further origins that may embed the elements and call the API. */
  readonly extraOrigins: readonly string[];
}

/** Reads PORT, ALLOWED_ORIGINS and CARD_FRAME_ORIGIN. Throws with a sentence for people where one makes no sense. */
export const readAddresses = (env: Readonly<Record<string, string | undefined>>): Addresses => {
  const port = Number(env['PORT'] ?? '5173');
  if (!Number.isInteger(port) || port < 1 || port > 65_533) {
    throw new Error(`PORT is "${env['PORT']}". It must be a number from 1 to 65533, for the two ports after it are used as well.`);
  }
  return {
    port,
    portal: `http://localhost:${port}`,
    frame: env['CARD_FRAME_ORIGIN'] ?? `http://127.0.0.1:${port + 1}`,
    partner: `http://127.0.0.1:${port + 2}`,
    extraOrigins: (env['ALLOWED_ORIGINS'] ?? '')
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map(originOf),
  };
};

const originOf = (text: string): string => {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new Error(`ALLOWED_ORIGINS holds "${text}", which is no origin. Write them like https://shop.example, with a comma between.`);
};

/** Origins whose pages may show the card frame and call the API. */
export const embedders = ({ portal, partner, extraOrigins }: Addresses): readonly string[] => [partner, portal, ...extraOrigins];

const levels: readonly LogLevel[] = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** Reads LOG_LEVEL; `info` has a line of JSON for every answer of the API. Throws with a sentence for people. */
export const readLogLevel = (env: Readonly<Record<string, string | undefined>>): LogLevel => {
  const wanted = env['LOG_LEVEL'] ?? 'warn';
  const level = levels.find((one) => one === wanted);
  if (!level) throw new Error(`LOG_LEVEL is "${wanted}". It must be one of ${levels.join(', ')}.`);
  return level;
};
