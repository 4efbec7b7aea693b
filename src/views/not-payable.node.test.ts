import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notPayableReasons } from '../domain/entities.js';
import { money } from '../domain/money.js';
import { notPayableText } from './not-payable.js';
import { speechOf } from './speech.fixture.js';

const english = await speechOf('en');

describe('why an invoice cannot be paid (PAY-01)', () => {
  it('has words of its own for every reason, in every language', async () => {
    for (const locale of ['en', 'nl', 'fr', 'ko']) {
      const speech = await speechOf(locale);
      for (const reason of notPayableReasons) {
        const text = notPayableText(reason, {}, speech);
        assert.ok(text.length > 3 && !text.includes('notPayable.') && !text.includes('{'), `${locale} ${reason}: ${text}`);
      }
    }
  });

  it('names the facts that it knows', () => {
    assert.match(notPayableText('paymentPending', { pendingAmount: money(5_000, 'USD') }, english), /\$50\.00/);
    assert.match(notPayableText('scheduled', { scheduledFor: '2026-03-20' }, english), /March 20, 2026/);
    assert.match(notPayableText('countryOffline', { country: 'CH' }, english), /Switzerland/);
  });

  it('gives the number that is printed on the invoice before that of the country (R-049)', () => {
    const contact = { phone: '+1 800 555 0142' };
    assert.match(notPayableText('inCollections', {}, english, contact), /\+1 800 555 0142/);
    assert.match(notPayableText('inCollections', { billingContact: { phone: '+1 800 555 0150' } }, english, contact), /0150/);
    assert.match(notPayableText('inCollections', {}, english), /the contact on your invoice/);
  });

  it('has general words for a reason of a newer backend', () => {
    assert.match(notPayableText(undefined, {}, english), /contact billing support/);
  });
});
