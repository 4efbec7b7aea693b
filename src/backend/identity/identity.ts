import type { Id } from '../../domain/entities.js';

/** Whom a bearer token of the biller's own sign-in names. */
export interface TokenSubject {
  /** Company of the user, as the store knows it (`UserRow.companyId`). */
  readonly companyId: Id;
  /** The user, as the store knows them (`UserRow.id`). */
  readonly userId: Id;
  /** When the token ends, milliseconds since the epoch; real time. */
  readonly expiresAt: number;
}

/** The keys that tell a real token from a forged one cannot be had at present. Nobody is refused or admitted on a guess: the caller is asked to wait. */
export class KeysUnreachable extends Error {
  constructor(options: ErrorOptions) {
    super('The keys of the identity provider cannot be read', options);
    this.name = 'KeysUnreachable';
  }
}

/** Tells who a bearer token is. What that person may do is never read from a token: the role stands in the store. */
export interface TokenIdentity {
  /**
   * @param now real time in milliseconds
   * @returns undefined for what is no token of this kind, or one that does not hold
   * @throws KeysUnreachable
   */
  subjectOf(bearer: string, now: number): Promise<TokenSubject | undefined>;
}
