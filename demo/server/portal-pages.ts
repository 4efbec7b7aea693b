import type { Addresses } from './addresses.js';
import type { Biller } from './biller.js';
import { kitSnippet } from './kit-snippet.js';
import { languageFrom } from './page-language.js';
import { portalKinds, portalPage, portalTags, type PortalKind } from './portal-page.js';
import { signInPage } from './sign-in-page.js';
import { redirect } from './site.js';

const languageCookie = 'portal-language';
const kindsByPath = new Map<string, PortalKind>(portalKinds.map((kind) => [kind === 'overview' ? '/portal/' : `/portal/${kind}/`, kind]));
const signInPath = '/portal/sign-in/';

export interface PortalPages {
  answer(request: Request, url: URL, info: { readonly address: string }): Promise<Response | undefined>;
}

/** The pages of the portal. Whoever is not signed in chooses first whom to be; a language that was chosen is kept. */
export const portalPages = (addresses: Addresses, biller: Biller, cdn: string): PortalPages => ({
  answer: async (request, { pathname, searchParams }, info) => {
    const path = pathname.endsWith('/') ? pathname : `${pathname}/`;
    const kind = kindsByPath.get(path);
    if (!kind && path !== signInPath) return undefined;
    if (path !== pathname) return redirect(path);
    const chosen = searchParams.get('lang');
    if (chosen !== null)
      return redirect(path, { 'Set-Cookie': `${languageCookie}=${languageFrom(chosen)}; Path=/portal/; Max-Age=31536000; SameSite=Lax` });
    const lang = languageFrom(cookieOf(request, languageCookie));
    if (!kind) return signInPage(addresses, biller.seed.users, lang);
    if (!(await isSignedIn(request, addresses, biller, info))) return redirect(signInPath);
    return portalPage({ addresses, kind, lang, snippet: await kitSnippet(cdn, '/kit/', portalTags(kind)) });
  },
});

const cookieOf = (request: Request, name: string): string | undefined =>
  request.headers
    .get('Cookie')
    ?.split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];

const isSignedIn = async (
  request: Request,
  { portal }: Addresses,
  { backend }: Biller,
  info: { readonly address: string },
): Promise<boolean> => {
  const headers = { Cookie: request.headers.get('Cookie') ?? '' };
  return (await backend.fetch(new Request(`${portal}/api/v1/session`, { headers }), info)).status === 200;
};
