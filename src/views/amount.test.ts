import { expect, fixtureSync, html } from '@open-wc/testing';
import type { Money } from '../domain/entities.js';
import { amountStyles } from '../styles/amount.js';
import { stage } from '../ui/shadow.fixture.js';
import { amount, amountText, type AmountOptions } from './amount.js';
import { plain, speechOf } from './speech.fixture.js';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const show = async (money: Money, locale = 'en', options: AmountOptions = {}) =>
  stage(fixtureSync<HTMLElement>(html`<div></div>`), amount(money, await speechOf(locale), options), amountStyles);

describe('amount', () => {
  it('is written as the locale writes it', async () => {
    expect(plain((await show(usd(125_000))).text())).to.equal('$1,250.00');
    expect(plain((await show({ minor: 125_000, currency: 'EUR' }, 'nl')).text())).to.equal('€ 1.250,00');
    expect(plain((await show({ minor: 125_000, currency: 'EUR' }, 'fr')).text())).to.equal('1 250,00 €');
  });

  it('has no decimals where the currency has none', async () => {
    expect((await show({ minor: 13_000, currency: 'KRW' }, 'ko')).text())
      .to.contain('13,000')
      .and.not.to.contain('.00');
  });

  it('shows the code of the currency where the customer consents', async () => {
    expect((await show(usd(125_000), 'en', { code: true })).text())
      .to.contain('USD')
      .and.not.to.contain('$');
  });

  it('says in words that it is a credit, without a minus', async () => {
    for (const locale of ['en', 'nl', 'fr', 'ko']) {
      const language = await speechOf(locale);
      const text = amountText({ minor: -4000, currency: 'EUR' }, language);
      expect(text, locale).not.to.match(/[-−]/);
      expect(text.length, locale).to.be.above(language.money({ minor: 4000, currency: 'EUR' }).length);
    }
  });

  it('takes nothing for a credit', async () => {
    expect(amountText(usd(0), await speechOf('en'))).to.equal('$0.00');
  });

  it('stands on one line, in figures of one width, apart from the direction around it', async () => {
    const view = await show(usd(125_000));
    const style = getComputedStyle(view.one('.amount'));
    expect(style.whiteSpace).to.equal('nowrap');
    expect(style.fontVariantNumeric).to.equal('tabular-nums');
    expect(view.one('.amount').localName).to.equal('bdi');
  });

  it('is larger as the total', async () => {
    const [small, large] = [await show(usd(1)), await show(usd(1), 'en', { total: true })];
    const size = (view: Awaited<ReturnType<typeof show>>): number => Number.parseFloat(getComputedStyle(view.one('.amount')).fontSize);
    expect(size(large)).to.be.above(size(small) * 1.5);
  });
});
