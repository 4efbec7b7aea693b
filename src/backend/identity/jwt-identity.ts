import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { KeysUnreachable, type TokenIdentity, type TokenSubject } from './identity.js';

/** Public keys as a sign-in publishes them (RFC 7517). */
export interface PublishedKeys {
  readonly keys: readonly (JsonWebKey & { readonly kid?: string })[];
}

export interface JwtIdentityOptions {
  /** Address of the key set of whoever signs the tokens, or the set itself. It is read when first needed and again when an unknown key turns up. */
  readonly keys: URL | PublishedKeys;
  /** `iss` that a token must carry. */
  readonly issuer: string;
  /** `aud` that a token must carry: this API, and no other that trusts the same issuer. */
  readonly audience: string;
  /** Names of the claims that carry the company's and the user's id; default `tenant` and `sub`. */
  readonly claims?: { readonly company?: string; readonly user?: string };
  /** Signature algorithms that are taken; default `RS256`, `PS256`, `ES256`, `EdDSA`. Never one with a shared secret. */
  readonly algorithms?: readonly string[];
  /** How far the clocks may differ; default 30 s. */
  readonly toleranceSeconds?: number;
  readonly fetch?: typeof fetch;
}

const asymmetric = ['RS256', 'PS256', 'ES256', 'EdDSA'];

// What jose reports of the key set rather than of the token. Everything else it reports is the token's own fault.
const keyFaults = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID']);

const isOfToken = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && /^ERR_J/.test(fault.code) && !keyFaults.has(fault.code);

/** Three parts of base64url: the shape of a signed token. Guest tokens and session tokens have no dots. */
const looksSigned = (bearer: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(bearer);

/**
 * JSON Web Tokens that the biller's own sign-in issues, checked against its published keys. Needs the optional peer `jose`.
 * A token must name issuer, audience, company, user and its end.
 */
export const jwtIdentity = (options: JwtIdentityOptions): TokenIdentity => {
  const { issuer, audience, claims, toleranceSeconds = 30 } = options;
  const company = claims?.company ?? 'tenant';
  const user = claims?.user ?? 'sub';
  const algorithms = [...(options.algorithms ?? asymmetric)];
  if (algorithms.some((name) => name.startsWith('HS') || name === 'none'))
    throw new Error('Algorithms with a shared secret are not taken: whoever checks such a token could also make it');
  let keys: Promise<JWTVerifyGetKey> | undefined;

  return {
    async subjectOf(bearer, now) {
      if (!looksSigned(bearer)) return undefined;
      const { jwtVerify } = await import('jose');
      keys ??= readKeys(options);
      try {
        const { payload } = await jwtVerify(bearer, await keys, {
          issuer,
          audience,
          algorithms,
          clockTolerance: toleranceSeconds,
          currentDate: new Date(now),
          requiredClaims: ['exp', company, user],
        });
        return subject(payload, company, user);
      } catch (fault) {
        if (isOfToken(fault)) return undefined;
        throw new KeysUnreachable({ cause: fault });
      }
    },
  };
};

const readKeys = async ({ keys, fetch: ask }: JwtIdentityOptions): Promise<JWTVerifyGetKey> => {
  const { createLocalJWKSet, createRemoteJWKSet, customFetch } = await import('jose');
  if (!(keys instanceof URL)) return createLocalJWKSet({ keys: keys.keys.map((key) => ({ ...key, kty: key.kty ?? '' })) });
  return createRemoteJWKSet(keys, { timeoutDuration: 5_000, ...(ask && { [customFetch]: ask }) });
};

const subject = (payload: JWTPayload, company: string, user: string): TokenSubject | undefined => {
  const companyId = payload[company];
  const userId = payload[user];
  if (typeof companyId !== 'string' || typeof userId !== 'string' || payload.exp === undefined) return undefined;
  return { companyId, userId, expiresAt: payload.exp * 1_000 };
};
