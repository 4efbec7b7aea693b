import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { currencyCodes, minorDigits } from '../../domain/currencies.js';
import { money, toPlainDecimal } from '../../domain/money.js';
import { catalog } from '../catalog/catalog.js';
import { commonArea } from '../catalog/area-common.js';
import { faultsArea } from '../catalog/area-faults.js';
import { localeDirection } from './direction.js';
import {
  formatCountry,
  formatDate,
  formatInstant,
  formatList,
  formatMoney,
  formatMoneyWithCode,
  formatNumber,
  formatPercent,
} from './format.js';
import { cached } from './intl-cache.js';
import { createSpeech } from './speech.js';

/** Engines differ in which space does not break. */
const plain = (text: string): string => text.replace(/\s/g, ' ').replace(/[\u200e\u200f\u061c]/g, '');
const locales = ['en', 'nl', 'fr', 'ko', 'nl-BE', 'en-IN', 'de-CH'];

describe('money', () => {
  it('has the digits of ISO 4217 in every currency and locale', () => {
    for (const locale of locales) {
      for (const currency of currencyCodes()) {
        const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
        const decimal = parts.find((part) => part.type === 'decimal')?.value ?? '.';
        const [, written] = formatMoneyWithCode(money(123_456_789, currency), locale).split(decimal);
        assert.equal((written?.match(/^\d+/)?.[0] ?? '').length, minorDigits(currency), `${currency} ${locale}`);
      }
    }
  });

  it('prints won without decimals', () => {
    assert.equal(formatMoney(money(13_000, 'KRW'), 'ko'), '₩13,000');
    assert.equal(plain(formatMoney(money(13_000, 'KRW'), 'fr')), '13 000 ₩');
  });

  it('is written as the locale writes it', () => {
    assert.equal(formatMoney(money(125_000, 'USD'), 'en'), '$1,250.00');
    assert.equal(plain(formatMoney(money(31_020, 'EUR'), 'nl')), '€ 310,20');
    assert.equal(plain(formatMoney(money(125_000, 'EUR'), 'fr')), '1 250,00 €');
  });

  it('names the code at the moment of consent, because a bare sign is several currencies', () => {
    assert.equal(plain(formatMoneyWithCode(money(125_000, 'USD'), 'en')), 'USD 1,250.00');
    assert.equal(plain(formatMoneyWithCode(money(13_000, 'KRW'), 'en')), 'KRW 13,000');
  });

  it('keeps every cent of every amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('USD', 'KRW', 'BHD', 'CLF'), (minor, currency) => {
        const amount = money(minor, currency);
        const digits = formatMoneyWithCode(amount, 'en').replace(/[^\d.]/g, '');
        assert.equal(digits, toPlainDecimal(amount).replace('-', ''));
      }),
    );
  });

  it('does not fall over a currency that is none', () => {
    assert.match(formatMoney({ minor: 100, currency: 'dollars' }, 'en'), /1\.00/);
  });
});

describe('dates', () => {
  it('show the same day whatever the time zone of the machine', () => {
    assert.equal(formatDate('2026-11-12', 'en'), 'Nov 12, 2026');
    assert.equal(formatDate('2026-11-12', 'en', 'long'), 'November 12, 2026');
    assert.equal(formatDate('2024-02-29', 'nl', 'long'), '29 februari 2024');
    assert.equal(plain(formatDate('2026-11-12', 'ko')), '2026. 11. 12.');
    assert.equal(formatDate('2026-11-12', 'fr', 'long'), '12 novembre 2026');
  });

  it('come back as they are when they are none', () => {
    for (const text of ['', 'soon', '2026-13-45']) assert.equal(formatDate(text, 'en', 'long'), text);
    assert.equal(formatInstant('yesterday', 'en'), 'yesterday');
  });

  it('of an instant are those of the zone', () => {
    const text = plain(formatInstant('2026-03-01T23:30:00Z', 'en', 'Asia/Seoul'));
    assert.match(text, /Mar 2, 2026.*8:30/);
  });
});

describe('other formats', () => {
  it('write numbers, percents, lists and countries as the locale does', () => {
    assert.equal(plain(formatNumber(1234.5, 'fr')), '1 234,5');
    assert.equal(formatPercent('1.5', 'en'), '1.5%');
    assert.equal(plain(formatPercent('2.25', 'fr')).replace(' ', ''), '2,25%');
    assert.equal(formatList(['A', 'B', 'C'], 'nl'), 'A, B en C');
    assert.equal(formatCountry('KR', 'ko'), '대한민국');
  });

  it('show junk from a backend as it is', () => {
    assert.equal(formatCountry('Nowhere!', 'en'), 'Nowhere!');
    assert.equal(formatCountry('', 'en'), '');
  });

  it('know which languages run from right to left', () => {
    assert.equal(localeDirection('ar-XB'), 'rtl');
    assert.equal(localeDirection('he'), 'rtl');
    for (const locale of locales) assert.equal(localeDirection(locale), 'ltr');
  });

  it('make a formatter once, and never keep more than the limit', () => {
    const made: string[] = [];
    const get = cached((key) => made.push(key), 3);
    for (const key of ['a', 'b', 'a', 'c', 'd', 'd', 'a']) get(key);
    assert.deepEqual(
      made,
      [1, 2, 3, 4, 5].map((_, index) => 'abcda'[index]),
    );
  });
});

describe('speech for servers', () => {
  it('has words and formats of one locale', async () => {
    const speech = createSpeech(await catalog('nl-BE', [commonArea, faultsArea]), 'Europe/Brussels');
    assert.equal(speech.t('action.retry'), 'Opnieuw proberen');
    assert.equal(plain(speech.money(money(125_000, 'EUR'))), '€ 1.250,00');
    assert.match(speech.instant('2026-01-01T11:00:00Z'), /12:00/);
    assert.equal(speech.plural('wait.minutes', 1), 'Probeer het over 1 minuut opnieuw.');
    assert.equal(speech.direction, 'ltr');
  });
});
