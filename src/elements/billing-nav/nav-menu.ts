import { html, nothing, type TemplateResult } from 'lit';
import type { WordId } from '../../i18n/catalog/word-id.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { icon } from '../../ui/icon.js';
import { paymentsIcon } from '../../ui/nav-icons.js';
import type { NavGroup, NavPage } from './pages.js';

export interface NavMenu {
  readonly speech: Speech;
  readonly pages: readonly NavPage[];
  readonly current: string | undefined;
  /** Page that Pay leads to; undefined for whoever may not pay. */
  readonly pay: string | undefined;
  readonly hrefOf: (id: string) => string | undefined;
  readonly onGo: (id: string, event: MouseEvent) => void;
}

/** Quick start, Billing, Administration; or the two ways in. */
export function navMenu(menu: NavMenu): TemplateResult {
  const { speech, pay } = menu;
  const isKorean = speech.locale.startsWith('ko');
  return html`
    ${
      pay
        ? section(
            speech.t('nav.quickStart'),
            entry(menu, {
              page: pay,
              label: isKorean ? 'nav.payNow' : 'nav.pay',
              icon: paymentsIcon,
              className: 'pay',
              current: pay === menu.current && pay === 'pay',
            }),
          )
        : nothing
    }
    ${group(menu, 'visitor', undefined)} ${group(menu, 'billing', 'nav.billing')} ${group(menu, 'administration', 'nav.administration')}
  `;
}

function group(menu: NavMenu, wanted: NavGroup, title: WordId | undefined): TemplateResult | typeof nothing {
  const pages = menu.pages.filter(({ group: own }) => own === wanted);
  if (pages.length === 0) return nothing;
  const entries = html`${pages.map(({ id, label, icon: path }) => entry(menu, { page: id, label, icon: path, current: id === menu.current }))}`;
  return section(title && menu.speech.t(title), entries);
}

function section(title: string | undefined, entries: TemplateResult): TemplateResult {
  return html`<div class="section">
    ${title ? html`<h2 class="section-title">${title}</h2>` : nothing}
    <ul class="section-entries" role="list">
      ${entries}
    </ul>
  </div>`;
}

interface Entry {
  readonly page: string;
  readonly label: WordId;
  readonly icon: string;
  readonly current?: boolean;
  readonly className?: string;
}

function entry(menu: NavMenu, { page, label, icon: path, current, className }: Entry): TemplateResult {
  const href = menu.hrefOf(page);
  const content = html`${icon(path)}<span>${menu.speech.t(label)}</span>`;
  const part = current ? 'link link-current' : 'link';
  const classes = `link${current ? ' current' : ''}${className ? ` ${className}` : ''}`;
  const onClick = (event: MouseEvent): void => menu.onGo(page, event);
  const here = current ? 'page' : nothing;
  return html`<li>
    ${
      href === undefined
        ? html`<button class=${classes} part=${part} type="button" aria-current=${here} @click=${onClick}>${content}</button>`
        : html`<a class=${classes} part=${part} href=${href} aria-current=${here} @click=${onClick}>${content}</a>`
    }
  </li>`;
}
