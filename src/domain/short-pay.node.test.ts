import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { money } from './money.js';
import { amountFault, isShortPayReason } from './short-pay.js';

const usd = (minor: number) => money(minor, 'USD');
const payable = usd(1000);
const reason = { reasonCode: 'price' } as const;

describe('an amount of a payment', () => {
  for (const [minor, partial, shortPay, fault] of [
    [1000, 'forbid', undefined, undefined],
    [1000, 'allowWithReason', undefined, undefined],
    [999, 'forbid', reason, 'pay.amountRange'],
    [999, 'allow', undefined, undefined],
    [999, 'allowWithReason', undefined, 'pay.shortReason'],
    [999, 'allowWithReason', reason, undefined],
    [999, 'allowWithReason', { reasonCode: 'because' }, 'pay.shortReason'],
    [999, 'allowWithReason', { reasonCode: 'other' }, 'pay.shortReason'],
    [999, 'allowWithReason', { reasonCode: 'other', comment: '  ' }, 'pay.shortReason'],
    [999, 'allowWithReason', { reasonCode: 'other', comment: 'short delivery' }, undefined],
    [999, 'someNewerPolicy', reason, 'pay.amountRange'],
    [1001, 'allow', undefined, 'pay.amountRange'],
    [0, 'allow', undefined, 'pay.amountRange'],
    [-5, 'allow', reason, 'pay.amountRange'],
  ] as const) {
    it(`of ${minor} where 1000 are due, policy ${partial}, reason ${JSON.stringify(shortPay)}: ${fault ?? 'fine'}`, () => {
      assert.equal(amountFault({ asked: usd(minor), payable, ...(shortPay && { shortPay }) }, partial), fault);
    });
  }

  it('in another currency is a fault of the program', () => {
    assert.throws(() => amountFault({ asked: money(1, 'EUR'), payable }, 'allow'), RangeError);
  });

  it('that passes is above zero and at most what is due, whatever the policy', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.constantFrom('forbid', 'allow', 'allowWithReason', 'else'), (asked, due, partial) => {
        if (amountFault({ asked: usd(asked), payable: usd(due), shortPay: reason }, partial) === undefined)
          assert.ok(asked > 0 && asked <= due && (partial !== 'forbid' || asked === due));
      }),
    );
  });
});

it('a reason whose comment is endless is none', () => {
  assert.equal(isShortPayReason({ reasonCode: 'price', comment: 'x'.repeat(500) }), true);
  assert.equal(isShortPayReason({ reasonCode: 'price', comment: 'x'.repeat(501) }), false);
});
