import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Services } from '../config.js';
import { Problem } from '../problem.js';
import { secret } from '../random.js';
import { limitWritesOf } from '../services/rate-limits.js';
import { ownOrigins, type BackendEnv, type Call } from './context.js';

type Guard = MiddlewareHandler<BackendEnv>;

/** Every answer names the request, so that a customer can quote it; a caller's own name is kept if it is harmless. */
export const correlate: Guard = async (call, next) => {
  const given = call.req.header('x-correlation-id');
  const id = given !== undefined && /^[\w.-]{8,64}$/.test(given) ? given : secret();
  call.set('correlationId', id);
  await next();
  // Hono's own way of saying it makes a new answer for each header.
  call.res.headers.set('X-Correlation-Id', id);
};

// What stands before every operation, and the end of them all, is registered for any method.
const operationOf = (call: Call): string => matchedRoutes(call).find(({ method }) => method !== 'ALL')?.path ?? 'none';

/** Tells the operator of every answer, and of those that are meant to get lost. */
export const report =
  ({ onAnswer }: Services): Guard =>
  async (call, next) => {
    const since = performance.now();
    await next();
    onAnswer({
      method: call.req.method,
      route: operationOf(call),
      status: call.res.status,
      milliseconds: Math.round(performance.now() - since),
      correlationId: call.get('correlationId'),
    });
  };

/** Answers are data: no browser may sniff, frame or cache them as something else. */
export const harden: Guard = async (call, next) => {
  await next();
  const { headers } = call.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
};

const allowedHeaders =
  'Accept-Language, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, If-Range, Range, X-Correlation-Id';

const exposedHeaders = 'ETag, Retry-After, X-Correlation-Id, Accept-Ranges, Content-Disposition, Content-Range';

const isAllowed = (services: Services, origin: string): boolean => services.config.allowedOrigins.includes(origin);

/** Cross-origin callers by allow-list, never with cookies; the write of any other page is refused before it is read. */
export const admitOrigins =
  (services: Services): Guard =>
  async (call, next) => {
    const origin = call.req.header('origin');
    const allowed = origin !== undefined && isAllowed(services, origin);
    if (call.req.method === 'OPTIONS') return preflight(origin, allowed);
    if (isForeignWrite(call, services, origin, allowed)) throw new Problem('forbidden');
    await next();
    const { headers } = call.res;
    headers.append('Vary', 'Origin');
    if (allowed) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Expose-Headers', exposedHeaders);
    }
    return undefined;
  };

const isForeignWrite = (call: Call, services: Services, origin: string | undefined, allowed: boolean): boolean =>
  origin !== undefined && !allowed && !['GET', 'HEAD'].includes(call.req.method) && !ownOrigins(call, services).includes(origin);

const preflight = (origin: string | undefined, allowed: boolean): Response =>
  new Response(null, {
    status: 204,
    headers: {
      Vary: 'Origin',
      ...(allowed && {
        'Access-Control-Allow-Origin': origin ?? '',
        'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
        'Access-Control-Allow-Headers': allowedHeaders,
        'Access-Control-Max-Age': '7200',
      }),
    },
  });

/** A ceiling on writes per address and minute. */
export const limitWrites =
  (services: Services): Guard =>
  async (call, next) => {
    if (!['GET', 'HEAD'].includes(call.req.method)) await limitWritesOf(services, call.env.address);
    return next();
  };
