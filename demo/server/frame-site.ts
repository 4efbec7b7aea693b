import { embedders, type Addresses } from './addresses.js';
import type { Site } from './site.js';
import { StaticFiles } from './static-files.js';

/** The card frame's origin: static pages, told by the operator who may embed them. */
export const frameSite = (addresses: Addresses, root: string): Site => {
  const configuration = JSON.stringify({ version: '1', allowedOrigins: embedders(addresses), tokenizer: 'test' });
  const files = new StaticFiles(root, {
    headers: {
      'Content-Security-Policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        // The test tokenizer makes its tokens in the page; a vault's origin would stand here.
        "connect-src 'none'",
        "form-action 'none'",
        "base-uri 'none'",
        `frame-ancestors ${embedders(addresses).join(' ')}`,
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
      'Referrer-Policy': 'no-referrer',
    },
    transform: (text, path) =>
      path.endsWith('.html')
        ? text.replace(/(<meta name="billing-frame" content=')[^']*'/, (_whole, start: string) => `${start}${configuration}'`)
        : text,
  });
  return { answer: async (request, { pathname }) => (pathname === '/' ? undefined : files.answer(request, pathname)) };
};
