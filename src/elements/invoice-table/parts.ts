import { lazyPart } from '../../controllers/lazy-part.js';
import type { StartTimer } from '../../controllers/patience-controller.js';
import { chunks } from './chunks.js';
import type { TableElement } from './table-element.js';
import type { TableModel } from './table-model.js';

/** What belongs to rows of a backend, what to rows of an array, and what stands around them, which knows everything further (late-parts.ts). */
export const partsOf = (element: TableElement, table: TableModel, startTimer: () => StartTimer | undefined) => ({
  remote: lazyPart(
    element,
    () => import('./remote.js'),
    ({ Remote }) => new Remote(table),
  ),
  around: lazyPart(element, chunks.around, ({ Around }) => new Around(table, startTimer)),
  local: lazyPart(element, chunks.local, ({ LocalList }) => new LocalList(table)),
});
export type Parts = ReturnType<typeof partsOf>;
