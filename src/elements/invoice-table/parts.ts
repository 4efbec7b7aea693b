import { lazyPart } from '../../controllers/lazy-part.js';
import type { StartTimer } from '../../controllers/patience-controller.js';
import { chunks } from './chunks.js';
import type { TableElement, TableModel } from './table-model.js';

/** What belongs to rows of a backend, what to rows of an array, and everything that the first rows do without. */
export const partsOf = (element: TableElement, table: TableModel, startTimer: () => StartTimer) => ({
  remote: lazyPart(
    element,
    () => import('./remote.js'),
    ({ Remote }) => new Remote(table),
  ),
  around: lazyPart(element, chunks.around, ({ Around }) => new Around(table, startTimer)),
  local: lazyPart(element, chunks.local, ({ LocalList }) => new LocalList(table)),
  selecting: lazyPart(element, chunks.selecting, ({ Selecting }) => new Selecting(table)),
  reasons: lazyPart(element, chunks.reasons),
  states: lazyPart(
    element,
    () => import('./list-states.js'),
    ({ ListStates }) => new ListStates(table),
  ),
  menu: lazyPart(
    element,
    () => import('./row-menu.js'),
    ({ RowMenu }) => new RowMenu(table),
  ),
  filters: lazyPart(
    element,
    () => import('./filter-panel.js'),
    ({ FilterPanel }) => new FilterPanel(table),
  ),
  columns: lazyPart(
    element,
    () => import('./column-panel.js'),
    ({ ColumnPanel }) => new ColumnPanel(table),
  ),
  views: lazyPart(
    element,
    () => import('./view-panel.js'),
    ({ ViewPanel }) => new ViewPanel(table),
  ),
  export: lazyPart(
    element,
    () => import('./export-panel.js'),
    ({ ExportPanel }) => new ExportPanel(table),
  ),
  print: lazyPart(
    element,
    () => import('./print-list.js'),
    ({ PrintList }) => new PrintList(table),
  ),
  plans: lazyPart(
    element,
    () => import('./plan-view.js'),
    ({ PlanView }) => new PlanView(table),
  ),
});
export type Parts = ReturnType<typeof partsOf>;

/** Takes in what draws rows of an array, what goes through them, and what stands around them. */
export async function gather({ local, around, selecting, reasons }: Parts): Promise<void> {
  await Promise.all([local, around, selecting, reasons].map((part) => part.use(async () => undefined)));
  local.loaded?.prepare();
  await local.loaded?.ready;
}
