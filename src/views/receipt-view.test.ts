import { expect, fixtureSync, html } from '@open-wc/testing';
import type { Payment, Receipt } from '../domain/entities.js';
import { amountStyles } from '../styles/amount.js';
import { definitionListStyles } from '../styles/definition-list.js';
import { receiptStyles } from '../styles/receipt.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { receiptView } from './receipt-view.js';
import { naughty, receipt } from './samples.fixture.js';
import { plain, speechOf } from './speech.fixture.js';

const show = async (value: Receipt = receipt, locale = 'en', width = 480): Promise<Stage> => {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = `${width}px`;
  return stage(host, receiptView(value, await speechOf(locale)), receiptStyles, amountStyles, definitionListStyles);
};
const withPayment = (payment: Partial<Payment>): Receipt => ({ ...receipt, payment: { ...receipt.payment, ...payment } });

describe('receiptView', () => {
  it('has everything a bookkeeper asks for', async () => {
    const text = plain((await show()).text());
    const wanted = ['Receipt', 'NW-7F3K-92QD', 'January 21, 2026', 'Visa •••• 4242', '1Z-204417', '$1,250.00', '$18.75', 'USD 1,268.75'];
    for (const word of [...wanted, 'Nordwind Parcel Inc.', '55 Harbour Road', 'Louisville, KY 40201', 'United States'])
      expect(text).to.contain(word);
  });

  it('leaves out a surcharge that is none', async () => {
    expect((await show(withPayment({ surcharge: { minor: 0, currency: 'USD' } }))).text()).not.to.contain('surcharge');
    const { surcharge: _surcharge, ...payment } = receipt.payment;
    expect((await show({ ...receipt, payment })).text()).not.to.contain('surcharge');
  });

  it('names an invoice without a number by its id', async () => {
    const items = [{ invoiceId: 'inv-9', amount: { minor: 100, currency: 'USD' } }];
    expect((await show(withPayment({ items }))).text()).to.contain('inv-9');
  });

  it('lists every invoice of a payment', async () => {
    const items = ['1Z-1', '1Z-2', '1Z-3'].map((invoiceNumber) => ({
      invoiceId: invoiceNumber,
      invoiceNumber,
      amount: { minor: 100, currency: 'USD' },
    }));
    const text = (await show(withPayment({ items }))).text();
    for (const { invoiceNumber } of items) expect(text).to.contain(invoiceNumber);
  });

  it('says what credits and rewards took off, so that the invoices add up to what was paid', async () => {
    const usd = (minor: number) => ({ minor, currency: 'USD' });
    const view = await show(
      withPayment({
        items: [{ invoiceId: 'inv-1', invoiceNumber: '1Z-1', amount: usd(10_000) }],
        credits: [
          { creditId: 'c1', invoiceId: 'inv-1', amount: usd(2_000) },
          { creditId: 'c2', invoiceId: 'inv-1', amount: usd(500) },
        ],
        rewards: [{ code: 'THANKS', invoiceId: 'inv-1', amount: usd(250) }],
        surcharge: usd(100),
        total: usd(7_350),
      }),
    );
    const sums = plain(view.text('.receipt-sums'));
    expect(sums).to.match(
      /1Z-1\s*\$100\.00\s*Credits applied\s*-\$25\.00\s*Rewards applied\s*-\$2\.50\s*Card surcharge\s*\$1\.00\s*Total paid\s*USD 73\.50/,
    );
  });

  it('skips lines of an address that are not there', async () => {
    const view = await show({ ...receipt, payee: { name: 'Nordwind', lines: [], country: 'DE' } });
    expect(view.all('.party bdi').map((line) => line.textContent)).to.deep.equal(['Nordwind', 'Germany']);
  });

  it('is an article named by its heading', async () => {
    const view = await show();
    expect(view.text(`#${view.one('article').getAttribute('aria-labelledby')}`)).to.equal('Receipt');
  });

  for (const locale of ['nl', 'fr', 'ko']) {
    it(`has no English left in ${locale} and fits into 280 px`, async () => {
      const view = await show(receipt, locale, 280);
      expect(view.text()).not.to.match(/receipt|payment|surcharge|issued/i);
      expect(view.one('.receipt').scrollWidth).to.be.at.most(280);
    });
  }

  it('takes whatever a backend sends as text', async () => {
    for (const text of naughty) {
      const view = await show({
        ...withPayment({ reference: text, methodLabel: text }),
        payee: { name: text, lines: [text], country: 'US' },
      });
      expect(view.all('img, script')).to.have.length(0);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = await show();
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
