/** Where a party receives documents: a scheme of the EAS list and an identifier in it. */
export interface ElectronicAddress {
  readonly scheme: string;
  readonly id: string;
}

/** Registers of the EAS list that Peppol delivers to (PEPPOL-EN16931-CL008), in all its releases since May 2023. */
const registers: ReadonlySet<string> = new Set(
  (
    '0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0151 0183 0184 0188 0190 0191 0192 0193 0195 0196 0198 0199 0200 0201 0202 ' +
    '0204 0208 0209 0210 0211 0212 0213 0215 0216 0218 0221 0230 9910 9913 9914 9915 9918 9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 ' +
    '9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959'
  ).split(' '),
);
/** Those of the list that Peppol has not, or not always had: further registers, and letters for mail, X.400 and the like. */
const others: ReadonlySet<string> = new Set(
  '0147 0154 0158 0170 0177 0194 0203 0205 0217 0219 0220 0225 0235 0240 AN AQ AS AU EM'.split(' '),
);

/** Whether it may stand in the file at all (BR-62, BR-63, BR-CL-25). */
export const isAddress = ({ scheme, id }: ElectronicAddress): boolean => (registers.has(scheme) || others.has(scheme)) && id !== '';

const digitsOf = (text: string): number[] => [...text].map(Number);

/** GLN and other numbers of GS1: weights 3 and 1 from the right. */
const isGs1 = (id: string): boolean => {
  const [check = 0, ...body] = digitsOf(id).reverse();
  return (10 - (body.reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 3 : 1), 0) % 10)) % 10 === check;
};
/** Norwegian organisation number: weights 2 to 7 from the right. */
const isNorwegian = (id: string): boolean => {
  const [check = 0, ...body] = digitsOf(id).reverse();
  return (11 - (body.reduce((sum, digit, index) => sum + digit * ((index % 6) + 2), 0) % 11)) % 11 === check;
};
const isBelgian = (id: string): boolean => 97 - (Number(id.slice(0, 8)) % 97) === Number(id.slice(8));
/** Swedish organisation number: Luhn. */
const isSwedish = (id: string): boolean => {
  const [check = 0, ...body] = digitsOf(id).reverse();
  const sum = body.reduce((all, digit, index) => all + (index % 2 === 0 ? ((digit * 2) % 10) + (digit > 4 ? 1 : 0) : digit), 0);
  return (10 - (sum % 10)) % 10 === check;
};
/** Australian business number. */
const isAustralian = (id: string): boolean => {
  const weights = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
  return digitsOf(id).reduce((sum, digit, index) => sum + (index === 0 ? digit - 1 : digit) * (weights[index] ?? 0), 0) % 89 === 0;
};

/** Registers whose numbers Peppol looks into (PEPPOL-COMMON-R040 to R050). */
const checks: Readonly<Record<string, (id: string) => boolean>> = {
  '0007': (id) => /^\d{10}$/.test(id) && isSwedish(id),
  '0088': (id) => /^\d+$/.test(id) && isGs1(id),
  '0151': (id) => /^\d{11}$/.test(id) && isAustralian(id),
  '0184': (id) => /^DK\d{8}$/.test(id),
  '0192': (id) => /^\d{9}$/.test(id) && Number(id) > 0 && isNorwegian(id),
  '0208': (id) => /^\d{10}$/.test(id) && isBelgian(id),
};

/** Whether Peppol delivers there: registers alone, and a number that the register can have given. */
export const isPeppolAddress = (address: ElectronicAddress | undefined): boolean =>
  address !== undefined && registers.has(address.scheme) && (checks[address.scheme]?.(address.id) ?? true);
