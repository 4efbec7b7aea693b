import { BillingError } from '../domain/errors.js';
import { isSecureAddress } from './protocol/secure-address.js';

const refused = (why: string): BillingError => new BillingError('fields_unavailable', { retryable: false, cause: new Error(why) });

/**
 * The address of a frame's page that keeps secrets from the embedding page: absolute, another origin than the page's own (an own origin
 * would put the digits within reach of every script of the page), `https:` unless on the same machine.
 * @throws BillingError `fields_unavailable`, not retryable: the set-up is wrong, trying again does not help.
 */
export function frameAddress(text: string, pageOrigin: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw refused('The address of the payment fields is not absolute.');
  }
  if (url.username || url.password || !isSecureAddress(url)) throw refused('The payment fields need an https address.');
  if (url.origin === pageOrigin) throw refused('The payment fields must stand on another origin than the page.');
  return url;
}

/** 128 random bits as 32 hexadecimal characters. */
export const newNonce = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
