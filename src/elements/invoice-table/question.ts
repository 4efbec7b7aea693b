import type { ListQuery } from './list-query.js';

/** One text for one question, so that an answer can be told from the answer to another. */
export const keyOf = ({ view, where, search }: ListQuery): string => JSON.stringify([view, where, search]);
