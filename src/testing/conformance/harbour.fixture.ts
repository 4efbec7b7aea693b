import { addDays } from '../../domain/business-date.js';
import { money } from '../../domain/money.js';
import { harbourAccounts } from '../../backend/seed/harbour-people.js';
import { postDraft } from '../../backend/seed/post-draft.js';
import { createInPageBackend, type InPageBackend, type InPageOptions } from '../in-page-backend.js';
import { testProviderCards, type ConformanceHooks, type ConformanceSettings } from './settings.js';

/** People of the seeded companies by the parts that the suite gives them, and the roles that they have. */
const cast = {
  payer: ['payer@harbourfinch.example', 'viewPayDispute'],
  viewer: ['viewer@harbourfinch.example', 'viewOnly'],
  approver: ['manager@harbourfinch.example', 'manager'],
  administrator: ['admin@harbourfinch.example', 'administrator'],
  viewPay: ['viewpay@harbourfinch.example', 'viewPay'],
  disputer: ['dispute@harbourfinch.example', 'viewDispute'],
  stranger: ['lotte@vandermeer.example', 'administrator'],
} as const;

export interface Harbour extends InPageBackend {
  readonly settings: ConformanceSettings;
  readonly hooks: ConformanceHooks;
  /** Straight to the backend: no fault on the way. */
  readonly answer: (request: Request) => Promise<Response>;
}

/** The reference backend over its seed, with everything that the suite can use. */
export const openHarbour = async (options: InPageOptions = {}): Promise<Harbour> => {
  const opened = await createInPageBackend(options);
  const { backend, controls } = opened;
  const { payLinks } = controls.seed;
  const settings: ConformanceSettings = {
    baseUrl: options.baseUrl ?? 'https://billing.example/api/v1',
    people: Object.fromEntries(Object.entries(cast).map(([name, [, role]]) => [name, { role }])),
    guestInvoices: (await controls.sample()).invoices,
    payLinks: { valid: payLinks.valid.token, dead: [payLinks.expired.token, payLinks.used.token] },
    cards: testProviderCards,
  };
  let inserted = 0;
  const hooks: ConformanceHooks = {
    signIn: async (name) => ({ bearer: await controls.signIn(cast[name as keyof typeof cast][0]) }),
    advance: (milliseconds) => controls.advance(milliseconds),
    insertInvoice: async () => {
      inserted += 1;
      await insert(opened, inserted);
    },
  };
  return { ...opened, settings, hooks, answer: (request) => backend.fetch(request, { address: 'in-page' }) };
};

/** Before, between and after what there is, in every order. */
const insert = async ({ controls }: InPageBackend, count: number): Promise<void> => {
  const account = harbourAccounts.find(({ number }) => number === 'K7Q009');
  if (!account) throw new Error('The seed has no such account');
  const today = '2026-03-12';
  const serial = [100_000, 205_000, 999_000][count % 3] ?? 0;
  const dueDate = addDays(today, [-200, 4, 90][count % 3] ?? 0);
  const draft = {
    account,
    number: `1Z-${serial + count}`,
    total: money(1_000 + count, 'USD'),
    invoiceDate: addDays(dueDate, -30),
    dueDate,
  };
  await controls.store.transaction(async (tx) => void (await postDraft(tx, { ...draft, fate: 'open' }, today)));
};
