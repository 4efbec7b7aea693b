import type { ReactiveController } from 'lit';
import { Cart } from '../../../controllers/cart.js';
import type { SessionController } from '../../../controllers/session-controller.js';
import type { Id } from '../../../domain/entities.js';
import type { AuthRequiredEvent } from '../../../events/shared-events.js';
import type { AccountHost } from './account-host.js';
import type { AccountPayment } from './account-payment.js';

export interface SessionEndNeeds {
  readonly session: SessionController;
  readonly account: AccountPayment;
  /** Somebody else has signed in: what one customer chose is no other's. */
  readonly changed: () => void;
}

/**
 * The end of the session in the middle of a payment: what was chosen waits for the same customer to sign in again. They may do so on another
 * page, so the invoices are in the cart when they come back.
 */
export class SessionEnd implements ReactiveController {
  readonly #host: AccountHost;
  readonly #needs: SessionEndNeeds;
  #user: string | undefined;
  #ended = false;

  constructor(host: AccountHost, needs: SessionEndNeeds) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
    host.addEventListener('billing-auth-required', (event) => this.#onAsked(event));
  }

  /** Whether something waits for the customer to sign in again. */
  get waits(): boolean {
    return this.#ended && this.#items.length > 0;
  }

  hostUpdate(): void {
    const { session } = this.#needs.session;
    if (session === null) this.#ended = this.#user !== undefined;
    if (session?.kind !== 'user') return;
    const user = session.subject?.userId ?? '';
    const ended = this.#ended;
    this.#ended = false;
    if (this.#user !== undefined && this.#user !== user) this.#needs.changed();
    else if (ended) this.#goOn();
    this.#user = user;
  }

  get #items(): readonly Id[] {
    return this.#needs.account.draft.items.map(({ invoice }) => invoice.id);
  }

  #goOn(): void {
    const { account } = this.#needs;
    if (account.loadError?.code === 'unauthenticated') return void account.retry();
    account.send({ type: 'signedIn' });
    if (account.state.step === 'invoices') account.preview();
  }

  #onAsked({ detail }: AuthRequiredEvent): void {
    if (!detail.asked || !this.waits) return;
    const cart = new Cart(this.#host.billingClient?.scope, this.#user);
    cart.set([...new Set([...cart.ids, ...this.#items])]);
  }
}
