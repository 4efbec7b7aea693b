import { expect, fixtureSync, html } from '@open-wc/testing';
import { amountStyles } from '../styles/amount.js';
import { buttonStyles } from '../styles/button.js';
import { copyStyles } from '../styles/copy.js';
import { disclosureStyles } from '../styles/disclosure.js';
import { receiptStyles } from '../styles/receipt.js';
import { remittanceStyles } from '../styles/remittance.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { paymentInstructions, type PaymentInstructionsOptions } from './payment-instructions.js';
import { cheque, naughty, wire } from './samples.fixture.js';
import { plain, speechOf } from './speech.fixture.js';

const styles = [remittanceStyles, copyStyles, disclosureStyles, amountStyles, buttonStyles, receiptStyles];
const show = async (options: Partial<PaymentInstructionsOptions> = {}, locale = 'en'): Promise<Stage> => {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = '280px';
  const given: PaymentInstructionsOptions = {
    title: 'Payment instructions',
    remittances: [wire, cheque],
    amount: { minor: 125_000, currency: 'EUR' },
    reference: '1Z-204417',
    language: await speechOf(locale),
    copied: undefined,
    onCopy: () => undefined,
    ...options,
  };
  return stage(host, paymentInstructions(given), ...styles);
};
const count = (text: string, word: string): number => text.split(word).length - 1;
const openWays = (view: Stage): readonly boolean[] => view.all('details').map((way) => (way as HTMLDetailsElement).open);

describe('paymentInstructions', () => {
  it('says the exact amount and the number to quote once, above the ways, the first of which is open', async () => {
    const view = await show();
    expect(count(plain(view.text()), 'EUR 1,250.00')).to.equal(1);
    expect(plain(view.text())).to.contain('Quote invoice number 1Z-204417 with your payment.');
    expect(openWays(view)).to.deep.equal([true, false]);
  });

  it('repeats them with each way where ways quote different numbers', async () => {
    const ways = [wire, { ...wire, referenceFormat: 'rf' }];
    const text = plain((await show({ remittances: ways, reference: '539007547034' })).text());
    expect(count(text, 'EUR 1,250.00')).to.equal(2);
    expect(text).to.contain('RF18539007547034');
  });

  it('is open in full on paper', async () => {
    expect(openWays(await show({ all: true }))).to.deep.equal([true, true]);
  });

  it('names the address that money goes to, unless a way has its own (R-054)', async () => {
    const remitTo = { name: 'Nordwind', lines: ['410 Harbor Street'], city: 'Boston', country: 'US' };
    expect((await show({ remittances: [wire], remitTo })).text()).to.contain('410 Harbor Street');
    expect((await show({ remitTo })).text()).not.to.contain('410 Harbor Street');
  });

  it('tells the copy buttons of two ways apart', async () => {
    const keys: string[] = [];
    const view = await show({ remittances: [wire, wire], all: true, onCopy: (key) => keys.push(key) });
    for (const button of view.all('button').filter((one) => one.getAttribute('aria-label') === 'Copy IBAN')) button.click();
    expect(new Set(keys).size).to.equal(2);
  });

  it('keeps whatever a backend sends inside its box, as text', async () => {
    for (const text of naughty) {
      const view = await show({ remittances: [{ ...wire, beneficiary: text, bank: text, iban: text }], reference: text });
      expect(view.all('img, script')).to.have.length(0);
      expect(view.one('.instructions').scrollWidth).to.be.at.most(280);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = await show({ all: true });
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
