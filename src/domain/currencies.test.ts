import { expect } from '@open-wc/testing';
import { amountReadings, parseAmount } from './amount-input.js';
import { currencyCodes, minorDigits } from './currencies.js';
import { money, toPlainDecimal } from './money.js';

/**
 * Where engines and ISO 4217 disagree about digits, and ISO wins: Intl takes CLDR's digits, which tell how people handle cash. An engine
 * may leave this list as its data change, and no engine may differ from ISO outside it.
 */
const isoWins = 'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK MRU PKR SOS SYP YER AMD BIF CRC GYD MNT RSD TZS UZS'.split(' ');
const locales = ['en', 'nl', 'fr', 'ko', 'de-CH', 'ar'];

const intlDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? -1;
const print = (minor: number, currency: string, locale: string): string => {
  const digits = minorDigits(currency);
  const options = { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, options).format(toPlainDecimal(money(minor, currency)) as `${number}`);
};

describe('currencies in this browser', () => {
  it('has the digits of ISO 4217, and Intl agrees but for the codes listed here', () => {
    const differing = currencyCodes().filter((code) => intlDigits(code) !== minorDigits(code));
    expect(differing.filter((code) => !isoWins.includes(code))).to.deep.equal([]);
    for (const code of isoWins) if (code !== 'IQD' && code !== 'BIF') expect(minorDigits(code), code).to.equal(2);
    expect(minorDigits('IQD')).to.equal(3);
  });

  it('is the reason to pass digits: left alone, Intl rounds the cents of some currencies away', () => {
    const losing = isoWins.filter((code) => intlDigits(code) < minorDigits(code));
    expect(losing.length).to.be.greaterThan(0);
    for (const code of losing) {
      const plain = new Intl.NumberFormat('en', { style: 'currency', currency: code }).format(0.4);
      expect(plain).to.not.match(/\.4/);
      expect(print(minorDigits(code) === 3 ? 400 : 40, code, 'en')).to.match(/0\.40/);
    }
  });

  it('lists no currency that the browser has never heard of, funds and the newest codes aside', () => {
    const known = Intl.supportedValuesOf('currency');
    const funds = ['BOV', 'CHE', 'CHW', 'CLF', 'COU', 'MXV', 'USN', 'UYI', 'UYW'];
    const newest = ['XAD', 'XCG', 'ZWG', 'VED', 'SLE'];
    expect(currencyCodes().filter((code) => !known.includes(code) && !funds.includes(code) && !newest.includes(code))).to.deep.equal([]);
  });

  it('prints 13,000 won without decimals and reads them back', () => {
    expect(print(13000, 'KRW', 'ko')).to.match(/13,000$/);
    expect(print(13000, 'KRW', 'en')).to.match(/13,000$/);
    expect(parseAmount('₩13,000', 'KRW', 'ko')).to.deep.equal({ ok: true, money: money(13000, 'KRW') });
  });

  it('reads back what this browser prints, for every currency in every locale', () => {
    for (const locale of locales) {
      for (const currency of currencyCodes()) {
        for (const minor of [0, 5, 1234, 125000, 123456789]) {
          const text = print(minor, currency, locale);
          expect(parseAmount(text, currency, locale), `${text} in ${locale}`).to.deep.equal({ ok: true, money: money(minor, currency) });
          expect(amountReadings(text), text).to.include(toPlainDecimal(money(minor, currency)).replace(/^0+(?=\d)/, ''));
        }
      }
    }
  });
});
