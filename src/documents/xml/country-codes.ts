/** ISO 3166-1 alpha-2, with the two that EN 16931 has beside it: Kosovo and Northern Ireland (BR-CL-14). */
const codes =
  '1A AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN ' +
  'CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM ' +
  'HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
  'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS XI YE YT ZA ZM ZW';
const known: ReadonlySet<string> = new Set(codes.split(' '));

/** How some write the codes of two countries: as their VAT numbers or their people have them. */
const aliases: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };

/** The code of a country as printed; undefined for what is none. */
export const countryCode = (text: string): string | undefined => {
  const code = text.trim().toUpperCase();
  const country = aliases[code] ?? code;
  return known.has(country) ? country : undefined;
};

/** Whether the number begins with the country that gave it, as VAT numbers do in EN 16931 (BR-CO-09); Greece's begin with EL. */
export const isVatNumber = (text: string | undefined): text is string =>
  text !== undefined && text.length > 2 && (known.has(text.slice(0, 2)) || text.startsWith('EL'));

/** The country that gave a VAT number. */
export const countryOfVatNumber = (text: string | undefined): string | undefined =>
  isVatNumber(text) ? countryCode(text.slice(0, 2)) : undefined;
