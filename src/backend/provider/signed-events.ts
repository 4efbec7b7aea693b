import type { ProviderEvent, ProviderMessage } from './payment-provider.js';

const header = 'Test-Signature';

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);

/** A message as the test provider posts it: JSON, signed with a secret that both sides know (HMAC, SHA-256). */
export const signEvents = async (secret: string, events: readonly ProviderEvent[]): Promise<ProviderMessage> => {
  const body = new TextEncoder().encode(JSON.stringify({ events }));
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', await keyOf(secret), body));
  const hex = [...signature].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { headers: new Headers({ 'Content-Type': 'application/json', [header]: hex }), body };
};

/** The events of a message; undefined where the signature does not hold. Times of equal length, whatever is wrong with it. */
export const readSigned = async (secret: string, { headers, body }: ProviderMessage): Promise<readonly ProviderEvent[] | undefined> => {
  const hex = headers.get(header) ?? '';
  if (!/^[\da-f]{64}$/.test(hex)) return undefined;
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  if (!(await crypto.subtle.verify('HMAC', await keyOf(secret), signature, body.slice()))) return undefined;
  // Who holds the secret may be believed.
  return (JSON.parse(new TextDecoder().decode(body)) as { readonly events: readonly ProviderEvent[] }).events;
};
