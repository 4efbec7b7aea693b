import { expect, fixtureSync, html } from '@open-wc/testing';
import { amountStyles } from '../styles/amount.js';
import { buttonStyles } from '../styles/button.js';
import { cardStyles } from '../styles/card.js';
import { copyStyles } from '../styles/copy.js';
import { receiptStyles } from '../styles/receipt.js';
import { remittanceStyles } from '../styles/remittance.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { remittanceBlock, type RemittanceBlockOptions } from './remittance-block.js';
import { cheque, naughty, wire } from './samples.fixture.js';
import { plain, speechOf } from './speech.fixture.js';

const styles = [remittanceStyles, copyStyles, cardStyles, amountStyles, buttonStyles, receiptStyles];
const optionsOf = async (options: Partial<RemittanceBlockOptions>, locale = 'en'): Promise<RemittanceBlockOptions> => ({
  remittances: [wire],
  amount: { minor: 125_000, currency: 'EUR' },
  reference: '1Z-204417',
  language: await speechOf(locale),
  copied: undefined,
  onCopy: () => undefined,
  ...options,
});
const show = async (options: Partial<RemittanceBlockOptions> = {}, locale = 'en', width = 480): Promise<Stage> => {
  const host = fixtureSync<HTMLElement>(html`<div></div>`);
  host.style.inlineSize = `${width}px`;
  return stage(host, remittanceBlock(await optionsOf(options, locale)), ...styles);
};
const button = (view: Stage, name: string): HTMLElement => {
  const found = view.all('button').find((one) => one.getAttribute('aria-label') === name);
  if (!found) throw new Error(`No button "${name}"`);
  return found;
};

describe('remittanceBlock', () => {
  it('shows the exact amount with its currency, the number to quote and the account', async () => {
    const text = plain((await show()).text());
    for (const word of ['EUR 1,250.00', '1Z-204417', 'Nordwind Parcel B.V.', 'NL91 ABNA 0417 1643 00', 'ABNANL2A', 'Zuiderbank']) {
      expect(text).to.contain(word);
    }
    expect(text).to.contain('Allow 2 business days');
  });

  it('copies what the form of a bank takes: a plain decimal, an IBAN without spaces', async () => {
    const copied: string[] = [];
    const view = await show({ onCopy: (_key, value) => copied.push(value) });
    for (const name of ['Copy exact amount', 'Copy number to quote', 'Copy IBAN', 'Copy BIC']) button(view, name).click();
    expect(copied).to.deep.equal(['1250.00', '1Z-204417', 'NL91ABNA0417164300', 'ABNANL2A']);
  });

  it('says which value was copied, and of which of two accounts', async () => {
    let key = '';
    const options = { remittances: [wire, wire], onCopy: (of: string) => (key = of) };
    const view = await show(options);
    view
      .all('button')
      .filter((one) => one.getAttribute('aria-label') === 'Copy IBAN')[1]
      ?.click();
    view.draw(remittanceBlock(await optionsOf({ ...options, copied: key })));
    const said = view.all('button').filter((one) => one.getAttribute('aria-label')?.startsWith('Copied'));
    expect(said).to.have.length(1);
    expect(view.all('.card')[1]?.contains(said[0] ?? null)).to.equal(true);
  });

  it('quotes a structured reference where the biller wants one', async () => {
    expect((await show({ remittances: [{ ...wire, referenceFormat: 'belgian' }], reference: '0903375549' })).text()).to.contain('+++');
    expect((await show({ remittances: [{ ...wire, referenceFormat: 'rf' }], reference: '539007547034' })).text()).to.contain(
      'RF18539007547034',
    );
  });

  it('shows where a cheque goes and to whom it is payable', async () => {
    const text = (await show({ remittances: [cheque], amount: { minor: 100, currency: 'USD' } })).text();
    for (const word of ['Cheque', 'Make the cheque payable to', 'P.O. Box 900', 'Louisville, KY 40201', 'United States'])
      expect(text).to.contain(word);
    expect(text).not.to.contain('IBAN');
  });

  it('has neutral words for a way of paying that it does not know', async () => {
    expect((await show({ remittances: [{ kind: 'pigeon', beneficiary: 'Nordwind' }] })).text())
      .to.contain('Bank transfer')
      .and.not.to.contain('pigeon');
  });

  it('copies an amount in won without decimals', async () => {
    const copied: string[] = [];
    const view = await show({ amount: { minor: 13_000, currency: 'KRW' }, onCopy: (_key, value) => copied.push(value) });
    button(view, 'Copy exact amount').click();
    expect(copied).to.deep.equal(['13000']);
  });

  for (const locale of ['nl', 'fr', 'ko']) {
    it(`has no English left in ${locale} and fits into 280 px`, async () => {
      const view = await show({ remittances: [wire, cheque] }, locale, 280);
      expect(view.text()).not.to.match(/copy|beneficiary|amount|quote/i);
      expect(view.one('.remittances').scrollWidth).to.be.at.most(280);
    });
  }

  it('takes whatever a backend sends as text and keeps inside its box', async () => {
    for (const text of naughty) {
      const view = await show(
        { remittances: [{ ...wire, beneficiary: text, bank: text, iban: text, bic: text }], reference: text },
        'en',
        280,
      );
      expect(view.all('img, script')).to.have.length(0);
      expect(view.one('.remittances').scrollWidth).to.be.at.most(280);
    }
  });

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const view = await show({ remittances: [wire, cheque], copied: '0.remit.iban' });
      view.host.setAttribute('theme', scheme);
      await expect(view.host).to.be.accessible();
    });
  }
});
