import type { GuestInvoice, Payment, PayInput, Quote } from '../../contract/generated/types.js';
import { NotChecked } from './check.js';
import type { Exchange } from './exchange.js';
import { fetched, holds, refusedCode } from './expectations.js';
import type { SandboxCards } from './settings.js';
import type { World } from './world.js';

export type CardOutcome = 'approved' | 'declined' | 'challenge';

/** A new token of the sandbox: one is never used twice. */
export const cardOf = ({ settings }: World, outcome: keyof SandboxCards): string => {
  const template = settings.cards?.[outcome];
  if (template === undefined) throw new NotChecked(`cards has no ${outcome}`);
  return template.replace('{random}', () => crypto.randomUUID().replaceAll('-', '').slice(0, 22));
};

export const sourceOf = (world: World, outcome: CardOutcome) =>
  ({ token: cardOf(world, outcome), type: 'card', label: 'Visa •••• 4242', funding: 'credit' }) as const;

/** Failed look-ups of this run and of earlier ones count: a backend that has had enough of us does what it should. */
export const notThrottled = (exchange: Exchange): Exchange => {
  const code = refusedCode(exchange);
  if (code !== '403 guest_locked' && code !== '429 rate_limited') return exchange;
  throw new NotChecked(`the backend takes no more look-ups for now (${code})`);
};

/** An invoice that a guest has found, with what opens it. */
export interface FoundInvoice {
  readonly facts: Readonly<Record<string, string>>;
  readonly token: string;
  readonly found: GuestInvoice;
}

export const lookUp = async (world: World, facts?: Readonly<Record<string, string>>): Promise<FoundInvoice> => {
  const typed = facts ?? (await world.guestInvoice()).facts;
  const exchange = notThrottled(await world.post('/guest/lookups', { facts: typed }));
  const found = holds<GuestInvoice>(exchange, 200);
  return { facts: typed, token: found.session.token ?? '', found };
};

/** The same for checks that leave the invoice as it is: they share one. */
export const lookUpSpare = async (world: World): Promise<FoundInvoice> =>
  lookUp(world, (await world.once('spare invoice', () => world.guestInvoice())).facts);

/** A payment that is ready to be sent. */
export interface GuestOrder {
  readonly invoiceId: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly token: string;
  readonly input: PayInput;
  readonly key: string;
}

export const quoteAsGuest = async (world: World, token: string, invoiceId: string): Promise<Quote> =>
  holds<Quote>(await world.post('/payments/quotes', { items: [{ invoiceId }], methodType: 'card', funding: 'credit' }, { token }), 200);

export const inputOf = async (world: World, token: string, invoiceId: string, outcome: CardOutcome): Promise<PayInput> => {
  const quote = await quoteAsGuest(world, token, invoiceId);
  return { quoteId: quote.id, items: [{ invoiceId }], expectedTotal: quote.total, source: sourceOf(world, outcome) };
};

export const orderAsGuest = async (world: World, outcome: CardOutcome = 'approved'): Promise<GuestOrder> => {
  const { facts, token, found } = await lookUp(world);
  const invoiceId = found.invoice.id;
  return { invoiceId, facts, token, input: await inputOf(world, token, invoiceId, outcome), key: crypto.randomUUID() };
};

export const pay = (world: World, { token, input, key }: Pick<GuestOrder, 'token' | 'input' | 'key'>): Promise<Exchange> =>
  world.post('/payments', input, { token, key });

/** The payment once it is decided: a slow provider is waited for. */
export const decided = async (world: World, exchange: Exchange, token: string): Promise<Payment> => {
  let payment = fetched<Payment>(exchange);
  for (let tries = 0; payment.status === 'processing' && tries < 20; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    payment = holds<Payment>(await world.ask('GET', `/payments/${payment.id}`, { token }), 200);
  }
  return payment;
};
