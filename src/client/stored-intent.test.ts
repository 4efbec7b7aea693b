import { expect } from '@open-wc/testing';
import { PaymentIntents } from './payment-intents.js';
import { hasStoredIntent } from './stored-intent.js';

describe('a payment under way in this tab', () => {
  const scope = 'https://billing.example/api/v1';
  const context = { invoiceIds: ['inv-1'], invoiceNumbers: ['1Z-1'], total: { minor: 1, currency: 'USD' }, methodLabel: 'Visa' };
  const input = { quoteId: 'q', items: [{ invoiceId: 'inv-1' }], expectedTotal: context.total };
  afterEach(() => sessionStorage.clear());

  it('is seen while its outcome is open, and only by the backend it belongs to', () => {
    const never = new Promise<never>(() => undefined);
    const payments = { quote: () => never, pay: () => never, byKey: () => never };
    expect(hasStoredIntent(scope)).to.equal(false);
    void new PaymentIntents({ client: { payments, scope } }).begin(input, context);
    return Promise.resolve().then(() => {
      expect(hasStoredIntent(scope)).to.equal(true);
      expect(hasStoredIntent('https://other.example/api/v1')).to.equal(false);
    });
  });

  it('is none where nothing was ever paid', () => {
    expect(hasStoredIntent()).to.equal(false);
  });
});
