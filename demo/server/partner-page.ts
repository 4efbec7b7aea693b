import type { Addresses } from './addresses.js';
import { markup, page, trusted, type Html } from './markup.js';
import { directionOf, languageFrom, pageLanguages } from './page-language.js';
import { partnerWords, type PartnerWords } from './partner-words.js';

/** How the site embeds the kit: alone, from a pay link, or inside a provider. */
export type PartnerKind = 'alone' | 'payLink' | 'provider';

export interface PartnerPageOptions {
  readonly addresses: Addresses;
  readonly kind: PartnerKind;
  readonly url: URL;
  /** Preloads and script tags of the kit. */
  readonly snippet: Html;
}

/** Architecture decision 4, sent as a header: nothing inline, the kit's files from the biller's origin, the API, the card frame, and no more. */
const policyOf = ({ portal, frame }: Addresses): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${portal}/kit/`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${portal}`,
    `frame-src ${frame}`,
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html billing-elements',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const mark = trusted(
  '<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><path d="M4 22c5-1 8-4 10-8 1.500-3 4-5 7-5l7 2-4 2c0 8-5 13-12 13-3 0-6-1.500-8-4z" fill="currentColor"/><circle cx="21.500" cy="12" r="1.250" fill="canvas"/><path d="M2 28c3-1.500 5-1.500 8 0s5 1.500 8 0 5-1.500 8 0" fill="none" stroke="currentColor" stroke-width="1.500" stroke-linecap="round"/></svg>',
);

export const partnerPage = ({ addresses, kind, url, snippet }: PartnerPageOptions): Response => {
  const lang = languageFrom(url.searchParams.get('lang'));
  const direction = directionOf(lang);
  const words = partnerWords(lang);
  return page({
    lang,
    ...(direction && { direction }),
    title: `${words.title} · Harbour & Finch`,
    policy: policyOf(addresses),
    head: markup`<link rel="icon" href="/partner/icon.svg" />
      <link rel="stylesheet" href="/partner/partner.css" />
      ${kind === 'payLink' ? markup`<script type="module" src="/partner/partner-pay-link.mjs"></script>` : undefined} ${snippet}`,
    body: markup`${header(words)}
      <main>
        <div class="welcome">
          <h1>${words.title}</h1>
          <p class="intro">${words.intro}</p>
        </div>
        <section class="counter" aria-label="${words.title}">${widget(addresses, kind, url)}</section>
        ${aside(words)}
      </main>
      ${footer(addresses, words, lang, url)}`,
  });
};

const prefill = (url: URL, name: string): Html => {
  const value = url.searchParams.get(name) ?? '';
  return /^[\w-]{1,40}$/.test(value) ? markup` ${trusted(name)}="${value}"` : markup``;
};

const widget = ({ portal }: Addresses, kind: PartnerKind, url: URL): Html => {
  const base = `${portal}/api/v1`;
  if (kind === 'provider') {
    return markup`<billing-provider base-url="${base}"><pay-invoice></pay-invoice></billing-provider>`;
  }
  return markup`<pay-invoice base-url="${base}"${prefill(url, 'account-number')}${prefill(url, 'invoice-number')}></pay-invoice>`;
};

const header = ({ nav }: PartnerWords): Html =>
  markup`<header>
    <a class="brand" href="/partner/">${mark}<span>Harbour <span class="amp">&amp;</span> Finch</span></a>
    <ul class="nav">
      ${nav.map((text, index) => (index === 2 ? markup`<li><a href="/partner/" aria-current="page">${text}</a></li>` : markup`<li><span>${text}</span></li>`))}
    </ul>
  </header>`;

const aside = (words: PartnerWords): Html =>
  markup`<aside>
    <h2>${words.needTitle}</h2>
    <ol>
      ${words.need.map((text) => markup`<li>${text}</li>`)}
    </ol>
    <h2>${words.safeTitle}</h2>
    <p>${words.safe}</p>
    <h2>${words.helpTitle}</h2>
    <p>${words.help} <a href="tel:+18005550142"><bdi>+1 800 555 0142</bdi></a></p>
  </aside>`;

const footer = ({ portal }: Addresses, words: PartnerWords, lang: string, url: URL): Html =>
  markup`<footer>
    <nav aria-label="${words.languages}">
      ${pageLanguages.map(
        ([code, name]) =>
          markup`<a href="${url.pathname}?lang=${code}" lang="${code}" hreflang="${code}"${code === lang ? trusted(' aria-current="true"') : ''}>${name}</a>`,
      )}
    </nav>
    <p>${words.invented} <a href="${portal}/">${words.samples}</a></p>
  </footer>`;
