import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { UserRow } from '../../src/backend/index.js';
import { audience, issuer } from './settings.js';

/** The biller's own sign-in: makes tokens that the backend checks against its published keys. */
export interface SignIn {
  /** JSON of the key set. */
  readonly keys: string;
  tokenOf(user: UserRow): Promise<string>;
}

export const openSignIn = async (): Promise<SignIn> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const known = new Map<string, Promise<string>>();
  const sign = ({ id, companyId }: UserRow): Promise<string> =>
    new SignJWT({ tenant: companyId })
      .setProtectedHeader({ alg: 'ES256', kid: 'chaos' })
      .setSubject(id)
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1d')
      .sign(privateKey);
  return {
    keys: JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'chaos', alg: 'ES256' }] }),
    tokenOf: (user) => {
      const token = known.get(user.id) ?? sign(user);
      known.set(user.id, token);
      return token;
    },
  };
};
