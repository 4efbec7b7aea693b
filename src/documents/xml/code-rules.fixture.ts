import type { Rule } from './en16931-rules.fixture.js';
import { everything, textAt, type Read } from './ubl-reader.fixture.js';

const all = (root: Read, name: string, keeps: (node: Read) => boolean): boolean =>
  everything(root)
    .filter((node) => node.name === name)
    .every(keeps);
const oneOf = (codes: string): ((code: string | undefined) => boolean) => {
  const known = new Set(codes.split(' '));
  return (code) => known.has(code ?? '');
};

/** Registers of the EAS list (release 13 and later), and the letters that stand for no register. */
const isScheme = oneOf(
  '0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188 0190 0191 0192 0193 0194 0195 0196 ' +
    '0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213 0215 0216 0217 0218 0219 0220 0221 0225 0230 0235 0240 9910 9913 9914 ' +
    '9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 ' +
    '9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM',
);
const isUnit = oneOf(
  'ANN C62 CMQ CMT DAY DZN EA FOT FTQ GLL GRM H87 HUR INH KGM KMT KWH LBR LTR MIN MLT MMT MON MTK MTQ MTR ONZ PR SEC SET SMI TNE WEE ' +
    'XBG XBX XCS XCT XPA XPC XPK XPX',
);
const reasons: Readonly<Record<string, string>> = { 'VATEX-EU-AE': 'AE', 'VATEX-EU-IC': 'K', 'VATEX-EU-G': 'G', 'VATEX-EU-O': 'O' };

/** Codes that the writer may use, each of them on the list that the standard has for it. */
export const codeRules: readonly Rule[] = [
  [
    'BR-CL-01',
    (root) =>
      all(root, 'InvoiceTypeCode', ({ text }) => oneOf('380 383 384')(text)) &&
      all(root, 'CreditNoteTypeCode', ({ text }) => text === '381'),
  ],
  [
    'BR-CL-03, BR-CL-04',
    (root) =>
      all(root, 'DocumentCurrencyCode', ({ text }) => /^[A-Z]{3}$/.test(text)) &&
      everything(root).every(({ name, attributes }) => !name.endsWith('Amount') || /^[A-Z]{3}$/.test(attributes.currencyID ?? '')),
  ],
  [
    'BR-CL-10',
    (root) =>
      all(root, 'PartyIdentification', ({ children }) =>
        children.every(({ attributes: { schemeID } }) => schemeID === undefined || schemeID === 'SEPA'),
      ),
  ],
  [
    'BR-CL-11',
    (root) =>
      all(root, 'PartyLegalEntity', ({ children }) =>
        children.every(({ attributes: { schemeID } }) => schemeID === undefined || oneOf('0002 0106')(schemeID)),
      ),
  ],
  ['BR-CL-14', (root) => all(root, 'IdentificationCode', ({ text }) => text === '1A' || text === 'XI' || isRegion(text))],
  ['BR-CL-16', (root) => all(root, 'PaymentMeansCode', ({ text }) => oneOf('1 20 30 48 49 58 59')(text))],
  ['BR-CL-22', (root) => all(root, 'TaxExemptionReasonCode', ({ text }) => reasons[text] !== undefined)],
  ['PEPPOL-EN16931-P0104 to P0107', (root) => all(root, 'TaxCategory', reasonFits)],
  ['BR-CL-23', (root) => everything(root).every(({ name, attributes }) => !name.endsWith('Quantity') || isUnit(attributes.unitCode))],
  ['BR-CL-25', (root) => all(root, 'EndpointID', ({ attributes }) => isScheme(attributes.schemeID))],
];

const reasonFits = (category: Read): boolean => {
  const code = textAt(category, 'TaxExemptionReasonCode');
  return code === undefined || reasons[code] === textAt(category, 'ID');
};

/** What ICU has a name for is a country, and not what it only groups, reserves or keeps private. */
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isRegion = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) &&
  !/^(?:AC|AN|BU|CP|CQ|CS|DD|DG|DY|EA|EU|EZ|FX|HV|IC|NH|QO|QU|RH|SU|TA|TP|UK|UN|VD|XA|XB|XK|YD|YU|ZR|ZZ)$/.test(code) &&
  regions.of(code) !== undefined;
