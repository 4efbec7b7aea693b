import type { Payment, PaymentItem } from '../domain/entities.js';
import type { SeenRequest } from './faulty-fetch.js';
import type { InPageBackend } from './in-page-backend.js';
import type { ScenarioWords } from './scenario.js';
import type { ScenarioStage } from './scenario-stage.js';

/** The list of any tab. */
export const listPath = ({ method, path }: SeenRequest): boolean => method === 'GET' && path === '/payments';

interface PaymentsAnswer {
  readonly items: readonly Payment[];
}

/** The backend's lists with other payments. */
export const changedList =
  (change: (items: readonly Payment[]) => readonly object[]) =>
  ({ controls }: InPageBackend): void =>
    void controls.fault(
      listPath,
      { kind: 'changed', change: (answer) => ({ ...(answer as object), items: change((answer as PaymentsAnswer).items) }) },
      Number.POSITIVE_INFINITY,
    );

/** One payment of the lists with other values. */
export const onePayment = (reference: string, changes: Partial<Payment>): ((kit: InPageBackend) => void) =>
  changedList((items) => items.map((payment) => (payment.reference === reference ? { ...payment, ...changes } : payment)));

/** The backend's capabilities with another group of payments. */
export const withPayments = (answer: unknown, changes: object): object => {
  const { groups, ...rest } = answer as { readonly groups: { readonly payments: object } };
  return { ...rest, groups: { ...groups, payments: { ...groups.payments, ...changes } } };
};

export const fortyItems = (): readonly PaymentItem[] =>
  Array.from({ length: 40 }, (_, index) => ({
    invoiceId: `inv_many_${index}`,
    invoiceNumber: `1Z-2${String(index).padStart(5, '0')}`,
    amount: { minor: 10_000, currency: 'USD' },
  }));

export const openTab =
  (tab: 'scheduled' | 'history' | 'approvals') =>
  async ({ page, words }: ScenarioStage): Promise<void> => {
    (await page.find('tab', words.t(`history.tab.${tab}`))).click();
  };

/** Looks for a payment in the history, which is long. */
export const searchHistory =
  (text: string) =>
  async (stage: ScenarioStage): Promise<void> => {
    await openTab('history')(stage);
    await stage.page.type(stage.words.t('historyFilter.search'), text);
  };

/** The name of a button of a payment. */
export const namedAction = (
  action: 'change' | 'cancel' | 'receipt' | 'payAgain' | 'approve' | 'reject',
  reference: string,
  words: ScenarioWords,
): string => words.t('history.named', { action: words.t(`history.${action}`), reference });

export async function chooseOption({ page }: ScenarioStage, label: string, value: string): Promise<void> {
  const select = (await page.find('combobox', label)) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The connection is lost once a payment can be read. */
export const loseConnection =
  (reference: string) =>
  async ({ page, words }: ScenarioStage): Promise<void> => {
    await page.see(reference);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    window.dispatchEvent(new Event('offline'));
    await page.see(words.t('offline.banner'));
    // its own value again; what is on the screen stays until the browser says that the connection is back
    Reflect.deleteProperty(navigator, 'onLine');
  };

/** A colleague gives the same payment another day, on another device. */
export async function colleagueMoves({ client, controls, fetch }: InPageBackend, reference: string, payDate: string): Promise<void> {
  const { items } = await client.payments.list({ where: { tab: 'scheduled' }, search: reference });
  const token = await controls.signIn('admin@harbourfinch.example');
  const [payment] = items;
  const answer = await fetch(`${client.scope}/payments/${payment?.id}/reschedule`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'colleague-0123456789',
      'If-Match': `"${payment?.version}"`,
    },
    body: JSON.stringify({ payDate }),
  });
  if (!answer.ok) throw new Error(`The colleague could not: ${answer.status}`);
}
