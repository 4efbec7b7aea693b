import type { CardFunding } from '../../domain/entities.js';
import { isOneOf, isRecord, isText, isWhole } from './checks.js';
import {
  cardFaults,
  cardFields,
  type CardValidity,
  type ChallengeResult,
  type FromCardFrame,
  type FromFrame,
  type TokenizeCode,
  type TokenizedCard,
} from './messages.js';

/** Run by the host on everything that comes over the port. Each returns a copy of known properties alone, or undefined. */
const fundings: readonly CardFunding[] = ['credit', 'debit', 'prepaid', 'unknown'];
const codes: readonly TokenizeCode[] = ['validation', 'network', 'timeout', 'unavailable', 'bad_response'];
const brandName = /^[a-z]{2,20}$/;
const highestId = 1e9;

const isBrand = (value: unknown): value is string | undefined =>
  value === undefined || (typeof value === 'string' && brandName.test(value));

/** `ready`, `refused`, `height` (CSS pixels, at most 4000). */
export function readFromFrame(data: unknown): FromFrame | undefined {
  if (!isRecord(data)) return undefined;
  const { type, version, height } = data;
  if ((type === 'ready' || type === 'refused') && isText(version, 20)) return { type, version };
  if (type === 'height' && typeof height === 'number' && height >= 0 && height <= 4000) return { type, height };
  return undefined;
}

function readValidity(value: unknown): CardValidity | undefined {
  if (!isRecord(value) || typeof value.complete !== 'boolean' || typeof value.empty !== 'boolean') return undefined;
  if (!isRecord(value.faults) || !isBrand(value.brand)) return undefined;
  const faults: CardValidity['faults'] = {};
  for (const field of cardFields) {
    const fault = value.faults[field];
    if (isOneOf(fault, cardFaults)) faults[field] = fault;
  }
  const { complete, empty, brand } = value;
  return { complete, empty, faults, ...(brand ? { brand } : {}) };
}

function readCard(value: unknown): TokenizedCard | undefined {
  if (!isRecord(value) || !isRecord(value.expiry)) return undefined;
  const { token, brand, funding, last4 } = value;
  const { month, year } = value.expiry;
  if (!isText(token, 2000) || !token || !isBrand(brand) || !isOneOf(funding, fundings)) return undefined;
  if (!isText(last4, 4) || !/^\d{4}$/.test(last4) || !isWhole(month, 1, 12) || !isWhole(year, 2000, 2199)) return undefined;
  return { token, funding, last4, expiry: { month, year }, ...(brand ? { brand } : {}) };
}

export function readFromCardFrame(data: unknown): FromCardFrame | undefined {
  if (!isRecord(data)) return undefined;
  const { type, id } = data;
  if (type === 'submit') return { type };
  if (type === 'tokenized') {
    const card = readCard(data.card);
    return card && isWhole(id, 1, highestId) ? { type, id, card } : undefined;
  }
  const validity = readValidity(data.validity);
  if (!validity) return undefined;
  if (type === 'validity') return { type, validity };
  if (!isWhole(id, 1, highestId)) return undefined;
  if (type === 'faultsShown') return { type, id, validity };
  return type === 'failed' && isOneOf(data.code, codes) ? { type, id, code: data.code, validity } : undefined;
}

/** The bank's answer is opaque to the host; the server confirms what it means. */
export function readFromChallenge(data: unknown): ChallengeResult | undefined {
  return isRecord(data) && data.type === 'result' && isText(data.result, 4000) && data.result
    ? { type: 'result', result: data.result }
    : undefined;
}
