import { createHmac, timingSafeEqual } from 'node:crypto';

export const signatureHeader = 'chaos-signature';

const hash = (secret: string, at: string, body: string | Uint8Array): Buffer =>
  createHmac('sha256', secret).update(`${at}.`).update(body).digest();

/** Over the time and the bytes, as payment services do it: `t=1700000000000,v1=…`. */
export const signatureOf = (secret: string, at: number, body: string): string =>
  `t=${at},v1=${hash(secret, String(at), body).toString('hex')}`;

const longestMs = 300_000;

export const isSigned = (secret: string, signature: string | null, body: Uint8Array): boolean => {
  const [, at = '', given = ''] = /^t=(\d+),v1=([\da-f]{64})$/.exec(signature ?? '') ?? [];
  if (given === '' || Math.abs(Date.now() - Number(at)) > longestMs) return false;
  return timingSafeEqual(Buffer.from(given, 'hex'), hash(secret, at, body));
};
