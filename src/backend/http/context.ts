import type { Context } from 'hono';
import type { Services } from '../config.js';
import { invalid, Problem } from '../problem.js';
import type { Permission } from '../../domain/entities.js';
import { findPrincipal, requirePermission, requirePrincipal, type Principal, type UserPrincipal } from '../services/principal.js';

export interface BackendEnv {
  Bindings: { readonly address: string };
  Variables: { readonly correlationId: string };
}
export type Call = Context<BackendEnv>;

export const cookieName = ({ config }: Services): string => (config.secureCookies ? '__Host-billing-session' : 'billing-session');

const cookieOf = (call: Call, name: string): string | undefined => {
  const pair = (call.req.header('cookie') ?? '').split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1);
};

const bearerOf = (call: Call): string | undefined => /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(call.req.header('authorization') ?? '')?.[1];

/** By which a browser is signed in; a bearer token counts before it. */
export const sessionCookieOf = (call: Call, services: Services): string | undefined =>
  bearerOf(call) === undefined ? cookieOf(call, cookieName(services)) : undefined;

/**
 * Whoever is asking, expired guests included. A bearer token wins over a cookie. A cookie counts for a write only when the page that sends it is
 * the backend's own (CSRF).
 */
export const principalOf = async (call: Call, services: Services): Promise<Principal | undefined> => {
  const bearer = bearerOf(call);
  if (bearer !== undefined) return findPrincipal(services, { bearer });
  const cookie = sessionCookieOf(call, services);
  if (cookie === undefined) return undefined;
  if (!['GET', 'HEAD'].includes(call.req.method) && !comesFromOwnPage(call, services)) throw new Problem('forbidden');
  return findPrincipal(services, { cookie });
};

export const ownOrigins = (call: Call, { config }: Services): readonly string[] => [new URL(call.req.url).origin, ...config.publicOrigins];

const comesFromOwnPage = (call: Call, services: Services): boolean => {
  const origin = call.req.header('origin');
  const site = call.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site === 'same-origin' : ownOrigins(call, services).includes(origin);
};

/** Somebody whose right still holds. */
export const callerOf = async (call: Call, services: Services): Promise<Principal> =>
  requirePrincipal(services, await principalOf(call, services));

/** Somebody who is signed in and has the permission; a guest's token opens one invoice and nothing of this. */
export const userOf = async (call: Call, services: Services, permission: Permission): Promise<UserPrincipal> => {
  const principal = await callerOf(call, services);
  if (principal.kind !== 'user') throw new Problem('forbidden');
  requirePermission(principal, permission);
  return principal;
};

/** The key of a write: 1 to 255 visible ASCII characters. */
export const keyOf = (call: Call): string => {
  const key = call.req.header('idempotency-key');
  if (key === undefined || key === '') throw new Problem('key_missing');
  if (!/^[!-~]{1,255}$/.test(key)) throw invalid('/header/Idempotency-Key', 'key.format');
  return key;
};

/** A key in the path; one that no write could have used leads nowhere. */
export const keyInPath = (call: Call): string => {
  const key = call.req.param('key') ?? '';
  if (!/^[!-~]{1,255}$/.test(key)) throw new Problem('not_found');
  return key;
};

/** The first language of Accept-Language, for texts that the backend makes. */
export const localeOf = (call: Call): string => {
  const wanted = (call.req.header('accept-language') ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';');
      return { tag: tag.trim(), weight: Number(/^\s*q=([\d.]+)$/.exec(quality ?? '')?.[1] ?? 1) };
    })
    .filter(({ tag, weight }) => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(tag) && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted[0]?.tag ?? 'en';
};
