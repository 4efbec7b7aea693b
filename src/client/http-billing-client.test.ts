import { expect } from '@open-wc/testing';
import { BillingError } from '../domain/errors.js';
import { json, page, payment, terms, total } from './answers.fixture.js';
import { HttpBillingClient } from './http-billing-client.js';
import { PaymentIntents } from './payment-intents.js';

const input = { quoteId: 'q', items: [{ invoiceId: 'inv-1' }], expectedTotal: total };
const context = { invoiceIds: ['inv-1'], invoiceNumbers: ['1Z-1'], total, methodLabel: 'Visa' };

describe('HttpBillingClient in a browser', () => {
  afterEach(() => sessionStorage.clear());

  it('takes an address relative to the page, with the cookies of the page, and the language of the call', async () => {
    const asked: Request[] = [];
    const client = new HttpBillingClient({
      baseUrl: '/api/v1/',
      fetch: async (request) => {
        asked.push(request);
        return json(terms);
      },
    });
    expect(client.scope).to.equal(`${location.origin}/api/v1`);
    expect(await client.terms.get({}, { locale: 'ko' })).to.deep.equal(terms);
    expect(asked[0]?.credentials).to.equal('same-origin');
    expect(asked[0]?.headers.get('Accept-Language')).to.equal('ko');
  });

  it('asks the real network where none is given, and says what came back instead of an answer', async () => {
    const client = new HttpBillingClient({ baseUrl: '/no-such-backend', wait: async () => undefined });
    const error: unknown = await client.terms.get({}).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(BillingError);
    expect((error as BillingError).code).to.equal('not_found');
    expect((error as BillingError).retryable, 'a page is no problem of the backend').to.equal(true);
  });

  it('pays once for two elements that begin at the same moment, behind the lock of the browser', async () => {
    let paid = 0;
    const clientOf = (): HttpBillingClient =>
      new HttpBillingClient({
        baseUrl: '/api/v1',
        fetch: async (request) => {
          if (request.url.includes('/by-key/')) return json(payment);
          paid++;
          return request.method === 'POST' && paid === 1 ? json(payment, 201) : page('', 500);
        },
      });
    const client = clientOf();
    const [one, two] = await Promise.all([
      new PaymentIntents({ client }).begin(input, context),
      new PaymentIntents({ client }).begin(input, context),
    ]);
    expect(one.kind).to.equal('paid');
    expect(two).to.deep.equal(one);
    expect(paid).to.equal(1);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });
});
