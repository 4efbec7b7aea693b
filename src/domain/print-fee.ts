import type { CountryProfile, LocalDate } from './entities.js';

export type PrintFeeStage = 'avoidBy' | 'from' | 'applies';

/**
 * Which notice of the print fee holds (R-102, FEE-01): through the avoid-by date "register by", then until the day before it takes effect
 * "from", and from that day on "applies". `undefined` where the country has no fee.
 */
export const printFeeNotice = ({ printFee }: Pick<CountryProfile, 'printFee'>, today: LocalDate): PrintFeeStage | undefined => {
  if (!printFee) return undefined;
  if (today >= printFee.effectiveFrom) return 'applies';
  return today <= printFee.avoidBy ? 'avoidBy' : 'from';
};
