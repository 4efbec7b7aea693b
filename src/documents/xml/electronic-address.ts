/** Where a party receives documents: a scheme of the EAS list and an identifier in it. */
export interface ElectronicAddress {
  readonly scheme: string;
  readonly id: string;
}

/** Whether it may stand in the file at all (BR-62, BR-63): four digits for a register, or one of the letters for mail, X.400 and the like. */
export const isAddress = (address: ElectronicAddress | undefined): address is ElectronicAddress =>
  address !== undefined && /^(?:\d{4}|A[NQSU]|EM)$/.test(address.scheme) && address.id.trim() !== '';

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
  '0192': (id) => /^\d{9}$/.test(id) && isNorwegian(id),
  '0208': (id) => /^\d{10}$/.test(id) && isBelgian(id),
};

/** Whether Peppol delivers there: registers alone, and a number that the register can have given. */
export const isPeppolAddress = (address: ElectronicAddress | undefined): boolean =>
  isAddress(address) && /^\d{4}$/.test(address.scheme) && (checks[address.scheme]?.(address.id.trim()) ?? true);
