const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 128 random bits as text that is safe in an address. */
export const secret = (): string => base64url(crypto.getRandomValues(new Uint8Array(16)));

/** An opaque id, e.g. `pay_x3…`. */
export const newId = (prefix: string): string => `${prefix}_${secret()}`;

/** What a customer reads out on the phone: letters and digits that are not mistaken for one another, `P-7KQ2-M9XA`. */
export const newReference = (): string => {
  const letters = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `P-${letters.slice(0, 4)}-${letters.slice(4)}`;
};

type Digest = (text: string) => string | Promise<string>;
let sha256: Digest = async (text) => base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));

/** SHA-256 in base64url: what is kept of a token, and how two bodies are compared. */
export const digest = async (text: string): Promise<string> => sha256(text);

/** The same from a host that has a quicker way: the one that is everywhere goes through another thread. */
export const digestWith = (quicker: Digest): void => {
  sha256 = quicker;
};

/** JSON with sorted keys, so that two bodies that mean the same have one digest. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
