import { html, nothing, type TemplateResult } from 'lit';
import { Cart } from '../../controllers/cart.js';
import { tellFault } from '../../controllers/fault-events.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { Id } from '../../domain/entities.js';
import type { CurrencyTotals } from '../../domain/invoice-query.js';
import { DownloadRequestEvent, PayRequestEvent } from '../../events/shared-events.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { buttonStyles } from '../../styles/button.js';
import { button } from '../../ui/button.js';
import type { Chosen, InvoiceList } from './invoice-list.js';
import { SelectionChangeEvent } from './invoice-table.events.js';
import { RemoteSelection } from './remote-selection.js';
import { selectingStyles } from './selecting.styles.js';
import type { TableModel } from './table-model.js';

/** Selecting, its bar and the cart: loaded once rows are on the screen. */
export const areas = [invoiceTableToolsArea] as const;
export const styles = [buttonStyles, selectingStyles] as const;

/** As many as a payment takes where no biller says so (PAY-03). */
const usualLimit = 250;
/** Who keeps which cart in this page: a second table of the same customer has a selection of its own. */
const keepers = new Map<string, Selecting>();

/** What is selected, over pages and navigation, and what can be done with it. */
export class Selecting {
  readonly #table: TableModel;
  #list: InvoiceList | undefined;
  #selection: RemoteSelection | undefined;
  #cart: { readonly name: string; readonly cart: Cart; readonly unwatch: () => void } | undefined;
  #told = '0';
  #limit: number | undefined;
  #busy: 'all' | 'pay' | undefined;
  #failed = false;

  constructor(table: TableModel) {
    this.#table = table;
    table.element.addController({ hostConnected: () => this.begin(), hostDisconnected: () => this.#leaveCart() });
  }

  /** A list has come: it gets a selection, and what the customer had chosen before. */
  begin(): void {
    const { list } = this.#table;
    if (list && list !== this.#list) {
      this.#leaveCart();
      this.#list = list;
      this.#selection = list.useSelection && new RemoteSelection();
      if (this.#selection) list.useSelection?.(this.#selection);
    }
    this.#takeCart();
  }

  /** @param rows where the row stands, where that is a part of the list */
  select(index: number, on: boolean, rows?: Pick<InvoiceList, 'select'>): void {
    this.begin();
    (rows ?? this.#list)?.select(index, on);
    this.#changed();
  }

  page(on: boolean, rows?: Pick<InvoiceList, 'selectPage'>): void {
    this.begin();
    (rows ?? this.#list)?.selectPage(on);
    this.#changed();
  }

  /** Rows of a part of the list are selected with the others. */
  share(part: Pick<InvoiceList, 'useSelection'>): void {
    this.begin();
    if (this.#selection) part.useSelection?.(this.#selection);
  }

  async restore(ids: readonly Id[]): Promise<void> {
    this.begin();
    await this.#list?.restore(ids);
    this.#changed();
  }

  /** Tells the page and the cart where something else is selected than they know. */
  tell(): void {
    const chosen = this.#list?.chosen;
    if (!chosen) return;
    const { count, currencies } = chosen;
    const now = [count, ...currencies.map(({ balance }) => `${balance.minor}${balance.currency}`)].join();
    if (now === this.#told) return;
    this.#told = now;
    this.#table.element.dispatchEvent(new SelectionChangeEvent({ count, totals: currencies }));
    this.#writeCart();
  }

  bar(): TemplateResult {
    const chosen = this.#list?.chosen;
    const on = !!chosen && chosen.count > 0;
    return html`<div class=${on ? 'bar on' : 'bar'} part="selection" role="group" aria-label=${this.#table.speech.t('selection.title')}>
      <div class="bar-room" ?inert=${!on}>
        <div class="bar-text" role="status">${on ? this.#text(chosen) : nothing}</div>
        ${on ? this.#buttons(chosen) : nothing}
      </div>
    </div>`;
  }

  #text({ count, hidden, payableCount, currencies }: Chosen): TemplateResult {
    const { speech } = this.#table;
    const sums = currencies.map(({ balance }) => speech.money(balance));
    const said = hidden ? speech.t('selection.hidden', { n: count, m: hidden }) : speech.t('selection.count', { n: count });
    return html`<p><strong>${said}</strong>${sums.length ? html`${' · '}<bdi>${sums.join(' · ')}</bdi>` : nothing}</p>
      ${payableCount < count ? html`<p class="muted small" id="payable">${this.#payableText(payableCount, count)}</p>` : nothing}
      ${currencies.length > 1 ? html`<p class="muted small">${speech.t('selection.mixed')}</p>` : nothing}
      ${this.#failed ? html`<p class="small">${speech.t('failure.unexplained')}</p>` : nothing}`;
  }

  #payableText(payable: number, count: number): string {
    const { speech } = this.#table;
    return payable === 0 ? speech.t('selection.nothingPayable') : speech.t('selection.partPayable', { n: payable, count });
  }

  #buttons({ currencies }: Chosen): TemplateResult {
    const { speech, look, list } = this.#table;
    const results = list?.totals?.count ?? 0;
    const more = list?.useSelection && list.coverage === 'all' && results > list.length && !list.isAllSelected;
    return html`<div class="bar-tools">
      ${look.pay ? currencies.map((sum) => this.#payButton(sum, currencies.length === 1)) : nothing}
      ${look.download ? button({ label: speech.t('selection.download'), part: 'download', onClick: () => this.#download() }) : nothing}
      ${more ? button({ kind: 'quiet', busy: this.#busy === 'all', label: speech.plural('selection.all', results), onClick: () => void this.#selectAll() }) : nothing}
      ${button({ kind: 'quiet', label: speech.t('selection.clear'), part: 'clear', onClick: () => this.#clear() })}
    </div>`;
  }

  /** A payment is in one currency: several have a button each (PAY-02). */
  #payButton({ currency, count, balance }: CurrencyTotals, only: boolean): TemplateResult {
    const { speech } = this.#table;
    const limit = this.#maxInvoices();
    const tooMany = count > limit;
    return html`${button({
      kind: only ? 'primary' : 'secondary',
      label: speech.plural('selection.pay', count, { total: speech.money(balance) }),
      disabled: tooMany,
      busy: this.#busy === 'pay',
      part: 'pay',
      ...(tooMany && { describedBy: 'too-many' }),
      onClick: () => void this.#pay(currency, limit),
    })}${tooMany ? html`<span class="muted small" id="too-many">${speech.t('selection.tooMany', { n: limit })}</span>` : nothing}`;
  }

  #maxInvoices(): number {
    if (this.#limit === undefined) {
      this.#limit = usualLimit;
      void this.#table.client?.terms?.get({}).then(
        ({ policy }) => {
          this.#limit = policy.payment.maxInvoices;
          this.#table.element.requestUpdate();
        },
        () => undefined,
      );
    }
    return this.#limit;
  }

  async #pay(currency: string, limit: number): Promise<void> {
    const ids = await this.#during('pay', async () => this.#list?.payableIds(currency, limit));
    if (ids?.length) this.#table.request(new PayRequestEvent(ids));
  }

  async #selectAll(): Promise<void> {
    await this.#during('all', async () => this.#list?.selectAll());
    this.#changed();
  }

  #download(): void {
    const wanted = this.#list?.documents();
    if (wanted) this.#table.request(new DownloadRequestEvent(wanted));
  }

  #clear(): void {
    this.#list?.clearSelection();
    this.#changed();
    this.#table.tools.focusOn('#heading');
  }

  /** A second press while something is under way does nothing. */
  async #during<T>(what: 'all' | 'pay', work: () => Promise<T>): Promise<T | undefined> {
    if (this.#busy) return undefined;
    this.#busy = what;
    this.#failed = false;
    this.#changed();
    try {
      return await work();
    } catch (error) {
      this.#failed = true;
      tellFault(this.#table.element, asBillingError(error));
      return undefined;
    } finally {
      this.#busy = undefined;
      this.#changed();
    }
  }

  #changed(): void {
    this.#table.element.requestUpdate();
  }

  #takeCart(): void {
    const { client, userId, element } = this.#table;
    const name = `${client?.scope} ${userId}`;
    if (!this.#selection || !userId || !element.isConnected || this.#cart || keepers.has(name)) return;
    const cart = new Cart(client?.scope, userId);
    keepers.set(name, this);
    this.#cart = { name, cart, unwatch: cart.watch(() => void this.#followCart()) };
    void this.#followCart();
  }

  #leaveCart(): void {
    if (!this.#cart) return;
    keepers.delete(this.#cart.name);
    this.#cart.unwatch();
    this.#cart = undefined;
  }

  /** Chosen in another tab, before this page was opened, or paid meanwhile. */
  async #followCart(): Promise<void> {
    const ids = this.#cart?.cart.ids ?? [];
    if (ids.join() === this.#selection?.cartIds.join()) return;
    if (await this.#list?.restore(ids)) this.#writeCart();
    this.#changed();
  }

  #writeCart(): void {
    const ids = this.#selection?.cartIds ?? [];
    if (this.#cart && ids.join() !== this.#cart.cart.ids.join()) this.#cart.cart.set(ids);
  }
}
