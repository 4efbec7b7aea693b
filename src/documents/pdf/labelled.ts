import type { Party } from '../../domain/entities.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { Said } from './said.js';

/** A value with what it is; without, it goes on with the one before. */
export interface Labelled {
  readonly label: string;
  readonly value: Said;
}

/** The lines of an address as an envelope has them; the town before or after its code as they are given. */
export const addressLines = (party: Omit<Party, 'name'>, speech: Speech): readonly string[] => {
  const town = ['US', 'CA', 'AU', 'GB', 'KR'].includes(party.country)
    ? [party.city, party.region, party.postalCode]
    : [party.postalCode, party.city, party.region];
  return [...party.lines, town.filter(Boolean).join(' '), speech.country(party.country)].filter((line) => line.trim() !== '');
};
