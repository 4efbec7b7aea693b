import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { QuoteInput } from '../contract/generated/types.js';
import { money } from '../domain/money.js';
import { accountBench, day, hour, refusal, today, type AccountBench, type Customer } from '../testing/account-bench.fixture.js';
import { nordwind } from './seed/nordwind-settings.js';

const usd = (minor: number) => money(minor, 'USD');
const start = async (name = 'payer', biller: Parameters<typeof accountBench>[0] = {}): Promise<{ on: AccountBench; me: Customer }> => {
  const on = await accountBench(biller);
  return { on, me: await on.customer(name) };
};
const partial = (policy: 'forbid' | 'allow' | 'allowWithReason') => ({
  policy: { ...nordwind.policy, payment: { ...nordwind.policy.payment, partial: policy } },
});

describe('the invoices of a quote', () => {
  it('are several of one currency, also of several accounts, with one total', async () => {
    const { on, me } = await start();
    const items = [await on.issue({ minor: 10_000 }), await on.issue({ account: 'K7Q009', minor: 2_500 })];
    const quoted = await me.quote({ items });
    assert.deepEqual([quoted.gross.minor, quoted.total.minor, quoted.items.length], [12_500, 12_500, 2]);
  });

  it('of two currencies are refused together (PAY-02)', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue(), await on.issue({ account: 'H2N310' })] });
    assert.deepEqual([quoted.code, refusal(quoted)], ['currency_mismatch', '/items pay.mixedCurrency']);
  });

  it('are no more than the biller takes at once (PAY-03)', async () => {
    const payment = { ...nordwind.policy.payment, maxInvoices: 2 };
    const { on, me } = await start('payer', { policy: { ...nordwind.policy, payment } });
    const ids = [await on.issue(), await on.issue(), await on.issue()];
    assert.equal(refusal(await me.quote({ items: ids })), '/items pay.tooMany');
    assert.equal((await me.quote({ items: ids.slice(0, 2) })).total.minor, 20_000);
  });

  it('are named once', async () => {
    const { on, me } = await start();
    const id = await on.issue();
    assert.equal(refusal(await me.quote({ items: [id, id] })), '/items pay.duplicate');
  });

  it('that cannot be paid are each named with their reason (PAY-01)', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue(), 'inv_1Z-430006', 'inv_1Z-460001', 'inv_1Z-430008'] });
    assert.equal(quoted.code, 'not_payable');
    assert.equal(
      refusal(quoted),
      '/items/1/invoiceId notPayable.void, /items/2/invoiceId notPayable.scheduled, /items/3/invoiceId notPayable.creditNote',
    );
  });

  for (const [whose, id] of [
    ['another company', 'inv_1Z-209004'],
    ['an account out of scope', undefined],
    ['nobody', 'inv_nothing'],
  ] as const) {
    it(`of ${whose} do not exist`, async () => {
      const { on, me } = await start('viewpay');
      const quoted = await me.quote({ items: [id ?? (await on.issue({ account: 'H5D620' }))] });
      assert.equal(refusal(quoted), 'not_found');
    });
  }

  it('are not quoted to somebody who may not pay', async () => {
    for (const name of ['viewer', 'dispute']) {
      const { on, me } = await start(name);
      assert.equal(refusal(await me.quote({ items: [await on.issue({ account: 'A1B2C3' })] })), 'forbidden', name);
    }
  });
});

describe('the amount of an item', () => {
  const reason = { reasonCode: 'price' };
  for (const [policy, amount, shortPay, expected] of [
    ['forbid', 9_999, undefined, '/items/0/amount pay.amountRange'],
    ['forbid', 10_000, undefined, 10_000],
    ['allow', 1, undefined, 1],
    ['allow', 0, undefined, '/items/0/amount pay.amountRange'],
    ['allow', 10_001, undefined, '/items/0/amount pay.amountRange'],
    ['allowWithReason', 5_000, undefined, '/items/0/shortPay pay.shortReason'],
    ['allowWithReason', 5_000, reason, 5_000],
    ['allowWithReason', 5_000, { reasonCode: 'other' }, '/items/0/shortPay pay.shortReason'],
    ['allowWithReason', 5_000, { reasonCode: 'other', comment: 'Two boxes were empty' }, 5_000],
  ] as const) {
    it(`of ${amount} of 10000 where parts are ${policy}${shortPay ? `, because ${JSON.stringify(shortPay)}` : ''}: ${expected}`, async () => {
      const { on, me } = await start('payer', partial(policy));
      const item = { invoiceId: await on.issue(), amount: usd(amount), ...(shortPay && { shortPay }) };
      const quoted = await me.quote({ items: [item] });
      assert.equal(typeof expected === 'number' ? quoted.total.minor : refusal(quoted), expected);
    });
  }

  it('in another currency is refused', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [{ invoiceId: await on.issue(), amount: money(10_000, 'EUR') }] });
    assert.equal(quoted.code, 'currency_mismatch');
  });
});

describe('credits (PAY-15)', () => {
  it('are proposed oldest first, within their account and currency', async () => {
    const { on, me } = await start();
    const [own, other] = [await on.issue({ minor: 18_000 }), await on.issue({ account: 'K7Q009', minor: 9_000 })];
    const quoted = await me.quote({ items: [own, other], credits: 'oldestFirst' });
    assert.deepEqual(
      quoted.credits?.map((use) => [use.creditNumber, use.invoiceId, use.amount.minor]),
      [
        ['CR-70011', own, 15_000],
        ['CR-70018', other, 5_000],
        ['CR-70024', own, 3_000],
      ],
    );
    assert.deepEqual([quoted.gross.minor, quoted.creditsTotal?.minor, quoted.total.minor], [27_000, 23_000, 4_000]);
    assert.deepEqual(
      quoted.items.map((item) => item.credit?.minor),
      [18_000, 5_000],
    );
  });

  it('are not taken where nobody asks for them', async () => {
    const { on, me } = await start();
    const quoted = await me.quote({ items: [await on.issue()] });
    assert.deepEqual([quoted.total.minor, quoted.credits], [10_000, []]);
  });

  for (const [why, creditId, minor, expected] of [
    ['chosen by hand are taken', 'crd_CR-70024', 8_000, 2_000],
    ['beyond what is left of them are refused', 'crd_CR-70024', 8_001, '/credits/0/amount credit.exceeds'],
    ['beyond what is due are refused', 'crd_CR-70011', 10_001, '/credits/0/amount credit.exceeds'],
    ['on hold are refused with their day', 'crd_CR-70031', 100, '/credits/0/creditId credit.onHold'],
    ['of another account are refused', 'crd_CR-70018', 100, '/credits/0/creditId credit.unusable'],
    ['of nobody are refused', 'crd_none', 100, '/credits/0/creditId credit.unusable'],
  ] as const) {
    it(why, async () => {
      const { on, me } = await start();
      const invoiceId = await on.issue();
      const quoted = await me.quote({ items: [invoiceId], credits: [{ creditId, invoiceId, amount: usd(minor) }] });
      assert.equal(typeof expected === 'number' ? quoted.total.minor : refusal(quoted), expected);
      if (creditId === 'crd_CR-70031') assert.equal(quoted.params?.['date'], '2026-03-17');
    });
  }

  it('that are asked back are refused', async () => {
    const { on, me } = await start();
    const invoiceId = await on.issue({ account: 'K7Q009' });
    const quoted = await me.quote({ items: [invoiceId], credits: [{ creditId: 'crd_CR-70009', invoiceId, amount: usd(100) }] });
    assert.equal(refusal(quoted), '/credits/0/creditId credit.unusable');
  });

  it('of one account are not put to an invoice of another, though both are paid', async () => {
    const { on, me } = await start();
    const items = [await on.issue(), await on.issue({ account: 'K7Q009' })];
    const quoted = await me.quote({ items, credits: [{ creditId: 'crd_CR-70018', invoiceId: items[0] ?? '', amount: usd(100) }] });
    assert.equal(refusal(quoted), '/credits/0/invoiceId credit.unusable');
  });
});

describe('reward codes (PAY-16)', () => {
  const support = { draft: { supportInvoice: true } };
  for (const [why, code, invoice, expected] of [
    ['that fits takes off what it is worth', 'SUPPORT-50', support, 5_000],
    ['is read as printed, whatever case and spaces', ' support 50 ', support, 5_000],
    ['that is empty', '  ', support, '/rewards/0/code reward.invalid'],
    ['that nobody knows', 'SUPPORT-99', support, '/rewards/0/code reward.invalid'],
    ['that is too old', 'SUPPORT-OLD', support, '/rewards/0/code reward.expired'],
    ['that is used up', 'SUPPORT-USED', support, '/rewards/0/code reward.used'],
    ['for another kind of invoice', 'SUPPORT-50', {}, '/rewards/0/code reward.notEligible'],
    ['for another currency', 'SUPPORT-50', { account: 'H2N310', ...support }, '/rewards/0/code reward.notEligible'],
  ] as const) {
    it(`a code ${why}`, async () => {
      const { on, me } = await start();
      const invoiceId = await on.issue(invoice);
      const quoted = await me.quote({ items: [invoiceId], rewards: [{ code, invoiceId }] });
      assert.equal(typeof expected === 'number' ? quoted.total.minor : refusal(quoted), expected);
      if (typeof expected === 'number') assert.deepEqual([quoted.rewards?.minor, quoted.items[0]?.reward?.minor], [5_000, 5_000]);
    });
  }

  it('a code goes as far as it goes, and not twice', async () => {
    const { on, me } = await start();
    const ids = [await on.issue({ minor: 3_000, ...support }), await on.issue({ minor: 3_000, ...support }), await on.issue(support)];
    const rewards = ids.map((invoiceId) => ({ code: 'SUPPORT-50', invoiceId }));
    const quoted = await me.quote({ items: ids.slice(0, 2), rewards: rewards.slice(0, 2) });
    assert.deepEqual(
      quoted.items.map((item) => item.reward?.minor),
      [3_000, 2_000],
    );
    assert.equal(refusal(await me.quote({ items: ids, rewards })), '/rewards/2/code reward.used');
  });

  it('a code of another company is as unknown as any', async () => {
    const on = await accountBench();
    const lotte = await on.page.controls.signIn('lotte@vandermeer.example');
    const open = await on.probe.get('/invoices?limit=50&group=open', { token: lotte });
    const { items } = open.body as { items: { id: string; flags: { payable: boolean } }[] };
    const invoiceId = items.find((item) => item.flags.payable)?.id ?? '';
    const { body } = await on.probe.post(
      '/payments/quotes',
      { items: [{ invoiceId }], rewards: [{ code: 'SUPPORT-50', invoiceId }] },
      { token: lotte },
    );
    assert.equal(refusal(body as Parameters<typeof refusal>[0]), '/rewards/0/code reward.invalid');
  });

  it('come before credits, which take what they leave', async () => {
    const { on, me } = await start();
    const invoiceId = await on.issue({ minor: 12_000, ...support });
    const quoted = await me.quote({ items: [invoiceId], rewards: [{ code: 'SUPPORT-50', invoiceId }], credits: 'oldestFirst' });
    assert.deepEqual([quoted.rewards?.minor, quoted.creditsTotal?.minor, quoted.total.minor], [5_000, 7_000, 0]);
  });
});

describe('stored methods (PAY-12)', () => {
  const reasons = async (quoting: ReturnType<Customer['quote']>): Promise<Readonly<Record<string, string>>> => {
    const { storedMethods = [] } = await quoting;
    const entries = storedMethods.map(({ methodId = '', reason = 'usable' }): [string, string] => [
      methodId.replace(/^pm_(usr_)?finch_(payer_)?/, ''),
      reason,
    ]);
    return Object.fromEntries(entries);
  };

  it('each say whether they can be used, and why not', async () => {
    const { on, me } = await start();
    assert.deepEqual(await reasons(me.quote({ items: [await on.issue()] })), {
      visa: 'usable',
      amex: 'usable',
      mastercard: 'expired',
      closed: 'disabled',
      operating: 'usable',
      payroll: 'unverified',
    });
  });

  it('of a currency or a country that does not fit say so', async () => {
    const { on, me } = await start();
    const euro = await reasons(me.quote({ items: [await on.issue({ account: 'H2N310' })] }));
    assert.deepEqual([euro['visa'], euro['operating']], ['usable', 'currency']);
    const won = await reasons(me.quote({ items: [await on.issue({ account: 'H8K415', minor: 50_000 })] }));
    assert.deepEqual([won['visa'], won['operating']], ['usable', 'currency']);
    await on.method('pm_finch_operating', { currencies: ['KRW'] });
    assert.equal((await reasons(me.quote({ items: [await on.issue({ account: 'H8K415', minor: 50_000 })] })))['operating'], 'country');
  });

  it('that expire before the day asked for say so', async () => {
    const { on, me } = await start();
    const id = await on.issue({ due: 40 });
    assert.equal((await reasons(me.quote({ items: [id], payDate: '2026-04-20' })))['amex'], 'usable');
    const { on: later, me: again } = await start();
    await later.method('pm_usr_finch_payer_amex', { expiry: { month: 3, year: 2026 } });
    assert.equal((await reasons(again.quote({ items: [await later.issue({ due: 40 })], payDate: '2026-04-01' })))['amex'], 'expired');
  });

  it('whose mandate has lapsed cannot be used', async () => {
    const { on, me } = await start();
    const row = await on.page.controls.store.transaction((tx) => tx.methods.get('pm_finch_operating'));
    if (row?.mandate) await on.method('pm_finch_operating', { mandate: { ...row.mandate, status: 'lapsed' } });
    assert.equal((await reasons(me.quote({ items: [await on.issue()] })))['operating'], 'unverified');
  });

  it('of an account out of scope are not offered', async () => {
    const { on, me } = await start('viewpay');
    const id = await on.issue();
    await on.method('pm_finch_operating', { owner: 'account', accountId: 'acc_H5D620' });
    assert.equal(
      (await me.quote({ items: [id] })).storedMethods?.some((method) => method.methodId === 'pm_finch_operating'),
      false,
    );
    const boss = await on.customer('admin');
    assert.ok((await boss.quote({ items: [id] })).storedMethods?.some((method) => method.methodId === 'pm_finch_operating'));
  });

  it('of somebody else cannot be named', async () => {
    const { on, me } = await start();
    assert.equal(refusal(await me.quote({ items: [await on.issue()], methodId: 'pm_usr_finch_admin_visa' })), '/methodId method.unknown');
  });
});

describe('the card limit (PAY-10)', () => {
  const limited = async (minor: number, extra: Partial<QuoteInput> = {}, account?: string) => {
    const { on, me } = await start('admin');
    const quoted = await me.quote({ items: [await on.issue({ minor, ...(account !== undefined && { account }) })], ...extra });
    return { card: quoted.methods.find((method) => method.type === 'card'), stored: quoted.storedMethods ?? [], quoted };
  };

  it('allows exactly the limit and nothing above it', async () => {
    assert.equal((await limited(10_000_000)).card?.usable, true);
    const { card, stored, quoted } = await limited(10_000_001);
    assert.deepEqual([card?.usable, card?.reason, card?.limit?.minor], [false, 'cardLimit', 10_000_000]);
    assert.equal(stored.find((method) => method.methodId === 'pm_usr_finch_admin_visa')?.reason, 'cardLimit');
    assert.ok(quoted.messages?.some((message) => message.code === 'pay.cardLimit'));
  });
  it('is tested on what is left after credits', async () => {
    assert.equal((await limited(10_000_001, { credits: 'oldestFirst' })).card?.usable, true);
  });
  it('concerns neither debit cards nor bank debits', async () => {
    assert.equal((await limited(10_000_001, { methodType: 'card', funding: 'debit' })).card?.usable, true);
    assert.equal((await limited(10_000_001)).stored.find((method) => method.methodId === 'pm_finch_operating')?.usable, true);
  });
  it('is of one currency: others have none', async () => {
    assert.equal((await limited(10_000_001, {}, 'H2N310')).card?.usable, true);
  });
  it('counts the surcharge', async () => {
    const profiles = nordwind.profiles.map((profile) =>
      profile.country === 'US' ? { ...profile, methods: [{ type: 'card', surcharge: '1' }] } : profile,
    );
    const { on, me } = await start('admin', { profiles });
    const quoted = await me.quote({ items: [await on.issue({ minor: 9_950_000 })], methodId: me.visa });
    assert.equal(quoted.storedMethods?.find((method) => method.methodId === me.visa)?.reason, 'cardLimit');
    assert.equal(quoted.surcharge?.minor, 99_500);
  });
});

describe('what stands in the way of cards', () => {
  it('is told invoice by invoice, and goes with the invoices (PAY-11)', async () => {
    const { on, me } = await start();
    const [open, closed] = [await on.issue(), await on.issue({ draft: { cardPayable: false } })];
    const both = await me.quote({ items: [open, closed] });
    assert.deepEqual([both.cardIneligible, both.methods[0]?.reason], [[closed], 'cardIneligible']);
    assert.deepEqual(both.messages?.find((message) => message.code === 'pay.cardIneligible')?.params, { n: 1 });
    assert.equal(both.storedMethods?.find((method) => method.methodId === 'pm_finch_operating')?.usable, true);
    assert.equal((await me.quote({ items: [open] })).methods[0]?.usable, true);
  });
});

describe('the surcharge (PAY-14)', () => {
  const profiles = nordwind.profiles.map((profile) =>
    profile.country === 'US' ? { ...profile, methods: [{ type: 'card', surcharge: '1.5' }] } : profile,
  );
  for (const [what, extra, expected] of [
    ['credit cards', { methodType: 'card', funding: 'credit' }, 150],
    ['cards of unknown funding', { methodType: 'card' }, 150],
    ['debit cards', { methodType: 'card', funding: 'debit' }, undefined],
    ['bank debits', { methodId: 'pm_finch_operating' }, undefined],
  ] as const) {
    it(`on ${what}: ${expected ?? 'none'}`, async () => {
      const { on, me } = await start('payer', { profiles });
      const quoted = await me.quote({ items: [await on.issue()], ...extra });
      assert.deepEqual([quoted.surcharge?.minor, quoted.total.minor], [expected, 10_000 + (expected ?? 0)]);
    });
  }
  it('is on what the card is charged, not on credits', async () => {
    const { on, me } = await start('payer', { profiles });
    const quoted = await me.quote({ items: [await on.issue({ minor: 33_000 })], methodType: 'card', credits: 'oldestFirst' });
    assert.deepEqual([quoted.creditsTotal?.minor, quoted.surcharge?.minor, quoted.total.minor], [23_000, 150, 10_150]);
  });
});

describe('the date of a quote', () => {
  const quoteOn = async (extra: Partial<QuoteInput>, invoice: Parameters<AccountBench['issue']>[0] = {}, later = 0) => {
    const { on, me } = await start();
    on.page.controls.clock.moveBusiness(later);
    return me.quote({ items: [await on.issue(invoice)], ...extra });
  };
  const debit = { methodId: 'pm_finch_operating' };

  it('is today, and can be any day up to the due date (PAY-07)', async () => {
    const quoted = await quoteOn({});
    assert.deepEqual([quoted.payDate, quoted.dates], [today, { earliest: today, latest: '2026-03-22' }]);
    assert.equal((await quoteOn({ payDate: '2026-03-22' })).payDate, '2026-03-22');
  });
  it('is neither past nor after the due date', async () => {
    assert.equal(refusal(await quoteOn({ payDate: '2026-03-11' })), '/payDate pay.datePast');
    const late = await quoteOn({ payDate: '2026-03-23' });
    assert.deepEqual([refusal(late), late.params?.['date']], ['/payDate pay.dateLate', '2026-03-22']);
  });
  it('is today alone for what is overdue or due on receipt (PAY-08)', async () => {
    for (const invoice of [{ due: -1 }, { due: 0, draft: { dueOnReceipt: true, invoiceDate: today } }]) {
      const quoted = await quoteOn({}, invoice);
      assert.deepEqual(quoted.dates, { earliest: today, latest: today });
      assert.ok(quoted.messages?.some((message) => message.code === 'pay.todayOnly'));
      assert.equal(refusal(await quoteOn({ payDate: '2026-03-13' }, invoice)), '/payDate pay.todayOnly');
    }
  });
  it('moves a debit to the next banking day after the cut-off, and says when that may be late (PAY-09)', async () => {
    const early = await quoteOn(debit, { due: 0 });
    assert.deepEqual([early.payDate, early.messages, early.settlesWithinDays], [today, undefined, 3]);
    const late = await quoteOn(debit, { due: 0 }, 7 * hour);
    assert.deepEqual([late.payDate, late.messages?.map((message) => message.code)], ['2026-03-13', ['pay.dateMoved', 'pay.mayBeLate']]);
    const saturday = await quoteOn({ ...debit, payDate: '2026-03-14' }, { due: 5 });
    assert.deepEqual([saturday.payDate, saturday.messages?.map((message) => message.code)], ['2026-03-16', ['pay.dateMoved']]);
  });
  it('leaves cards alone at any hour', async () => {
    assert.equal((await quoteOn({ methodType: 'card' }, {}, 9 * hour)).payDate, today);
    assert.equal((await quoteOn({ methodType: 'card' }, {}, 2 * day)).payDate, '2026-03-14');
  });
});

describe('an approval (PAY-18)', () => {
  it('is needed above the limit, and not at it', async () => {
    const { on, me } = await start();
    const above = await me.quote({ items: [await on.issue({ minor: 5_000_001 })] });
    assert.deepEqual([above.approvalRequired, above.messages?.some((message) => message.code === 'pay.needsApproval')], [true, true]);
    assert.equal((await me.quote({ items: [await on.issue({ minor: 5_000_000 })] })).approvalRequired, false);
    assert.equal((await me.quote({ items: [await on.issue({ minor: 5_000_001 })], credits: 'oldestFirst' })).approvalRequired, false);
  });
});

describe('what a payer sees of methods', () => {
  it('is the own ones in full, the company’s as labels (WAL-09), the default first, and never a token', async () => {
    const on = await accountBench();
    const read = async (name: string) => {
      const me = await on.customer(name);
      const answer = await me.get<{ items: { id: string; holder?: string; mandate?: object; isDefault: boolean }[] }>('/payment-methods');
      return answer;
    };
    const payer = await read('payer');
    assert.deepEqual([payer.body.items[0]?.isDefault, payer.body.items[0]?.holder], [true, 'Parker Payne']);
    const company = payer.body.items.filter((item) => item.id.startsWith('pm_finch'));
    assert.ok(company.length === 3 && company.every((item) => item.holder === undefined && item.mandate === undefined));
    assert.ok((await read('admin')).body.items.some((item) => item.mandate !== undefined));
    assert.doesNotMatch(JSON.stringify(payer.body), /tok_test|debit_test/);
    assert.equal((await read('viewer')).status, 403);
  });

  it('of credits is the own scope, and reward codes are for those who may use them', async () => {
    const on = await accountBench();
    const read = async (name: string, query = '') =>
      (await (await on.customer(name)).get<{ credits: { number: string }[]; rewards: object[] }>(`/credits${query}`)).body;
    const viewer = await read('viewer');
    assert.deepEqual([viewer.credits.map((credit) => credit.number), viewer.rewards], [['CR-70009', 'CR-70018'], []]);
    const payer = await read('payer', '?currency=USD&accountId=acc_A1B2C3');
    assert.deepEqual([payer.credits.map((credit) => credit.number), payer.rewards.length], [['CR-70011', 'CR-70024', 'CR-70031'], 3]);
    assert.equal((await read('payer', '?accountId=acc_F4T118')).credits.length, 0);
  });
});
