import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acceptedMethods, cardLimit, countsAsCredit, exceedsCardLimit, surchargeFor } from './country-profile.js';
import type { AcceptedMethod, CardFunding, CountryProfile, Policy } from './entities.js';
import { money } from './money.js';

const usd = (minor: number) => money(minor, 'USD');
const card: AcceptedMethod = { type: 'card', brands: ['visa', 'mastercard'], currencies: ['USD', 'EUR'], surcharge: '1.5' };
const debit: AcceptedMethod = { type: 'bankDebit', currencies: ['USD'], min: usd(100), max: usd(1_000_000) };
const anyCurrency: AcceptedMethod = { type: 'paypal' };
const profile: CountryProfile = {
  country: 'US',
  currencies: ['USD', 'EUR'],
  onlinePayment: true,
  methods: [card, debit, anyCurrency],
  remittance: [],
  support: { phone: '1-800-555-0100' },
};
const withRate = (surcharge: string): CountryProfile => ({ ...profile, methods: [{ ...card, surcharge }] });
const policy = { payment: { partial: 'forbid', cardLimits: [usd(10_000_000), money(9_000_000, 'EUR')], maxInvoices: 250 } } satisfies Pick<
  Policy,
  'payment'
>;
const fundings: readonly (CardFunding | undefined)[] = ['credit', 'debit', 'prepaid', 'unknown', undefined];

test('a country accepts the methods that take the currency, in the order of its profile', () => {
  assert.deepEqual(acceptedMethods(profile, 'USD'), [card, debit, anyCurrency]);
  assert.deepEqual(acceptedMethods(profile, 'EUR'), [card, anyCurrency]);
});

test('a currency that the country does not bill in has no method; a profile that names none takes all', () => {
  assert.deepEqual(acceptedMethods(profile, 'KRW'), []);
  assert.deepEqual(acceptedMethods({ ...profile, currencies: [] }, 'KRW'), [anyCurrency]);
});

test('a country without online payment accepts no method at all (R-042, PAY-13)', () => {
  assert.deepEqual(acceptedMethods({ ...profile, onlinePayment: false }, 'USD'), []);
});

test('the least and the most that a method takes are both still taken', () => {
  const types = (minor: number) => acceptedMethods(profile, 'USD', usd(minor)).map((method) => method.type);
  assert.ok(!types(99).includes('bankDebit'));
  assert.ok(types(100).includes('bankDebit'));
  assert.ok(types(1_000_000).includes('bankDebit'));
  assert.ok(!types(1_000_001).includes('bankDebit'));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (minor) => {
      assert.equal(types(minor).includes('bankDebit'), minor >= 100 && minor <= 1_000_000);
    }),
  );
});

test('a bound in another currency binds nothing', () => {
  const foreign: CountryProfile = { ...profile, methods: [{ type: 'card', min: money(100, 'KRW'), max: money(200, 'KRW') }] };
  assert.equal(acceptedMethods(foreign, 'USD', usd(1)).length, 1);
  assert.equal(acceptedMethods(foreign, 'USD', usd(5000)).length, 1);
});

test('credit cards and cards of unknown funding carry limit and surcharge; debit, prepaid and other methods do not (PAY-10)', () => {
  assert.deepEqual(
    fundings.map((funding) => countsAsCredit('card', funding)),
    [true, false, false, true, true],
  );
  for (const funding of fundings)
    for (const type of ['bankDebit', 'paypal', 'other', 'new']) assert.equal(countsAsCredit(type, funding), false);
});

test('a surcharge is a percentage rounded half up to a whole minor unit', () => {
  const cases = [
    ['1.5', 10000, 150],
    ['1.5', 33, 0],
    ['1.5', 34, 1],
    ['1.5', 100, 2],
    ['2', 25, 1],
    ['2', 24, 0],
    ['0.5', 100, 1],
    ['0.5', 99, 0],
    ['2.25', 2, 0],
    ['0', 10000, 0],
    ['100', 7, 7],
    ['2.123456', 100_000_000, 2_123_456],
  ] as const;
  for (const [rate, base, expected] of cases)
    assert.deepEqual(surchargeFor(withRate(rate), 'card', 'credit', usd(base)), usd(expected), `${rate} % of ${base}`);
  assert.deepEqual(
    surchargeFor(
      { ...withRate('1.5'), currencies: ['KRW'], methods: [{ type: 'card', surcharge: '1.5' }] },
      'card',
      'credit',
      money(13000, 'KRW'),
    ),
    money(195, 'KRW'),
  );
});

test('a surcharge is exact: nearer to the true share than any other whole number, and the higher one at a tie', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(9_999), (base, hundredths) => {
      const rate = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
      const surcharge = BigInt(surchargeFor(withRate(rate), 'card', 'credit', usd(base)).minor);
      // Twice the distance to the true share base * hundredths / 10000, in ten-thousandths.
      const off = 2n * (surcharge * 10_000n - BigInt(base) * BigInt(hundredths));
      assert.ok(off > -10_000n && off <= 10_000n, `${rate} % of ${base} is not ${surcharge}`);
    }),
    { numRuns: 1000 },
  );
});

test('no surcharge on debit, prepaid, other methods, other currencies, credits and nothing', () => {
  assert.deepEqual(surchargeFor(profile, 'card', 'debit', usd(10000)), usd(0));
  assert.deepEqual(surchargeFor(profile, 'card', 'prepaid', usd(10000)), usd(0));
  assert.deepEqual(surchargeFor(profile, 'bankDebit', undefined, usd(10000)), usd(0));
  assert.deepEqual(surchargeFor(profile, 'card', 'credit', money(10000, 'KRW')), money(0, 'KRW'));
  assert.deepEqual(surchargeFor(profile, 'card', 'credit', usd(0)), usd(0));
  assert.deepEqual(surchargeFor(profile, 'card', 'credit', usd(-10000)), usd(0));
  assert.deepEqual(surchargeFor(profile, 'card', undefined, usd(10000)), usd(150), 'unknown funding counts as credit');
  assert.deepEqual(surchargeFor({ ...profile, methods: [{ type: 'card' }] }, 'card', 'credit', usd(10000)), usd(0));
});

test('a rate that is no plain percentage takes no money', () => {
  for (const rate of ['', 'free', '-1', '1,5', '1.5%', '1e2', '.5', '5.', 'NaN', '1.1234567', '1000']) {
    assert.deepEqual(surchargeFor(withRate(rate), 'card', 'credit', usd(10000)), usd(0), rate);
  }
  fc.assert(
    fc.property(fc.string(), (rate) => {
      assert.ok(surchargeFor(withRate(rate), 'card', 'credit', usd(10000)).minor >= 0);
    }),
  );
});

test('a credit card pays up to USD 100,000.00 and exactly that, not a cent more (R-043, PAY-10)', () => {
  assert.deepEqual(cardLimit(policy, 'USD'), usd(10_000_000));
  assert.equal(exceedsCardLimit(policy, 'credit', usd(9_999_999)), false);
  assert.equal(exceedsCardLimit(policy, 'credit', usd(10_000_000)), false);
  assert.equal(exceedsCardLimit(policy, 'credit', usd(10_000_001)), true);
  assert.equal(exceedsCardLimit(policy, 'unknown', usd(10_000_001)), true);
  assert.equal(exceedsCardLimit(policy, undefined, usd(10_000_001)), true);
});

test('a debit card has no limit, and neither has a currency without one', () => {
  assert.equal(exceedsCardLimit(policy, 'debit', usd(99_999_999)), false);
  assert.equal(cardLimit(policy, 'KRW'), undefined);
  assert.equal(exceedsCardLimit(policy, 'credit', money(Number.MAX_SAFE_INTEGER, 'KRW')), false);
  assert.equal(exceedsCardLimit({ payment: { ...policy.payment, cardLimits: [] } }, 'credit', usd(99_999_999)), false);
});

test('the limit of one currency never judges another', () => {
  fc.assert(
    fc.property(fc.nat(20_000_000), fc.constantFrom('USD', 'EUR', 'KRW'), fc.constantFrom(...fundings), (minor, currency, funding) => {
      const limit = { USD: 10_000_000, EUR: 9_000_000, KRW: Infinity }[currency] ?? 0;
      assert.equal(exceedsCardLimit(policy, funding, money(minor, currency)), countsAsCredit('card', funding) && minor > limit);
    }),
  );
});
