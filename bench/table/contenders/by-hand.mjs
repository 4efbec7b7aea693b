import '../page.css';
import '../handwritten/table.css';
import { HandTable } from '../handwritten/table.mjs';

let table;
window.contender = {
  mount: (rows, place, size) => (table = new HandTable(place, rows, size)),
  sort: (column) => table.sort(column),
  search: (text) => table.filter(text),
  selectAll: () => table.selectAll(),
  scroller: () => table.scroller,
  texts: () => table.slots.toSorted((one, other) => one.index - other.index).map((slot) => slot.element.textContent),
  shown: () => table.length,
  selected: () => table.columns.selectedCount,
};
