import {
  createBackend,
  ManualClock,
  ManualTimer,
  MemoryMailer,
  nordwind,
  TestProvider,
  type Backend,
  type BackendConfig,
  type BillingStore,
  type PaymentProvider,
} from '../backend/index.js';
import { signEvents } from '../backend/provider/signed-events.js';
import type { ProviderEvent } from '../backend/provider/payment-provider.js';
import type { GuestInvoice, PayInput, Quote } from '../contract/generated/types.js';
import type { TestOutcome } from '../domain/test-cards.js';
import { today } from '../domain/business-date.js';
import { seededStore } from './stores.js';
import { cardToken } from './guest-payment.js';
import { WireProbe } from './wire-probe.js';

/** Where a process dies: before the provider hears of the charge, or after it has charged and before anything is written down. */
export type Death = 'beforeCall' | 'afterCall';

export interface Process {
  readonly backend: Backend;
  readonly probe: WireProbe;
  /** Lets it die at its next call of the provider, without another word to anybody. @returns when it has died */
  dieAt(death: Death): Promise<void>;
  die(): void;
}

const never = new Promise<never>(() => undefined);
const secret = 'a secret of the tests';
export const operatorKey = 'operator-key-of-the-tests-0123456789';

/** Some processes of one biller over one store and one provider, which may die at any moment. */
export const twoProcesses = async (config: Partial<BackendConfig> = {}) => {
  const clock = new ManualClock(Date.parse('2026-03-12T14:00:00Z'));
  const provider = new TestProvider({
    challengeUrl: 'https://fields.example/challenge.html',
    timer: new ManualTimer(),
    eventSecret: secret,
  });
  const { store } = await seededStore(today(nordwind.policy.billerTimeZone, clock.businessNow()));
  const faults: Error[] = [];

  const start = (): Process => {
    let [isDead, death, died] = [false, undefined as Death | undefined, (): void => undefined];
    const die = (): void => {
      isDead = true;
      died();
    };
    const alive = <T>(act: () => Promise<T>): Promise<T> => (isDead ? never : act().then((result) => (isDead ? never : result)));
    const ask = <T>(act: () => Promise<T>): Promise<T> =>
      alive(async () => {
        if (death === 'beforeCall') die();
        const result = await alive(act);
        if (death === 'afterCall') die();
        return isDead ? never : result;
      });
    const mortalStore: BillingStore = { transaction: (work) => alive(() => store.transaction(work)) };
    const mortalProvider: PaymentProvider = {
      name: provider.name,
      returnsEveryMs: 0,
      inspect: (token) => alive(() => provider.inspect(token)),
      charge: (charge) => ask(() => provider.charge(charge)),
      confirm: (key, result) => ask(() => provider.confirm(key, result)),
      byKey: (key) => alive(() => provider.byKey(key)),
      cancel: (key) => alive(() => provider.cancel(key)),
      returns: () => alive(() => provider.returns()),
      readEvents: (message) => provider.readEvents(message),
    };
    const backend = createBackend({
      store: mortalStore,
      clock,
      provider: mortalProvider,
      mailer: new MemoryMailer(),
      timer: new ManualTimer(),
      onFault: (fault) => void faults.push(fault),
      config: { biller: nordwind, frameUrl: 'https://fields.example/frame.html', writesPerMinute: Infinity, operatorKey, ...config },
    });
    const dieAt = (where: Death): Promise<void> => {
      death = where;
      return new Promise((resolve) => (died = resolve));
    };
    return { backend, probe: new WireProbe((request) => backend.fetch(request)), dieAt, die };
  };

  /** A guest with a quote and a card, ready to pay. */
  const guest = async ({ probe }: Process, outcome: TestOutcome = 'approved') => {
    const facts = { accountNumber: 'A1B2C3', invoiceNumber: '1Z-204417', invoiceAmount: '1250.00' };
    const found = (await probe.post('/guest/lookups', { facts })).body as GuestInvoice;
    const token = found.session.token ?? '';
    const items = [{ invoiceId: found.invoice.id }];
    const quote = (await probe.post('/payments/quotes', { items, methodType: 'card', funding: 'credit' }, { token })).body as Quote;
    const input: PayInput = { quoteId: quote.id, items, expectedTotal: quote.total, source: { token: cardToken(outcome), type: 'card' } };
    return { token, input, invoiceId: found.invoice.id };
  };

  /** What the provider posts, in its own words or with a signature of somebody else. */
  const post = async ({ backend }: Process, events: readonly ProviderEvent[], by = secret, path = 'test'): Promise<Response> => {
    const { headers, body } = await signEvents(by, events);
    return backend.fetch(
      new Request(`https://billing.example/api/v1/provider-events/${path}`, { method: 'POST', headers, body: body.slice() }),
    );
  };

  return { clock, provider, store, faults, start, guest, post };
};
