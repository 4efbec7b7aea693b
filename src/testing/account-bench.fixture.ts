import { addDays } from '../domain/business-date.js';
import { money } from '../domain/money.js';
import type { AccountPayment, AccountQuote, PayInput, Problem, QuoteInput } from '../contract/generated/types.js';
import { cardToken } from './guest-payment.js';
import { createInPageBackend, type InPageOptions } from './in-page-backend.js';
import { WireProbe } from './wire-probe.js';
import type { Draft } from '../backend/seed/draft.js';
import { harbourAccounts } from '../backend/seed/harbour-people.js';
import { nordwind } from '../backend/seed/nordwind-settings.js';
import { postDraft } from '../backend/seed/post-draft.js';
import { checkBooks } from '../backend/services/books.js';
import type { BillerSettings, MethodRow } from '../backend/store/records.js';

/** The business day on which every bench begins, a Thursday, at ten in the morning. */
export const today = '2026-03-12';
export const hour = 3_600_000;
export const day = 24 * hour;

export type Quoted = AccountQuote & Problem;
export type Paid = AccountPayment & Problem;
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export interface NewInvoice {
  readonly account?: string;
  readonly minor?: number;
  /** Days from today. */
  readonly due?: number;
  readonly draft?: Partial<Draft>;
}

/** A backend with the demo company, and invoices, methods and customers as a test wants them. */
export const accountBench = async (biller: Partial<BillerSettings> = {}, options: InPageOptions = {}) => {
  const page = await createInPageBackend({ ...options, config: { ...options.config, biller: { ...nordwind, ...biller } } });
  const probe = new WireProbe((request) => page.backend.fetch(request));
  let serial = 0;

  /** A new invoice, due in ten days unless told otherwise. */
  const issue = async ({ account: number = 'A1B2C3', minor = 10_000, due = 10, draft = {} }: NewInvoice = {}): Promise<string> => {
    const account = harbourAccounts.find((row) => row.number === number);
    if (!account) throw new Error(`No account ${number}`);
    serial += 1;
    const dueDate = addDays(today, due);
    const total = money(minor, account.currencies[0] ?? 'USD');
    const facts = { number: `T-${String(serial).padStart(4, '0')}`, account, total, dueDate, invoiceDate: addDays(dueDate, -30) };
    return (await page.controls.store.transaction((tx) => postDraft(tx, { ...facts, fate: 'open', ...draft }, today))).id;
  };

  const method = (id: string, changes: Partial<MethodRow>): Promise<void> =>
    page.controls.store.transaction(async (tx) => {
      const row = await tx.methods.get(id);
      if (!row) throw new Error(`No method ${id}`);
      await tx.methods.put({ ...row, ...changes });
    });

  /** Lets so many days pass and everything happen that they bring. */
  const pass = async (milliseconds: number): Promise<void> => {
    page.controls.clock.moveBusiness(milliseconds);
    await page.backend.runDue();
    await page.backend.idle();
  };

  return {
    page,
    probe,
    issue,
    method,
    pass,
    customer: async (name: string) => customerOf(probe, await page.controls.signIn(`${name}@harbourfinch.example`), name),
    /** The days that go by for the clocks of customers too. */
    runDue: async () => {
      await page.backend.runDue();
      await page.backend.idle();
    },
    books: () => checkBooks(page.controls.store),
    captured: () => page.controls.provider.captured,
  };
};
export type AccountBench = Awaited<ReturnType<typeof accountBench>>;

/** One signed-in customer, speaking the wire. */
export const customerOf = (probe: WireProbe, token: string, name: string) => {
  const visa = `pm_usr_finch_${name}_visa`;
  const post = async <T>(path: string, body: unknown, key?: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> => {
    const answer = await probe.send('POST', path, {
      ...(body !== undefined && { body }),
      token,
      headers,
      ...(key !== undefined && { key }),
    });
    return { status: answer.status, body: answer.body as T };
  };
  const quote = async (input: Omit<QuoteInput, 'items'> & { readonly items: readonly (string | QuoteInput['items'][number])[] }) => {
    const items = input.items.map((item) => (typeof item === 'string' ? { invoiceId: item } : item));
    return (await post<Quoted>('/payments/quotes', { ...input, items })).body;
  };
  const inputOf = (quoted: AccountQuote, extra: Partial<PayInput> = {}): PayInput => ({
    quoteId: quoted.id,
    items: quoted.items.map(({ invoiceId, amount }) => ({ invoiceId, amount })),
    expectedTotal: quoted.total,
    payDate: quoted.payDate,
    ...(quoted.credits && quoted.credits.length > 0 && { credits: quoted.credits }),
    ...extra,
  });
  const pay = (input: PayInput, key: string = crypto.randomUUID()) => post<Paid>('/payments', input, key);
  return {
    token,
    visa,
    post,
    quote,
    inputOf,
    pay,
    get: async <T>(path: string): Promise<Answer<T>> => {
      const { status, body } = await probe.get(path, { token });
      return { status, body: body as T };
    },
    /** Quotes and pays with a stored method, the own Visa unless told otherwise. */
    payStored: async (invoices: readonly string[], extra: Partial<QuoteInput> = {}, key?: string): Promise<Answer<Paid>> => {
      const methodId = extra.methodId ?? visa;
      const quoted = await quote({ ...extra, items: invoices, methodId });
      if (quoted.code !== undefined) throw new Error(JSON.stringify(quoted));
      return pay(inputOf(quoted, { source: { methodId }, ...(extra.rewards && { rewards: extra.rewards }) }), key);
    },
    /** Quotes and pays with a card that is not stored. */
    payCard: async (
      invoices: readonly string[],
      outcome: Parameters<typeof cardToken>[0] = 'approved',
      extra: Partial<QuoteInput> = {},
    ) => {
      const quoted = await quote({ ...extra, items: invoices, methodType: 'card', funding: 'credit' });
      return pay(inputOf(quoted, { source: { token: cardToken(outcome), type: 'card', label: 'Visa •••• 4242' } }));
    },
    change: (
      { id, version }: Pick<AccountPayment, 'id' | 'version'>,
      operation: 'cancel' | 'reschedule' | 'approve' | 'reject',
      body?: object,
      key: string = crypto.randomUUID(),
    ) => post<Paid>(`/payments/${id}/${operation}`, body, key, { 'If-Match': `"${version}"` }),
  };
};
export type Customer = ReturnType<typeof customerOf>;

/** Pointers and codes of a refusal, `/items/0/amount pay.amountRange`, else its code alone. */
export const refusal = ({ code, errors = [], params = {} }: Problem): string =>
  errors.length > 0
    ? errors.map((error) => `${error.pointer} ${error.code}`).join(', ')
    : [code, params['reason']].filter(Boolean).join(' ');
