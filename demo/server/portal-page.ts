import type { Addresses } from './addresses.js';
import { markup, page, trusted, type Html } from './markup.js';
import { directionOf, pageLanguages } from './page-language.js';
import { portalWords, type PortalWords } from './portal-words.js';

/** The portal's pages; each is composed of elements and nothing else. */
export const portalKinds = ['overview', 'invoices', 'payments', 'pay'] as const;
export type PortalKind = (typeof portalKinds)[number];

/** What each page shows: the first is the page, the others wait until they are asked for. */
const elementsOf: Readonly<Record<PortalKind, readonly string[]>> = {
  overview: ['billing-dashboard', 'invoice-detail', 'pay-invoice', 'invoice-download'],
  invoices: ['invoice-table', 'invoice-detail', 'pay-invoice', 'invoice-download'],
  payments: ['payment-history', 'invoice-detail', 'pay-invoice', 'invoice-download'],
  pay: ['pay-invoice', 'invoice-detail'],
};
export const portalTags = (kind: PortalKind): readonly string[] => ['billing-provider', 'billing-nav', ...elementsOf[kind]];

/** The strict policy of the guides: nothing inline, the kit's files and the API of this origin, the card frame, and no more. */
export const portalPolicy = ({ frame }: Addresses): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    `frame-src ${frame}`,
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html billing-elements',
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const mark = trusted(
  '<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path d="M5 11.5 16 6l11 5.5v11L16 28 5 22.5z" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/><path d="M5 11.5 16 17l11-5.5M16 17v11M10.5 8.75l11 5.5v4" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round"/></svg>',
);

export interface PortalPageOptions {
  readonly addresses: Addresses;
  readonly kind: PortalKind;
  readonly lang: string;
  /** Preloads and script tags of the kit. */
  readonly snippet: Html;
}

/** A page of the portal for whoever is signed in. */
export const portalPage = ({ addresses, kind, lang, snippet }: PortalPageOptions): Response => {
  const words = portalWords(lang);
  return shell({
    addresses,
    lang,
    title: `${words[kind]} · Nordwind ${words.product}`,
    policy: portalPolicy(addresses),
    head: snippet,
    path: kind === 'overview' ? '/portal/' : `/portal/${kind}/`,
    body: markup`<billing-provider base-url="/api/v1" sign-in-url="/portal/sign-in/">
      <div class="columns">
        <aside class="side"><billing-nav base="/portal/" pages="overview invoices payments pay sign-in" current="${kind}"></billing-nav></aside>
        <main id="content" tabindex="-1">
          <h1 class="hidden">${words[kind]}</h1>
          ${downloadsOf(kind)} ${elementsOf[kind].filter((tag) => tag !== downloads).map((tag, index) => element(tag, index === 0))}
        </main>
      </div>
    </billing-provider>`,
  });
};

/** Opens its own dialog over whatever asks; what goes on in the background stands above the page. */
const downloads = 'invoice-download';
const downloadsOf = (kind: PortalKind): Html | undefined =>
  elementsOf[kind].includes(downloads) ? markup`<invoice-download class="beside"></invoice-download>` : undefined;

const element = (tag: string, first: boolean): Html => {
  const name = trusted(tag);
  const mode = tag === 'pay-invoice' ? trusted(' mode="account"') : undefined;
  return markup`<${name}${mode} class="${first ? 'first' : 'asked'}"></${name}>`;
};

interface ShellOptions {
  readonly addresses: Addresses;
  readonly lang: string;
  readonly title: string;
  readonly policy: string;
  readonly referrerPolicy?: 'same-origin';
  readonly path: string;
  readonly head?: Html;
  readonly body: Html;
}

/** What every page of the portal has: the biller's name, and at the end the languages. */
export const shell = ({ addresses, lang, title, policy, referrerPolicy, path, head, body }: ShellOptions): Response => {
  const words = portalWords(lang);
  const direction = directionOf(lang);
  return page({
    lang,
    ...(direction && { direction }),
    title,
    policy,
    ...(referrerPolicy && { referrerPolicy }),
    head: markup`<link rel="icon" href="/portal/icon.svg" /><link rel="stylesheet" href="/portal/portal.css" />${head}`,
    body: markup`<header class="masthead">
        <a class="skip" href="#content">${words.skip}</a>
        <a class="brand" href="/portal/">${mark}<span>Nordwind <span class="product">${words.product}</span></span></a>
      </header>
      ${body} ${footer(addresses, words, lang, path)}`,
  });
};

const footer = ({ portal }: Addresses, words: PortalWords, lang: string, path: string): Html =>
  markup`<footer>
    <nav aria-label="${words.language}">
      ${pageLanguages.map(
        ([code, name]) =>
          markup`<a href="${path}?lang=${code}" lang="${code}" hreflang="${code}"${code === lang ? trusted(' aria-current="true"') : undefined}>${name}</a>`,
      )}
    </nav>
    <p>${words.invented} <a href="${portal}/">${words.demos}</a></p>
  </footer>`;
