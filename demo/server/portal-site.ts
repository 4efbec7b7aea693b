import { existsSync } from 'node:fs';
import { apiSite } from './api-site.js';
import type { Addresses } from './addresses.js';
import type { Biller } from './biller.js';
import { moveClock } from './clock-page.js';
import { conformanceFacts } from './conformance-facts.js';
import { contractPages } from './contract-pages.js';
import { demoDescription } from './demo-description.js';
import { indexPage } from './index-page.js';
import { mailPage } from './mail-page.js';
import { portalPages } from './portal-pages.js';
import { signIn } from './sign-in-page.js';
import { json, redirect, type Site } from './site.js';
import { StaticFiles } from './static-files.js';

export interface PortalFolders {
  readonly cdn: string;
  readonly storybook: string;
  readonly files: string;
  /** `docs/contract`. */
  readonly contract: string;
}

/** The biller's own origin: an index of the demos, the portal of its customers, the kit's files, the API. */
export const portalSite = (addresses: Addresses, biller: Biller, folders: PortalFolders): Site => {
  const host = apiSite(biller.backend, folders.cdn);
  const storybook = new StaticFiles(folders.storybook, { headers: { 'Content-Security-Policy': "frame-ancestors 'self'" } });
  const files = new StaticFiles(folders.files);
  const portal = portalPages(addresses, biller, folders.cdn);
  const hasStorybook = (): boolean => existsSync(`${folders.storybook}/index.html`);
  const pages: Readonly<Record<string, () => Promise<Response>>> = {
    '/': async () => indexPage({ addresses, biller, sample: await biller.sample(), hasStorybook: hasStorybook() }),
    '/mail/': async () => mailPage(await biller.mailbox.newest(100)),
    '/demo/sign-in': async () => redirect('/portal/sign-in/'),
    '/demo.json': async () => json(demoDescription(addresses, biller, hasStorybook())),
    '/conformance.json': async () => json(conformanceFacts(addresses, biller)),
    '/sample.json': async () => json(await biller.sample()),
  };
  return {
    answer: async (request, url, info) => {
      const { pathname } = url;
      const answered = await host.answer(request, url, info);
      if (answered) return answered;
      if (pathname === '/demo/sign-in' && request.method === 'POST') return signIn(biller.backend, request, addresses.portal);
      if (pathname === '/demo/clock' && request.method === 'POST') return moveClock(biller, request, addresses.portal);
      if (!['GET', 'HEAD'].includes(request.method)) return undefined;
      if (['/mail', '/storybook', '/contract'].includes(pathname)) return redirect(`${pathname}/`);
      const [, folder = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(pathname) ?? [];
      if (folder === 'storybook') return storybook.answer(request, rest);
      if (folder === 'portal' || pathname === '/portal') return (await portal.answer(request, url, info)) ?? files.answer(request, rest);
      if (folder === 'contract') return contractPages(folders.contract, pathname);
      return pages[pathname]?.();
    },
  };
};
