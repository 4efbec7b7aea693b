import type { Addresses } from './addresses.js';
import { kitSnippet } from './kit-snippet.js';
import { partnerPage, type PartnerKind } from './partner-page.js';
import { redirect, type Site } from './site.js';
import { StaticFiles } from './static-files.js';

const kinds: Readonly<Record<string, PartnerKind>> = {
  '/partner/': 'alone',
  '/partner/pay-link/': 'payLink',
  '/partner/provider/': 'provider',
};

/** Another company's site, on another site than the biller's. */
export const partnerSite = (addresses: Addresses, folders: { readonly cdn: string; readonly files: string }): Site => {
  const files = new StaticFiles(folders.files);
  return {
    answer: async (request, url) => {
      const { pathname } = url;
      if (pathname === '/') return redirect('/partner/');
      const kind = kinds[pathname];
      if (kind !== undefined) {
        const tags = kind === 'provider' ? ['billing-provider', 'pay-invoice'] : ['pay-invoice'];
        return partnerPage({ addresses, kind, url, snippet: await kitSnippet(folders.cdn, `${addresses.portal}/kit/`, tags) });
      }
      if (kinds[`${pathname}/`]) return redirect(`${pathname}/${url.search}`);
      return pathname.startsWith('/partner/') ? files.answer(request, pathname.slice('/partner/'.length)) : undefined;
    },
  };
};
