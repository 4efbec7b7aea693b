import { localDay } from './business-day.js';
import { addressWindowMs, failuresPerAccount, failuresPerAddress, type Services } from '../config.js';
import { Problem } from '../problem.js';
import { newId } from '../random.js';
import { accountKey, type BillingTransaction } from '../store/billing-store.js';

/** Longer than any day, so that a day's failures are always still there. */
const longestDayMs = 26 * 3_600_000;

const addressBucket = (address: string): string => `address:${address}`;
const accountBucket = (accountNumber: string, day: string): string => `account:${day}:${accountKey(accountNumber)}`;

/**
 * Refuses a caller who has failed too often: 30 failures from one address in ten minutes. The store counts, so all processes share the number.
 */
export const checkAddress = async (tx: BillingTransaction, { clock }: Services, address: string): Promise<void> => {
  const now = clock.now();
  const failures = await tx.attempts.since(addressBucket(address), now - addressWindowMs);
  if (failures.length < failuresPerAddress) return;
  const oldest = Math.min(...failures.map((failure) => failure.at));
  throw new Problem('rate_limited', { retryAfterSeconds: Math.max(1, Math.ceil((oldest + addressWindowMs - now) / 1000)) });
};

/** Failed look-ups that an account number has left today, whether or not it exists; throws `guest_locked` when there are none. */
export const checkAccount = async (tx: BillingTransaction, services: Services, accountNumber: string): Promise<number> => {
  const now = services.clock.now();
  const { date, secondsLeft } = localDay(services, now);
  const failures = await tx.attempts.since(accountBucket(accountNumber, date), now - longestDayMs);
  if (failures.length < failuresPerAccount) return failuresPerAccount - failures.length;
  throw new Problem('guest_locked', { retryAfterSeconds: secondsLeft });
};

/** Counts one failure against the address and, where one was given, the account number. */
export const countFailure = async (tx: BillingTransaction, services: Services, address: string, accountNumber?: string): Promise<void> => {
  const at = services.clock.now();
  await tx.attempts.add({ id: newId('try'), bucket: addressBucket(address), at });
  if (accountNumber === undefined) return;
  await tx.attempts.add({ id: newId('try'), bucket: accountBucket(accountNumber, localDay(services, at).date), at });
};
