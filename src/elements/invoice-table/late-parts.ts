import { lazyPart } from '../../controllers/lazy-part.js';
import { once } from './chunks.js';
import type { TableElement } from './table-element.js';
import type { TableModel } from './table-model.js';

/** What the first selection needs, and the first row that cannot be paid. */
const chunks = {
  selecting: once(() => import('./selecting.js')),
  reasons: once(() => import('./reasons.js')),
};

/** Fetches what most tables need soon after their rows. */
export const warmLate = (): Promise<unknown> => Promise.all(Object.values(chunks).map((load) => load()));

/** Everything that the first rows do without. The file that names it comes after them. */
export const latePartsOf = (element: TableElement, table: TableModel) => ({
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
export type LateParts = ReturnType<typeof latePartsOf>;
