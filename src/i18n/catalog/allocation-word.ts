import type { Allocation } from '../../domain/entities.js';
import type { WordId } from './word-id.js';

const sources: Readonly<Record<string, WordId>> = {
  credit: 'detail.source.credit',
  reward: 'detail.source.reward',
  adjustment: 'detail.source.adjustment',
  writeOff: 'detail.source.writeOff',
};

/** The word for what settled a part of an invoice, general for a source that only a newer backend knows. Words: area `invoice-detail`. */
export const allocationWord = ({ source }: Allocation): WordId =>
  (Object.hasOwn(sources, source) && sources[source]) || 'detail.source.other';
