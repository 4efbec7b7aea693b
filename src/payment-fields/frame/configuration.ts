import { isRecord } from '../protocol/checks.js';
import { isSecureAddress } from '../protocol/secure-address.js';

/** What the operator of the page wrote into `<meta name="billing-frame">`. */
export interface FrameConfiguration {
  readonly version: string;
  /** Exact origins that may embed the page, e.g. `https://shop.example`. An empty list refuses everybody. */
  readonly allowedOrigins: readonly string[];
  readonly tokenizer: 'test' | { readonly vault: string };
  /** Brands that the operator takes at all; absent = any. */
  readonly brands?: readonly string[];
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const lowerCase = (texts: readonly string[]): readonly string[] => texts.map((text) => text.toLowerCase());

function readVault(value: unknown): { vault: string } | undefined {
  if (!isRecord(value) || typeof value.vault !== 'string' || !URL.canParse(value.vault)) return undefined;
  return isSecureAddress(new URL(value.vault)) ? { vault: value.vault } : undefined;
}

/** Undefined for anything that is not whole: a page that is half set up takes no cards. */
export function parseConfiguration(text: string | undefined): FrameConfiguration | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value.version !== 'string' || !isTexts(value.allowedOrigins)) return undefined;
  const tokenizer = value.tokenizer === 'test' ? 'test' : readVault(value.tokenizer);
  if (!tokenizer || (value.brands !== undefined && !isTexts(value.brands))) return undefined;
  const { version, allowedOrigins, brands } = value;
  return { version, allowedOrigins, tokenizer, ...(brands ? { brands: lowerCase(brands) } : {}) };
}

/** Brands that both the operator and the host take; undefined = any. */
export function commonBrands(own: readonly string[] | undefined, wanted: readonly string[] | undefined): readonly string[] | undefined {
  const host = wanted && lowerCase(wanted);
  return own && host ? own.filter((brand) => host.includes(brand)) : (own ?? host);
}
