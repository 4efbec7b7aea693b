import type { Told, ToldIntent } from '../customers/told.js';
import type { ServiceCharge } from '../payment-service/service-book.js';
import type { Evidence, KnownPayment } from './evidence.js';

/** What must not be, and may not be excused by any fault. */
export const breachKinds = ['double', 'lost', 'phantom', 'failedButCharged', 'undecided', 'books'] as const;
export type BreachKind = (typeof breachKinds)[number];

export const aboutBreaches: Readonly<Record<BreachKind, string>> = {
  double: 'charged twice for one decision, or more than an invoice came to',
  lost: 'charged or told paid, and not in the books',
  phantom: 'in the books, and never charged',
  failedButCharged: 'told that nothing was charged, and charged',
  undecided: 'nobody knows, when everything should be known',
  books: 'sums that do not agree',
};

export interface Breach {
  readonly kind: BreachKind;
  /** In a sentence, for whoever looks into it. */
  readonly what: string;
  /** What it is about: a payment, an invoice, a decision of a customer. */
  readonly paymentId?: string;
  readonly invoiceId?: string;
  readonly intent?: string;
}

const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);

const groupedBy = <T>(list: readonly T[], nameOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const name = nameOf(one);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
};

/** Statuses that mean: the money is in the books. */
const booked: ReadonlySet<string> = new Set(['succeeded', 'partiallyRefunded', 'refunded', 'chargedBack']);
/** What a payment brings to an invoice, or takes from it again. */
const moving: ReadonlySet<string> = new Set(['payment', 'return']);
const open: ReadonlySet<string> = new Set(['draft', 'validating', 'processing', 'requiresAction', 'scheduled', 'pendingApproval']);

const finalWord = ({ told }: ToldIntent): Told | undefined => told.at(-1);

/** Compares the three sides. An empty list means that each cent is where each of them says it is. */
export const judge = (evidence: Evidence): readonly Breach[] => {
  const taken = evidence.charges.filter((charge) => charge.taken);
  const sides: Sides = {
    ...evidence,
    taken,
    takenByPayment: groupedBy(taken, ({ paymentId }) => paymentId),
    takenByToken: groupedBy(taken, ({ token }) => token),
    paymentById: new Map(evidence.payments.map((payment) => [payment.id, payment])),
    paymentByKey: groupedBy(evidence.payments, ({ key }) => key),
    bookedByPayment: groupedBy(
      evidence.ledger.filter(({ kind }) => moving.has(kind)),
      ({ sourceId }) => sourceId,
    ),
  };
  return [...doubles(sides), ...lost(sides), ...phantoms(sides), ...lies(sides), ...undecided(sides), ...sums(sides)];
};

interface Sides extends Evidence {
  readonly taken: readonly ServiceCharge[];
  readonly takenByPayment: ReadonlyMap<string, readonly ServiceCharge[]>;
  readonly takenByToken: ReadonlyMap<string, readonly ServiceCharge[]>;
  readonly paymentById: ReadonlyMap<string, KnownPayment>;
  readonly paymentByKey: ReadonlyMap<string, readonly KnownPayment[]>;
  readonly bookedByPayment: ReadonlyMap<string, readonly { readonly invoiceId: string; readonly minor: number }[]>;
}

const doubles = ({ takenByPayment, takenByToken, taken, paymentById, paymentByKey, invoices }: Sides): readonly Breach[] => {
  const breaches: Breach[] = [];
  for (const [paymentId, charges] of takenByPayment)
    if (charges.length > 1) breaches.push({ kind: 'double', what: `${charges.length} charges for one payment`, paymentId });
  for (const [token, charges] of takenByToken) {
    if (new Set(charges.map(({ paymentId }) => paymentId)).size > 1)
      breaches.push({ kind: 'double', what: `${charges.length} payments charged for one decision`, intent: token });
  }
  for (const [intent, payments] of paymentByKey)
    if (payments.length > 1) breaches.push({ kind: 'double', what: `${payments.length} payments under one key`, intent });
  const byInvoice = new Map<string, number>();
  for (const { paymentId } of taken)
    for (const { invoiceId, minor } of paymentById.get(paymentId)?.items ?? [])
      byInvoice.set(invoiceId, (byInvoice.get(invoiceId) ?? 0) + minor);
  for (const [invoiceId, minor] of byInvoice) {
    const total = invoices.get(invoiceId) ?? 0;
    if (minor > total) breaches.push({ kind: 'double', what: `${minor} charged for an invoice of ${total}`, invoiceId });
  }
  return breaches;
};

const lost = ({ taken, paymentById, bookedByPayment, told, paymentByKey, charges }: Sides): readonly Breach[] => {
  const breaches: Breach[] = [];
  for (const { paymentId, amount } of taken) {
    const payment = paymentById.get(paymentId);
    if (!payment) breaches.push({ kind: 'lost', what: 'charged for a payment that the books do not have', paymentId });
    else if (!booked.has(payment.status)) breaches.push({ kind: 'lost', what: `charged, and the payment is ${payment.status}`, paymentId });
    else if (!isPosted(payment, bookedByPayment))
      breaches.push({ kind: 'lost', what: 'charged, and the ledger does not have it', paymentId });
    else if (payment.minor !== amount.minor)
      breaches.push({ kind: 'books', what: `charged ${amount.minor}, booked ${payment.minor}`, paymentId });
  }
  for (const intent of told) {
    const last = finalWord(intent);
    if (last?.kind !== 'paid') continue;
    const payment = last.paymentId === undefined ? paymentByKey.get(intent.key)?.[0] : paymentById.get(last.paymentId);
    const bounced = charges.some((charge) => charge.bounced && charge.paymentId === payment?.id);
    if (!payment || !(booked.has(payment.status) || bounced))
      breaches.push({ kind: 'lost', what: 'told paid, and not in the books', intent: intent.key });
    else if (last.total && last.total.minor !== payment.minor)
      breaches.push({
        kind: 'books',
        what: `told ${last.total.minor}, booked ${payment.minor}`,
        intent: intent.key,
        paymentId: payment.id,
      });
  }
  return breaches;
};

/** Every item of it stands in the ledger, once and with its own amount. */
const isPosted = ({ id, items }: KnownPayment, bookedByPayment: Sides['bookedByPayment']): boolean => {
  const entries = bookedByPayment.get(id) ?? [];
  const posted = items.every(
    ({ invoiceId, minor }) =>
      sum(
        entries.filter((entry) => entry.invoiceId === invoiceId),
        (entry) => entry.minor,
      ) === -minor,
  );
  return posted && new Set(entries.map(({ invoiceId }) => invoiceId)).size === items.length;
};

const phantoms = ({ bookedByPayment, paymentById, takenByPayment }: Sides): readonly Breach[] => {
  const breaches: Breach[] = [];
  const found = (what: string, paymentId: string): void => void breaches.push({ kind: 'phantom', what, paymentId });
  for (const [paymentId, entries] of bookedByPayment) {
    const payment = paymentById.get(paymentId);
    const net = -sum(entries, ({ minor }) => minor);
    if (!payment) found('the ledger names a payment that there is not', paymentId);
    else if (!takenByPayment.has(paymentId)) {
      if (net !== 0) found(`${net} in the ledger, and not charged or taken back`, paymentId);
    } else if (!isPosted(payment, bookedByPayment)) found(`${net} in the ledger of a payment of ${payment.minor}`, paymentId);
  }
  for (const [paymentId, { status }] of paymentById)
    if (booked.has(status) && !takenByPayment.has(paymentId)) found(`${status}, and not charged or taken back`, paymentId);
  return breaches;
};

/** Told "not charged" or "cancelled" in the end, whatever was said before. */
const lies = ({ told, takenByToken, takenByPayment, paymentByKey }: Sides): readonly Breach[] =>
  told.flatMap((intent): readonly Breach[] => {
    const last = finalWord(intent);
    if (last?.kind !== 'notCharged' && last?.kind !== 'cancelled') return [];
    const byKey = (paymentByKey.get(intent.key) ?? []).some(({ id }) => takenByPayment.has(id));
    const byToken = intent.token !== undefined && takenByToken.has(intent.token);
    const what = `told ${last.kind} (${last.why ?? last.status ?? ''}), and charged`;
    return byKey || byToken ? [{ kind: 'failedButCharged', what, intent: intent.key }] : [];
  });

const undecided = ({ told, payments, charges, holds, operator }: Sides): readonly Breach[] => [
  ...(operator.jobs.left > 0 ? [{ kind: 'undecided', what: `${operator.jobs.left} jobs were given up` } as const] : []),
  ...told.flatMap((intent): readonly Breach[] => {
    const last = finalWord(intent);
    const knows = last !== undefined && last.kind !== 'checking' && last.kind !== 'action';
    return knows ? [] : [{ kind: 'undecided', what: `the customer reads ${last?.kind ?? 'nothing'}`, intent: intent.key }];
  }),
  ...payments.flatMap(({ id, status }): readonly Breach[] =>
    open.has(status) ? [{ kind: 'undecided', what: `the payment is ${status}`, paymentId: id }] : [],
  ),
  ...charges.flatMap(({ paymentId, result }): readonly Breach[] =>
    result.kind === 'challenge' && payments.some(({ id, status }) => id === paymentId && booked.has(status))
      ? [{ kind: 'phantom', what: 'booked, and the bank still asks', paymentId }]
      : [],
  ),
  ...holds.flatMap(({ paymentId, state }): readonly Breach[] =>
    state === 'open' ? [{ kind: 'undecided', what: 'an invoice is still held', paymentId }] : [],
  ),
];

const namedBy = (id: string): Partial<Breach> => (id.startsWith('inv_') ? { invoiceId: id } : { paymentId: id });

/** Per invoice: charge less payments is what is open, and never below nothing. Per provider: what it charged is what the ledger says it brought. */
const sums = ({ invoices, ledger, taken, payments, operator }: Sides): readonly Breach[] => {
  const breaches = operator.odd.map(({ id, fault }): Breach => ({
    kind: 'books',
    what: `the backend itself finds: ${fault}`,
    ...namedBy(id),
  }));
  const byInvoice = groupedBy(ledger, ({ invoiceId }) => invoiceId);
  for (const [invoiceId, total] of invoices) {
    const entries = byInvoice.get(invoiceId) ?? [];
    const charged = sum(
      entries.filter(({ kind }) => kind === 'charge'),
      ({ minor }) => minor,
    );
    const balance = sum(entries, ({ minor }) => minor);
    if (charged !== total) breaches.push({ kind: 'books', what: `an invoice of ${total} is charged with ${charged}`, invoiceId });
    if (balance < 0) breaches.push({ kind: 'books', what: `an invoice stands at ${balance}`, invoiceId });
  }
  const provided = sum(taken, ({ amount }) => amount.minor);
  const posted = -sum(
    ledger.filter(({ kind }) => moving.has(kind)),
    ({ minor }) => minor,
  );
  const surcharges = sum(
    payments.filter(({ status }) => booked.has(status)),
    ({ surcharge }) => surcharge,
  );
  const told = sum(operator.providers, ({ charged, returned }) => charged - returned);
  if (told !== provided) breaches.push({ kind: 'books', what: `the provider charged ${provided}, the operator reads ${told}` });
  if (provided !== posted + surcharges)
    breaches.push({ kind: 'books', what: `the provider charged ${provided}, the books have ${posted} and surcharges of ${surcharges}` });
  return breaches;
};
