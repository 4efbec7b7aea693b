import type { PaymentHistoryElement } from '../elements/payment-history/payment-history.element.js';
import { PageDriver } from './page-driver.js';
import { plainPayments, type PlainPayments, type PlainPaymentsOptions } from './plain-payments.js';

export interface PaymentHistoryStage {
  readonly element: PaymentHistoryElement;
  readonly page: PageDriver;
  readonly client: PlainPayments;
  /** Names and details of the element's events, in order. */
  readonly events: readonly { readonly type: string; readonly detail: unknown }[];
}
export interface PaymentHistoryOptions extends PlainPaymentsOptions {
  /** Requests that the host takes; default all that the element makes. */
  readonly allow?: string;
  readonly client?: PlainPayments;
}

const told = [
  'payment-cancelled',
  'payment-rescheduled',
  'invoice-open',
  'pay-request',
  'filter-request',
  'billing-error',
  'billing-auth-required',
];

/** A customer before `<payment-history>` over a client of the host's own; the element is there once it is defined. */
export function openPaymentHistory(box: HTMLElement, options: PaymentHistoryOptions = {}): PaymentHistoryStage {
  const client = options.client ?? plainPayments(options);
  const events: { type: string; detail: unknown }[] = [];
  for (const type of told) box.addEventListener(type, (event) => events.push({ type, detail: (event as CustomEvent<unknown>).detail }));
  const element = document.createElement('payment-history');
  Object.assign(element, { client, allow: options.allow ?? 'open pay filter' });
  box.append(element);
  return { element, page: new PageDriver(element), client, events };
}

/** What a screen reader is told of a control beside its name. */
export const descriptionOf = (control: Element): string => {
  const root = control.getRootNode() as ShadowRoot;
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
  return ids.map((id) => root.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '').join(' ');
};

export interface ByHand<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** An answer that a test gives when it wants to. */
export function byHand<T>(): ByHand<T> {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve: (value) => resolve(value), reject: (error) => reject(error) };
}
