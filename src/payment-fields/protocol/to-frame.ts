import { isOneOf, isRecord, isText, isWhole } from './checks.js';
import {
  cardFaults,
  cardFields,
  type CardFault,
  type CardField,
  type CardLabels,
  type CardPresentation,
  type ChallengePresentation,
  type FramePurpose,
  type FrameTheme,
  type Hello,
  type ToCardFrame,
} from './messages.js';
import { isThemeValue } from './theme-values.js';

/** Run by the frame on everything that comes from the host. Each returns a copy of known properties alone, or undefined. */
const longestWord = 500;
const nonceShape = /^[0-9a-f]{32}$/;
const localeShape = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,5}$/;
const wordNames = ['number', 'expiry', 'expiryHint', 'cvc', 'cvcHint', 'group'] as const;
const faultNames = cardFaults.flatMap((fault) => [fault, ...cardFields.map((field) => `${field}.${fault}` as const)]);

export const isNonce = (value: unknown): value is string => typeof value === 'string' && nonceShape.test(value);
const isLocale = (value: unknown): value is string => typeof value === 'string' && localeShape.test(value);

export function readHello(data: unknown, purpose: FramePurpose): Hello | undefined {
  if (!isRecord(data) || data.type !== 'billing-frame' || data.purpose !== purpose) return undefined;
  const { version, nonce } = data;
  return isText(version, 20) && isNonce(nonce) ? { type: 'billing-frame', purpose, version, nonce } : undefined;
}

/** Names and values off the allow-list are left out, the rest is kept. */
export function readTheme(value: unknown): FrameTheme | undefined {
  if (!isRecord(value) || !isRecord(value.properties)) return undefined;
  const properties: Record<string, string> = {};
  for (const [name, wanted] of Object.entries(value.properties).slice(0, 100)) {
    if (typeof wanted === 'string' && isThemeValue(name, wanted)) properties[name] = wanted;
  }
  return { scheme: value.scheme === 'dark' ? 'dark' : 'light', direction: value.direction === 'rtl' ? 'rtl' : 'ltr', properties };
}

function readLabels(value: unknown): CardLabels | undefined {
  if (!isRecord(value) || !isRecord(value.faults)) return undefined;
  const faults: Record<string, string> = {};
  for (const name of faultNames) {
    const words = value.faults[name];
    if (isText(words, longestWord)) faults[name] = words;
  }
  if (cardFaults.some((fault) => !(fault in faults)) || wordNames.some((name) => !isText(value[name], longestWord))) return undefined;
  const words = Object.fromEntries(wordNames.map((name) => [name, value[name] as string])) as Record<(typeof wordNames)[number], string>;
  return { ...words, faults: faults as CardLabels['faults'] & Record<CardFault, string> };
}

function readPresentation(data: Readonly<Record<string, unknown>>): CardPresentation {
  const labels = readLabels(data.labels);
  const theme = readTheme(data.theme);
  const brands = Array.isArray(data.brands) ? data.brands.filter((brand): brand is string => isText(brand, 20)).slice(0, 30) : undefined;
  return {
    type: 'present',
    ...(isLocale(data.locale) ? { locale: data.locale } : {}),
    ...(isText(data.title, longestWord) ? { title: data.title } : {}),
    ...(labels ? { labels } : {}),
    ...(theme ? { theme } : {}),
    ...(brands ? { brands } : {}),
  };
}

export function readToCardFrame(data: unknown): ToCardFrame | undefined {
  if (!isRecord(data)) return undefined;
  const { type, id, field } = data;
  if (type === 'present') return readPresentation(data);
  if (type === 'clearSecurityCode') return { type };
  if (type === 'focus') return isOneOf<CardField>(field, cardFields) ? { type, field } : { type };
  if ((type === 'tokenize' || type === 'showFaults') && isWhole(id, 1, 1e9)) return { type, id };
  return undefined;
}

export function readToChallenge(data: unknown): ChallengePresentation | undefined {
  if (!isRecord(data) || data.type !== 'present' || !isLocale(data.locale) || !isText(data.title, longestWord)) return undefined;
  const { locale, title, merchant, amount } = data;
  const theme = readTheme(data.theme);
  if (!theme) return undefined;
  return {
    type: 'present',
    locale,
    title,
    theme,
    ...(isText(merchant, longestWord) ? { merchant } : {}),
    ...(isText(amount, longestWord) ? { amount } : {}),
  };
}
