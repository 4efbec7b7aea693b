import type { Backend } from '../create-backend.js';

export interface Health {
  /** Answers `/healthz` (the process lives) and `/readyz` (it can serve: 200, else 503); nothing else. */
  answer(request: Request): Promise<Response | undefined>;
  /** From now on the process is not ready, so that no new request is sent to it while it finishes those it has. */
  leave(): void;
}

const plain = (text: string, status: number): Response =>
  new Response(`${text}\n`, { status, headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } });

/** What a load balancer asks. */
export const createHealth = (backend: Pick<Backend, 'isReady'>): Health => {
  let leaving = false;
  return {
    answer: async (request) => {
      if (!['GET', 'HEAD'].includes(request.method)) return undefined;
      const { pathname } = new URL(request.url);
      if (pathname === '/healthz') return plain('ok', 200);
      if (pathname !== '/readyz') return undefined;
      if (leaving) return plain('leaving', 503);
      return (await backend.isReady()) ? plain('ready', 200) : plain('waiting for the store', 503);
    },
    leave: () => {
      leaving = true;
    },
  };
};
