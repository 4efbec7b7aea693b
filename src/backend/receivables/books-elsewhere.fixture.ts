import type { Money } from '../../domain/entities.js';
import { money } from '../../domain/money.js';
import type { ChangedDocument, ChangedPayment, ReceivableChange, ReceivableChanges } from './receivable-changes.js';
import { BookingRefused, type Booked, type Booking, type ReceivablesDriver } from './receivables-driver.js';

/** What goes wrong with one call: nothing came there, the answer got lost, the answer comes when nobody waits, or it says no. */
export type BookFault = 'away' | 'answerLost' | 'refused';
/** What goes wrong with one look at the feed: it is away, tells again what it told before, or only a little of what there is. */
export type FeedFault = 'away' | 'again' | 'little';

interface Document {
  readonly told: ChangedDocument;
  /** What was settled, by what; a reversal is negative. */
  readonly settled: { readonly by: string; readonly minor: number }[];
}

const first = 'USD';

/** An ERP in a few lines: accounts, documents with what settled them, credits, and a feed of all that changes. It books a key once, and may be away. */
export class BooksElsewhere implements ReceivablesDriver {
  readonly name = 'elsewhere';
  /** Every call that came there, also those whose answer got lost. */
  readonly heard: Booking[] = [];
  readonly bookFaults: BookFault[] = [];
  readonly feedFaults: FeedFault[] = [];
  /** Whether it is away for this very booking. */
  isAwayFor: (booking: Booking) => boolean = () => false;
  readonly #documents = new Map<string, Document>();
  readonly #booked = new Map<string, { readonly answer: Booked; readonly credit: number }>();
  readonly #credits = new Map<string, number>();
  readonly #feed: ReceivableChange[] = [];
  #serial = 0;

  /** Keys of what stands in the books, in the order in which it came. */
  get booked(): readonly string[] {
    return [...this.#booked.keys()];
  }

  async book(booking: Booking): Promise<Booked> {
    const fault = this.bookFaults.shift();
    if (fault === 'away' || this.isAwayFor(booking)) throw new Error('connect ECONNREFUSED');
    if (fault === 'refused') throw new BookingRefused('The period is closed');
    this.heard.push(booking);
    const answer = this.#booked.get(booking.key)?.answer ?? this.#enter(booking);
    if (fault === 'answerLost') throw new Error('socket hang up');
    return answer;
  }

  async changes(after: string | undefined, limit: number): Promise<ReceivableChanges> {
    const fault = this.feedFaults.shift();
    if (fault === 'away') throw new Error('connect ECONNREFUSED');
    const from = Math.max(0, Number(after ?? 0) - (fault === 'again' ? 5 : 0));
    const to = Math.min(this.#feed.length, from + (fault === 'little' ? 1 : limit));
    return { changes: this.#feed.slice(from, to), next: String(to), more: to < this.#feed.length };
  }

  tell(...changes: readonly ReceivableChange[]): void {
    this.#feed.push(...changes);
  }

  account(id: string, number: string): void {
    const address = { lines: ['1 Harbour Street'], city: 'Boston', country: 'US' };
    const company = { id: 'C-1', name: 'Newcomers' };
    this.tell({ kind: 'account', id, number, name: `Account ${number}`, company, currencies: [first], country: 'US', address });
  }

  /** A new document, or another state of one that is known. */
  issue(id: string, minor: number, changes: Partial<ChangedDocument> = {}): void {
    const total = money(minor, first);
    const known = this.#documents.get(id);
    const told: ChangedDocument = {
      ...{ kind: 'document', id, number: `E-${id}`, type: 'invoice', account: 'A-1', state: 'open', issuedOn: '2026-03-01' },
      ...{ dueOn: '2026-03-31', total, tax: money(0, first) },
      lines: [{ id: `${id}-1`, seq: 1, description: 'Transport', chargeCode: 'TRN', category: 'Transport', net: total }],
      ...changes,
    };
    this.#documents.set(id, { told, settled: known?.settled ?? [] });
    this.tell(told);
  }

  change(id: string, changes: Partial<ChangedDocument>): void {
    const { told } = this.#document(id);
    this.issue(id, told.total.minor, { ...told, ...changes });
  }

  /** Void: whatever settled it is the customer's credit. */
  void(id: string): void {
    const { settled } = this.#document(id);
    for (const { by, minor } of settled) this.#credits.set(by, (this.#credits.get(by) ?? 0) + minor);
    settled.length = 0;
    this.change(id, { state: 'void' });
  }

  /** Somebody pays by wire; what is not owed there any more is a credit there. */
  wire(documents: readonly string[], minor: number): string {
    const id = `W-${(this.#serial += 1)}`;
    let left = minor;
    const settles: ChangedPayment['settles'][number][] = [];
    for (const document of documents) {
      const part = Math.min(left, this.owed(document));
      if (part <= 0) continue;
      left -= part;
      this.#document(document).settled.push({ by: id, minor: part });
      settles.push({ document, amount: money(part, first) });
    }
    this.#credits.set(id, left);
    this.tell({
      kind: 'payment',
      id,
      account: 'A-1',
      receivedOn: '2026-03-12',
      label: `Wire · ${id}`,
      total: money(minor, first),
      settles,
    });
    return id;
  }

  owed(id: string): number {
    const { told, settled } = this.#document(id);
    return told.state === 'open' ? told.total.minor - settled.reduce((sum, { minor }) => sum + minor, 0) : 0;
  }

  /** What the customer owes over there, less what is the customer's. */
  get position(): number {
    const owed = [...this.#documents.keys()].reduce((sum, id) => sum + this.owed(id), 0);
    return [...this.#credits.values()].reduce((sum, minor) => sum - minor, owed);
  }

  #document(id: string): Document {
    const document = this.#documents.get(id);
    if (!document) throw new Error(`No document ${id}`);
    return document;
  }

  #enter(booking: Booking): Booked {
    const answer = { number: `B-${this.#booked.size + 1}` };
    this.#booked.set(booking.key, { answer, credit: 0 });
    if (booking.kind === 'reversal') this.#reverse(booking.of ?? '');
    else this.#apply(booking);
    return answer;
  }

  #apply({ key, received, settles, on, reference }: Booking): void {
    let left = received.minor;
    const applied: { document: string; amount: Money }[] = [];
    for (const { document, amount, by } of settles) {
      const part = Math.min(amount.minor, this.owed(document.id));
      if (by === 'money') left -= part;
      this.#document(document.id).settled.push({ by: key, minor: part });
      applied.push({ document: document.id, amount });
    }
    this.#credits.set(key, left);
    this.tell({
      kind: 'payment',
      id: `P ${key}`,
      key,
      account: 'A-1',
      receivedOn: on,
      label: reference,
      total: received,
      settles: applied,
    });
  }

  #reverse(key: string): void {
    if (!this.#booked.has(key)) throw new Error('Reversed before it was booked');
    for (const { settled } of this.#documents.values())
      settled.push(...settled.filter(({ by }) => by === key).map(({ by, minor }) => ({ by, minor: -minor })));
    this.#credits.set(key, 0);
  }
}
