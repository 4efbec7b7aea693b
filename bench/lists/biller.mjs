// A biller with as many invoices as one likes, in the memory store: one company, fifty accounts, nine of ten invoices paid.
import { createBackend, ManualClock, MemoryMailer, MemoryStore, nordwind, TestProvider } from '../../src/backend/index.ts';

const day = 86_400_000;
export const start = Date.parse('2026-03-12T14:00:00Z');
const dateOf = (daysAgo) => new Date(start - daysAgo * day).toISOString().slice(0, 10);
const pad = (number, width) => String(number).padStart(width, '0');

const address = { lines: ['3 Quay Road'], city: 'Boston', postalCode: '02210', country: 'US' };
const billTo = { ...address, name: 'Harbour & Finch' };
const nothing = Object.freeze([]);
const company = 'com_bench';
export const email = 'reader@bench.example';

const accountOf = (index) => ({
  id: `acc_${pad(index, 3)}`,
  number: `B${pad(index, 5)}`,
  companyId: company,
  name: `Account ${index}`,
  currencies: ['USD'],
  country: 'US',
  address,
  inCollections: false,
  eftPlan: false,
  version: 1,
});

const invoiceOf = (index, accounts) => {
  // Every tenth invoice is open and recent; the others were paid over ten years.
  const isOpen = index % 10 === 0;
  const daysAgo = isOpen ? (index * 7) % 60 : (index * 31) % 3_650;
  const minor = 1_000 + ((index * 7_919) % 900_000);
  const number = `1Z-${pad(index, 8)}`;
  return {
    isOpen,
    row: {
      id: `inv_${pad(index, 8)}`,
      number,
      kind: 'invoice',
      accountId: `acc_${pad((index * 13) % accounts, 3)}`,
      country: 'US',
      invoiceDate: dateOf(daysAgo),
      dueDate: dateOf(daysAgo - 30),
      dueOnReceipt: false,
      total: { minor, currency: 'USD' },
      tax: { minor: 0, currency: 'USD' },
      ...(index % 3 === 0 && { poNumber: `PO-${pad(index % 9_000, 4)}` }),
      controlId: '0000',
      standing: 'issued',
      returned: false,
      cardPayable: true,
      printFee: false,
      supportInvoice: false,
      promised: false,
      autopay: false,
      remittanceRef: number,
      billTo,
      lines: nothing,
      taxes: nothing,
      documents: nothing,
      version: 1,
    },
  };
};

/** The backend over `count` invoices, and a signed-in reader's way to ask it. */
export const billerOf = async (count, accounts = 50) => {
  const store = new MemoryStore();
  await store.transaction(async (tx) => {
    await tx.companies.put({ id: company, displayName: 'Bench' });
    for (let index = 0; index < accounts; index += 1) await tx.accounts.put(accountOf(index));
    await tx.users.put({
      id: 'usr_bench',
      companyId: company,
      email,
      displayName: 'Reader',
      locale: 'en',
      roleId: 'administrator',
      scope: 'all',
    });
  });
  for (let from = 0; from < count; from += 10_000) {
    await store.transaction(async (tx) => {
      for (let index = from; index < Math.min(count, from + 10_000); index += 1) {
        const { row, isOpen } = invoiceOf(index, accounts);
        await tx.invoices.put(row);
        await tx.ledger.add({ id: `l_${index}`, invoiceId: row.id, kind: 'charge', amount: row.total, sourceId: row.id, at: start });
        if (isOpen) continue;
        const amount = { minor: -row.total.minor, currency: 'USD' };
        await tx.ledger.add({ id: `p_${index}`, invoiceId: row.id, kind: 'credit', amount, sourceId: row.id, at: start });
      }
    });
  }
  const clock = new ManualClock(start);
  const mailer = new MemoryMailer({ now: () => clock.now() });
  const config = { biller: nordwind, frameUrl: 'https://fields.example/frame.html' };
  const backend = createBackend({
    store,
    clock,
    provider: new TestProvider({ challengeUrl: 'https://fields.example/c.html' }),
    mailer,
    config,
  });
  const { token } = await backend.signIn(email);
  const headers = { Authorization: `Bearer ${token}` };
  const get = async (path) => {
    const response = await backend.fetch(new Request(`https://billing.example/api/v1${path}`, { headers }));
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return { store, get };
};
