import type { BillingClient } from '../client/billing-client.js';
import type { InvoiceListItem, InvoiceQuery } from '../domain/invoice-query.js';
import type { InvoiceTableElement } from '../elements/invoice-table/invoice-table.element.js';
import { createInPageBackend, type InPageBackend, type InPageOptions } from './in-page-backend.js';
import { PageDriver } from './page-driver.js';

export interface OpenOptions {
  readonly user?: string;
  readonly allow?: string;
  readonly client?: BillingClient;
  readonly kit?: InPageBackend;
  readonly backend?: InPageOptions;
  readonly invoices?: readonly InvoiceListItem[];
  readonly query?: InvoiceQuery;
  readonly pageSize?: number;
  readonly view?: 'account' | 'plan';
  readonly width?: number;
  /** What happens before the element is there. */
  readonly before?: (kit: InPageBackend) => void | Promise<void>;
}
export interface Opened {
  readonly element: InvoiceTableElement;
  readonly page: PageDriver;
  readonly kit: InPageBackend;
  /** Requests and facts that the page heard, with what they say. */
  readonly heard: { readonly type: string; readonly detail: unknown }[];
}

const heardTypes = [
  'invoice-open',
  'pay-request',
  'download-request',
  'dispute-request',
  'selection-change',
  'query-change',
  'billing-error',
  'billing-auth-required',
];

export const admin = 'admin@harbourfinch.example';

/** A table in a box of the page, before a signed-in customer, over a backend in the page. The element is defined by whoever calls. */
export async function openInvoiceTable(box: HTMLElement, options: OpenOptions = {}): Promise<Opened> {
  const kit = options.kit ?? (await createInPageBackend({ user: options.user ?? admin, ...options.backend }));
  await options.before?.(kit);
  const heard: Opened['heard'] = [];
  const listen = (element: Element | undefined): void => {
    for (const type of heardTypes)
      element?.addEventListener(type, (event) => heard.push({ type, detail: (event as CustomEvent).detail as unknown }));
  };
  box.style.inlineSize = `${options.width ?? 1232}px`;
  listen(box);
  const element: InvoiceTableElement = document.createElement('invoice-table');
  const { allow = 'open pay download dispute', invoices, query, pageSize, view } = options;
  Object.assign(element, {
    ...(invoices ? { invoices } : { client: options.client ?? kit.client }),
    allow,
    ...(query && { query }),
    ...(pageSize && { pageSize }),
    ...(view && { view }),
  });
  box.append(element);
  return { element, page: new PageDriver(box), kit, heard };
}

/** Numbers of the invoices that are shown, in order. */
export const numbersOf = (page: PageDriver): readonly string[] =>
  page
    .all('row')
    .map((row) => row.querySelector('.number')?.textContent?.trim() ?? '')
    .filter(Boolean);

/** Waits until the rows are there. */
export const rowsShown = (page: PageDriver): Promise<HTMLElement[]> =>
  until(() => (page.all('row').length > 1 && page.has('checkbox', /^Select invoice/) ? [...page.all('row')] : undefined));

/** Waits for something that is not there yet. */
export async function until<T>(look: () => T | undefined | false, what = 'what is waited for'): Promise<T> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`${what} did not come`);
    await new Promise((turn) => setTimeout(turn));
  }
}

/** What the backend was asked for, without the address. */
export const asked = ({ controls }: InPageBackend, path: string): readonly URLSearchParams[] =>
  controls.requests.filter((request) => request.path === path).map(({ url }) => new URL(url).searchParams);

export const last = <T>(list: readonly T[]): T => list.at(-1) as T;
