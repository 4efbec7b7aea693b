import type { ReactiveController } from 'lit';
import type { CallOptions } from '../../../client/billing-client.js';
import { CommandController } from '../../../controllers/command-controller.js';
import { tellFault } from '../../../controllers/fault-events.js';
import type { BillingTerms, Id, LocalDate, Policy, TokenizedMethod } from '../../../domain/entities.js';
import { asBillingError } from '../../../domain/as-billing-error.js';
import type { InvoiceListItem } from '../../../domain/invoice-query.js';
import { methodLabel } from '../method-label.js';
import type { AccountHost } from './account-host.js';
import { CountryTerms } from './country-terms.js';
import { begin, nextAccount, type AccountEvent, type AccountState } from './account-state.js';
import {
  currenciesOf,
  emptyDraft,
  itemFaults,
  lackOf,
  payableItems,
  quoteInput,
  type Draft,
  type DraftItem,
  type ItemFault,
  type MethodChoice,
} from './draft.js';
import { isUsable, MethodChoosing } from './method-choosing.js';
import { Picking } from './picking.js';
import { isStale, Quoting } from './quoting.js';
import { sentWith, type Sent } from './sent.js';
import { storedLabel } from './stored-label.js';

/** Told to whoever draws and moves the page after a step. */
export type Moved = (before: AccountState, after: AccountState) => void;

/** What a signed-in customer decides, from the invoices to consent; the payment itself is Paying's. */
export class AccountPayment implements ReactiveController {
  readonly #host: AccountHost;
  readonly #command: CommandController;
  readonly #moved: Moved;
  readonly picking: Picking;
  readonly quoting: Quoting;
  readonly methods = new MethodChoosing();
  state: AccountState = begin;
  draft: Draft = emptyDraft;
  /** Shown beside the fields once the customer wanted to go on. */
  faults: ReadonlyMap<Id, ItemFault> = new Map();
  /** What the step as a whole lacks. */
  lack: 'invoices' | 'method' | 'tooMany' | undefined;
  /** Codes as typed, before they are applied. */
  readonly rewardText = new Map<Id, string>();
  readonly #terms = new CountryTerms();
  loading = false;
  loadError: Picking['error'];

  constructor(host: AccountHost, moved: Moved) {
    this.#host = host;
    this.#moved = moved;
    this.#command = new CommandController(host);
    const needs = { client: () => host.billingClient, options: () => this.options(), changed: () => host.requestUpdate() };
    this.picking = new Picking(needs);
    this.quoting = new Quoting({ ...needs, input: () => this.#input() });
    host.addController(this);
  }

  get busy(): boolean {
    return this.#command.pending || this.loading;
  }

  get terms(): BillingTerms | undefined {
    return this.#terms.value;
  }

  get policy(): Policy | undefined {
    return this.terms?.policy ?? this.#host.homeTerms?.policy;
  }

  readonly partial = (): Policy['payment']['partial'] => this.policy?.payment.partial ?? 'forbid';

  options(): CallOptions {
    return { locale: this.#host.speech.locale };
  }

  hostDisconnected(): void {
    this.quoting.clear();
  }

  send(event: AccountEvent): void {
    const before = this.state;
    this.state = nextAccount(before, event);
    if (event.type === 'refused') tellFault(this.#host, event.error);
    if (this.state === before) return;
    this.#host.requestUpdate();
    this.#moved(before, this.state);
  }

  /** Begins with these invoices; what was decided about other ones is forgotten. */
  async start(ids: readonly Id[]): Promise<void> {
    this.#asked = ids;
    this.state = begin;
    this.draft = emptyDraft;
    this.faults = new Map();
    this.lack = undefined;
    this.loadError = undefined;
    this.quoting.clear();
    this.picking.forget();
    if (ids.length === 0) return this.#host.requestUpdate();
    this.loading = true;
    this.#host.requestUpdate();
    try {
      this.#setItems((await this.picking.byIds(ids)).map((invoice) => ({ invoice })));
    } catch (thrown) {
      this.loadError = asBillingError(thrown);
      tellFault(this.#host, this.loadError);
    } finally {
      this.loading = false;
      this.#host.requestUpdate();
    }
  }

  /** After the invoices could not be read. */
  readonly retry = (): Promise<void> => this.start(this.#asked);

  /** Reads the chosen invoices again: one of them was paid or changed meanwhile. What was typed stays. */
  async reload(): Promise<void> {
    try {
      const fresh = new Map((await this.picking.byIds(this.draft.items.map(({ invoice }) => invoice.id))).map((item) => [item.id, item]));
      this.#setItems(this.draft.items.map((item) => ({ ...item, invoice: fresh.get(item.invoice.id) ?? item.invoice })));
    } catch (thrown) {
      tellFault(this.#host, asBillingError(thrown));
    }
  }

  add(invoice: InvoiceListItem): void {
    if (this.draft.items.some((item) => item.invoice.id === invoice.id)) return;
    this.#setItems([...this.draft.items, { invoice }]);
  }

  remove(id: Id): void {
    this.#setItems(this.draft.items.filter(({ invoice }) => invoice.id !== id));
  }

  /** PAY-02: one currency now, the others later. */
  keepCurrency(currency: string): void {
    this.#setItems(this.draft.items.filter(({ invoice }) => invoice.balance?.currency === currency));
    void this.goOn();
  }

  /** PAY-11: goes on without the invoices that no card may pay. */
  dropIneligible(): void {
    const ineligible = this.quoting.quote?.cardIneligible ?? [];
    this.#setItems(this.draft.items.filter(({ invoice }) => !ineligible.includes(invoice.id)));
    void this.#requote();
  }

  /** While typing only what is shown changes; the backend is asked when the field is left. */
  edit(id: Id, change: Partial<Pick<DraftItem, 'amount' | 'reason' | 'comment'>>): void {
    this.draft = { ...this.draft, items: this.draft.items.map((item) => (item.invoice.id === id ? { ...item, ...change } : item)) };
    if (this.faults.has(id)) this.faults = this.#itemFaults();
    this.#host.requestUpdate();
  }

  readonly preview = (): void => void this.quoting.ask();

  useCredit(creditId: Id, wanted: boolean): void {
    const others = this.draft.withoutCredits.filter((id) => id !== creditId);
    this.draft = { ...this.draft, withoutCredits: wanted ? others : [...others, creditId] };
    this.preview();
  }

  async applyReward(invoiceId: Id, code: string): Promise<void> {
    const before = this.draft;
    const rewards = [...before.rewards.filter((reward) => reward.invoiceId !== invoiceId), { code: code.trim(), invoiceId }];
    this.draft = { ...before, rewards };
    await this.quoting.ask();
    // A refused code must not keep the others from being quoted; its fault stays beside the field.
    if (!this.quoting.rewardFaults.has(invoiceId)) return;
    const faults = this.quoting.rewardFaults;
    this.draft = before;
    await this.quoting.ask();
    this.quoting.rewardFaults = faults;
    this.#host.requestUpdate();
  }

  removeReward(invoiceId: Id): void {
    this.draft = { ...this.draft, rewards: this.draft.rewards.filter((reward) => reward.invoiceId !== invoiceId) };
    this.preview();
  }

  /** From the invoices to the method, or straight to the review where nothing is left to pay (PAY-17). */
  async goOn(): Promise<void> {
    this.lack = lackOf(this.draft, this.policy);
    this.faults = this.#itemFaults();
    if (this.lack || this.faults.size > 0 || currenciesOf(this.draft).length > 1) {
      this.#host.requestUpdate();
      return this.#host.focusOn('#fault');
    }
    await this.#command.run(async () => {
      const loading = this.methods.load(this.#host.billingClient, this.options());
      const [quote] = await Promise.all([this.quoting.ask(), loading, this.#loadTerms()]);
      if (!quote) return this.#refused();
      this.draft = { ...this.draft, choice: this.methods.preselect(quote, this.draft.choice) };
      this.send({ type: 'continue', quote });
      if (this.state.step === 'method') await this.#requote();
    });
  }

  choose(choice: MethodChoice): void {
    this.draft = { ...this.draft, choice };
    this.lack = undefined;
    void this.#requote();
  }

  setDate(payDate: LocalDate | undefined): void {
    const { payDate: _before, ...rest } = this.draft;
    this.draft = { ...rest, ...(payDate !== undefined && { payDate }) };
    void this.#requote();
  }

  /** To the review, with the quote for exactly this method and date (PAY-14). */
  async review(tokenize: () => Promise<TokenizedMethod | undefined>): Promise<void> {
    const { choice } = this.draft;
    if (!choice || choice.kind === 'transfer') {
      this.lack = 'method';
      this.#host.requestUpdate();
      return this.#host.focusOn('#fault');
    }
    await this.#command.run(async () => {
      try {
        const method = choice.kind === 'new' ? await tokenize() : undefined;
        if (choice.kind === 'new' && !method) return;
        this.#typed = method;
        const quote = await this.quoting.ask();
        if (!quote) return this.#refused();
        this.send(isUsable(quote, choice) ? { type: 'reviewed', quote, ...(method && { method }) } : { type: 'quoted', quote });
      } catch (thrown) {
        const error = asBillingError(thrown);
        if (error.code !== 'aborted') this.send({ type: 'refused', error });
      }
    });
  }

  back(): void {
    this.#typed = undefined;
    this.send({ type: 'back' });
  }

  /** What is sent with consent, and what must survive a reload. */
  consent(): Sent {
    if (this.state.step !== 'review') throw new Error('Consent is given at the review');
    return sentWith(this.state, this.draft, this.labelOf(this.state.method), this.#host.speech.locale);
  }

  /** "Visa •••• 4242", of the card just typed or of the stored method. */
  labelOf(method: TokenizedMethod | undefined): string {
    const { choice } = this.draft;
    if (method) return methodLabel(method, this.#host.speech);
    const stored = choice?.kind === 'stored' ? this.methods.byId(choice.methodId) : undefined;
    return stored ? storedLabel(stored, this.#host.speech) : '';
  }

  #typed: TokenizedMethod | undefined;
  #asked: readonly Id[] = [];

  #input() {
    if (payableItems(this.draft).length === 0 || currenciesOf(this.draft).length > 1 || this.#itemFaults().size > 0) return undefined;
    const input = quoteInput(this.draft, this.quoting.proposal, this.#host.speech.locale);
    return this.#typed ? { ...input, methodType: this.#typed.type, funding: this.#typed.funding ?? ('unknown' as const) } : input;
  }

  #setItems(items: readonly DraftItem[]): void {
    const before = currenciesOf(this.draft)[0];
    this.draft = { ...this.draft, items };
    // Credits of another currency are other credits.
    if (before !== currenciesOf(this.draft)[0]) this.draft = { ...this.draft, withoutCredits: [], rewards: [] };
    this.lack = undefined;
    this.faults = new Map();
    this.#host.requestUpdate();
    this.preview();
    void this.#loadTerms();
  }

  #itemFaults(): ReadonlyMap<Id, ItemFault> {
    return itemFaults(this.draft, this.partial(), this.#host.speech.locale);
  }

  #refused(): void {
    const { error } = this.quoting;
    if (!error || error.code === 'aborted') return;
    this.send({ type: 'refused', error });
    if (isStale(error)) void this.reload();
  }

  async #requote(): Promise<void> {
    this.#typed = undefined;
    const quote = await this.quoting.ask();
    if (quote) this.send({ type: 'quoted', quote });
  }

  async #loadTerms(): Promise<void> {
    if (await this.#terms.load(this.#host.billingClient, this.draft, this.options())) this.#host.requestUpdate();
  }
}
