// The same rows for every table: dice with a seed. They go through JSON, as rows of a backend do, so that no text in them is a rope and no
// two rows share an object.
const dice = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
  return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
};

const first = 'Harbour,Nordwind,Alder,Birch,Cedar,Copper,Delta,Ember,Falcon,Granite,Harvest,Indigo,Juniper,Keystone,Lumen,Maple'.split(',');
const second = 'Finch,Freight,Foods,Textiles,Marine,Optics,Paper,Tools,Garden,Studio,Supply,Motors,Clinic,Books,Energy,Travel'.split(',');
const last = 'Ltd,Inc,GmbH,B.V.,LLC,S.A.,Co,Group'.split(',');
const statuses = ['open', 'overdue', 'partial', 'scheduled', 'paymentPending', 'returned', 'closed', 'closed', 'closed', 'credit'];
const groups = { overdue: 'overdue', returned: 'overdue', closed: 'closed' };
const two = (value) => String(value).padStart(2, '0');

export const today = '2026-01-12';

/** @param {number} count @param {number} [accounts] how many accounts they belong to */
export function makeRows(count, accounts = 1500) {
  const roll = dice(20260112);
  const below = (limit) => Math.floor(roll() * limit);
  const date = () => `${2023 + below(4)}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const names = Array.from({ length: accounts }, (_, index) => ({
    accountId: `acc-${index}`,
    accountNumber: `${String.fromCharCode(65 + below(26))}${10000 + below(90000)}`,
    accountName: `${first[below(first.length)]} ${second[below(second.length)]} ${last[below(last.length)]} ${index}`,
    currency: below(5) === 0 ? 'EUR' : 'USD',
  }));
  const row = (index) => {
    const account = names[below(accounts)];
    const { currency } = account;
    const status = statuses[below(statuses.length)];
    const total = 500 + below(2_000_000);
    const credited = below(9) === 0 ? below(total) : 0;
    const rewarded = below(40) === 0 ? 500 : 0;
    const balance = status === 'closed' ? 0 : status === 'partial' ? 1 + below(total) : status === 'credit' ? -total : total;
    const money = (minor) => ({ minor, currency });
    return {
      id: `inv-${(index * 7919) % 1_000_003}`,
      number: `INV-${1_000_000 + index}`,
      kind: status === 'credit' ? 'creditNote' : 'invoice',
      ...account,
      invoiceDate: date(),
      dueDate: date(),
      displayStatus: status,
      group: groups[status] ?? 'open',
      total: money(total),
      balance: money(balance),
      credited: money(credited),
      rewarded: money(rewarded),
      disputeState: below(30) === 0 ? 'open' : 'none',
      flags: { payable: balance > 0 && status !== 'paymentPending', disputable: true, pdf: true, autopay: below(8) === 0 },
      ...(below(3) === 0 && { poNumber: `PO-${below(1_000_000)}` }),
      version: 1,
    };
  };
  const rows = [];
  for (let start = 0; start < count; start += 10_000) {
    const part = Array.from({ length: Math.min(10_000, count - start) }, (_, index) => row(start + index));
    for (const one of JSON.parse(JSON.stringify(part))) rows.push(one);
  }
  return rows;
}
