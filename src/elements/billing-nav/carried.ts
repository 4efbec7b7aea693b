import type { Requests, RequestTaker } from '../../context/billing-context.js';
import type { Task } from '../../domain/dashboard.js';
import { FilterRequestEvent, InvoiceOpenEvent, PayRequestEvent, TaskOpenEvent, type BillingRequests } from '../../events/shared-events.js';

const key = 'billing-elements:carried';

/** What can be carried from page to page: ids and filters, which the page that it comes to reads with its own rights. */
const make = {
  'invoice-open': (detail: unknown) => new InvoiceOpenEvent((detail as { id: string }).id),
  'pay-request': (detail: unknown) => new PayRequestEvent((detail as { invoiceIds: string[] }).invoiceIds),
  'filter-request': (detail: unknown) => new FilterRequestEvent((detail as FilterRequestEvent['detail']).query),
  'task-open': (detail: unknown) => new TaskOpenEvent((detail as { task: Task }).task),
} as const;
type Carried = BillingRequests[keyof typeof make];

/** The page on which something is done about a task. */
const taskPages: Readonly<Record<string, string>> = {
  paymentReturned: 'payments',
  approvePayment: 'payments',
  cardExpiring: 'wallet',
  cardExpired: 'wallet',
  verifyBank: 'wallet',
  autopaySuspended: 'autopay',
  disputeNeedsInfo: 'disputes',
  singleAdmin: 'users',
};

/** Where requests of this kind are taken; of tasks in general nothing can be said. */
const pageOf = (request: string | Event): string | undefined => {
  if (typeof request === 'string') return request === 'task-open' ? undefined : 'invoices';
  return request.type === 'task-open' ? taskPages[(request as TaskOpenEvent).detail.task.kind] : 'invoices';
};

export interface CarrierNeeds {
  readonly element: HTMLElement;
  /** The page that this one is, where the host says so. */
  readonly here: () => string | undefined;
  /** Whether the portal has such a page and the customer may see it. */
  readonly leadsTo: (page: string) => boolean;
  readonly go: (page: string) => void;
}

interface Brought {
  readonly to: string;
  readonly request: Carried;
}

/**
 * Carries requests that nobody on this page takes to the page where somebody does, so that a portal of several pages composes without a
 * script: what was asked waits in the tab's storage and is handed over on arrival, once.
 */
export class Carrier implements RequestTaker {
  readonly element: HTMLElement;
  readonly takes = Object.keys(make);
  readonly carries = true;
  readonly #needs: CarrierNeeds;

  constructor(needs: CarrierNeeds) {
    this.#needs = needs;
    this.element = needs.element;
  }

  wants(request: string | Event): boolean {
    const page = pageOf(request);
    return page !== undefined && page !== this.#needs.here() && this.#needs.leadsTo(page);
  }

  take(request: Event): void {
    const to = pageOf(request);
    if (!to) return;
    try {
      sessionStorage.setItem(key, JSON.stringify({ to, type: request.type, detail: (request as Carried).detail }));
    } catch {
      // A browser that denies storage still goes to the page.
    }
    this.#needs.go(to);
  }

  /** Hands over what was brought here as soon as somebody takes it; on any other page it is forgotten. */
  deliver(registry: Requests): void {
    const brought = read();
    if (!brought) return;
    const arrived = brought.to === this.#needs.here();
    if (arrived && !registry.isTaken(brought.request, this.element)) return;
    forgetCarried();
    if (arrived) registry.hand(brought.request, this.element);
  }
}

export function forgetCarried(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Then nothing was carried.
  }
}

function read(): Brought | undefined {
  try {
    const { to, type, detail } = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Record<'to', string> & {
      type: keyof typeof make;
      detail: unknown;
    };
    return { to, request: make[type](detail) };
  } catch {
    // Nothing there, or nothing of ours.
    return undefined;
  }
}
