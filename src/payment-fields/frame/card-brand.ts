export interface CardBrand {
  readonly name: string;
  /** As printed on the card. */
  readonly title: string;
  /** First digits, from and to, both included and of the same length. */
  readonly prefixes: readonly (readonly [string, string])[];
  readonly lengths: readonly number[];
  /** Sizes of the groups of digits on the card. */
  readonly groups: readonly number[];
  readonly codeLength: 3 | 4;
}

const upTo19: readonly number[] = [16, 17, 18, 19];
const fours: readonly number[] = [4, 4, 4, 4, 3];

/** Ranges by ISO/IEC 7812 as the schemes publish them (2025). UnionPay goes before Discover, whose range 622126-622925 is UnionPay's own card. */
export const cardBrands: readonly CardBrand[] = [
  { name: 'visa', title: 'Visa', prefixes: [['4', '4']], lengths: [16, 19], groups: fours, codeLength: 3 },
  {
    name: 'mastercard',
    title: 'Mastercard',
    prefixes: [
      ['51', '55'],
      ['2221', '2720'],
    ],
    lengths: [16],
    groups: fours,
    codeLength: 3,
  },
  {
    name: 'amex',
    title: 'American Express',
    prefixes: [
      ['34', '34'],
      ['37', '37'],
    ],
    lengths: [15],
    groups: [4, 6, 5],
    codeLength: 4,
  },
  {
    name: 'unionpay',
    title: 'UnionPay',
    prefixes: [
      ['62', '62'],
      ['81', '81'],
    ],
    lengths: upTo19,
    groups: fours,
    codeLength: 3,
  },
  {
    name: 'discover',
    title: 'Discover',
    prefixes: [
      ['6011', '6011'],
      ['644', '649'],
      ['65', '65'],
    ],
    lengths: upTo19,
    groups: fours,
    codeLength: 3,
  },
  { name: 'jcb', title: 'JCB', prefixes: [['3528', '3589']], lengths: upTo19, groups: fours, codeLength: 3 },
  {
    name: 'diners',
    title: 'Diners Club',
    prefixes: [
      ['300', '305'],
      ['3095', '3095'],
      ['36', '36'],
      ['38', '39'],
    ],
    lengths: [14, ...upTo19],
    groups: fours,
    codeLength: 3,
  },
];

/** The brand whose range the digits are in; undefined while too few are typed or for an unknown range. */
export const brandOf = (digits: string): CardBrand | undefined =>
  cardBrands.find(({ prefixes }) =>
    prefixes.some(([from, to]) => {
      const start = digits.slice(0, from.length);
      return start.length === from.length && start >= from && start <= to;
    }),
  );
