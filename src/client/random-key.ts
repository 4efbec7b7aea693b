/** 128 random bits in hexadecimal. `crypto.randomUUID` would need a secure context, which a partner's page need not be. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
