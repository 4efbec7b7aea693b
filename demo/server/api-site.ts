import type { Backend } from '../../src/backend/index.js';
import type { Site } from './site.js';
import { StaticFiles } from './static-files.js';

/** Anybody may load the kit's files, and a page with integrity attributes must be able to read them. */
const kitHeaders = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'Timing-Allow-Origin': '*' };

/** The biller's own origin: the API and the kit's files. Without the demo there is no more. */
export const apiSite = (backend: Pick<Backend, 'fetch'>, cdn: string): Site => {
  const kit = new StaticFiles(cdn, { headers: kitHeaders });
  return {
    answer: async (request, { pathname }, info) => {
      if (pathname.startsWith('/api/')) return backend.fetch(request, info);
      return pathname.startsWith('/kit/') ? kit.answer(request, pathname.slice('/kit/'.length)) : undefined;
    },
  };
};
