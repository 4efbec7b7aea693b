import type { LocalDate } from '../../domain/entities.js';

/** The reader's own day, where no backend says the biller's. */
export const deviceDay = (): LocalDate => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};
