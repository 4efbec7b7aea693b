/**
 * The kit's own ISO 4217 table. Engines take digits from CLDR, which follows what shops do with cash and disagrees with ISO for some
 * sixteen currencies; an amount on an invoice follows ISO. Codes without a minor unit (metals, XDR, XTS, XXX ...) are left out: nothing
 * is billed in them.
 */

/** Publication date of the list that this table copies (list one, amendments up to 180). */
export const isoListDate = '2026-01-01';

// One string, because it is a quarter of the size of an array and needs no work when the module loads.
const activeCodes =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY ' +
  'COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD ' +
  'IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN ' +
  'MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD ' +
  'SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND VUV WST XAD XAF XCD XCG XOF ' +
  'XPF YER ZAR ZMW ZWG';

const digitsOtherThanTwo = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
} as const;

const codeShape = /^[A-Z]{3}$/;

/** Three capitals, whether or not the list knows them: a newer currency must still be shown and paid. */
export const hasCurrencyShape = (code: unknown): code is string => typeof code === 'string' && codeShape.test(code);

/** True for an active ISO 4217 code that amounts can be billed in. Capitals only. */
export const isCurrency = (code: unknown): code is string => hasCurrencyShape(code) && activeCodes.includes(code);

/** All active codes, in the order of the alphabet. */
export const currencyCodes = (): readonly string[] => activeCodes.split(' ');

/**
 * Decimals of the currency's minor unit: KRW 0, EUR 2, BHD 3, CLF 4. A code that the list does not know has two, as nearly all have.
 */
export const minorDigits = (currency: string): number => {
  if (hasCurrencyShape(currency)) {
    for (const [digits, codes] of Object.entries(digitsOtherThanTwo)) if (codes.includes(currency)) return Number(digits);
  }
  return 2;
};
