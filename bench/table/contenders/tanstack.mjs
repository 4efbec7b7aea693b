import '../page.css';
import '../handwritten/table.css';
import {
  columnFilteringFeature,
  constructTable,
  createFilteredRowModel,
  createSortedRowModel,
  filterFns,
  globalFilteringFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortFns,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { actions, badge, balance, date, link, money } from './cells.mjs';

// It has no body of its own: this is the simplest windowed one, which keeps its rows and fills their cells anew.
let table;
let body;
let scroller;
let size;
const slots = [];

function fill(slot, row, index) {
  const { original } = row;
  slot.index = index;
  slot.element.style.transform = `translateY(${index * size.rowHeight}px)`;
  slot.box.checked = row.getIsSelected();
  if (slot.row === row) return;
  slot.row = row;
  const [, number, account, invoiced, due, status, total, rest, acts] = slot.element.children;
  number.replaceChildren(link(original));
  account.textContent = row.getValue('accountName');
  invoiced.textContent = date(original.invoiceDate);
  due.textContent = date(original.dueDate);
  status.replaceChildren(badge(original));
  total.textContent = money(original.total);
  rest.replaceChildren(balance(original));
  acts.replaceChildren(actions(original));
}

function makeSlot() {
  const element = document.createElement('tr');
  const cells = Array.from({ length: 9 }, () => document.createElement('td'));
  const box = Object.assign(document.createElement('input'), { type: 'checkbox' });
  cells[0].append(box);
  cells[6].className = cells[7].className = 'number';
  element.append(...cells);
  body.append(element);
  return { element, box };
}

function draw() {
  const { rows } = table.getRowModel();
  const count = Math.min(rows.length, Math.ceil(size.height / size.rowHeight) + 8);
  while (slots.length < count) slots.push(makeSlot());
  for (const extra of slots.splice(count)) extra.element.remove();
  body.style.height = `${Math.min(rows.length * size.rowHeight, 32_000_000)}px`;
  const first = Math.max(0, Math.min(Math.floor(scroller.scrollTop / size.rowHeight) - 4, rows.length - count));
  for (let index = first; index < first + count; index += 1) fill(slots[index % count], rows[index], index);
}

window.contender = {
  mount(rows, place, given) {
    size = given;
    table = constructTable({
      features: tableFeatures({
        coreReactivityFeature: storeReactivityBindings(),
        columnFilteringFeature,
        globalFilteringFeature,
        rowSelectionFeature,
        rowSortingFeature,
        filteredRowModel: createFilteredRowModel(),
        sortedRowModel: createSortedRowModel(),
        filterFns,
        sortFns,
      }),
      data: rows,
      getRowId: (row) => row.id,
      globalFilterFn: 'includesString',
      getColumnCanGlobalFilter: (column) => column.id === 'number' || column.id === 'accountName',
      columns: [
        { accessorKey: 'number' },
        { accessorKey: 'accountName', sortFn: 'text' },
        { id: 'balance', accessorFn: (row) => row.balance.minor, sortFn: 'basic' },
      ],
    });
    const head = document.createElement('thead');
    const headRow = document.createElement('tr');
    for (const title of ['', 'Invoice', 'Account', 'Invoice date', 'Due', 'Status', 'Total', 'Balance', 'Actions']) {
      headRow.append(Object.assign(document.createElement('th'), { textContent: title }));
    }
    head.append(headRow);
    body = Object.assign(document.createElement('tbody'), { className: 'rows' });
    const whole = document.createElement('table');
    whole.append(head, body);
    scroller = Object.assign(document.createElement('div'), { className: 'scroller' });
    scroller.style.height = `${size.height}px`;
    scroller.append(whole);
    scroller.addEventListener('scroll', draw, { passive: true });
    place.append(scroller);
    draw();
    table.store.subscribe(draw);
  },
  sort: (column) => table.setSorting([{ id: column, desc: false }]),
  search: (text) => table.setGlobalFilter(text || undefined),
  selectAll: () => table.toggleAllRowsSelected(true),
  scroller: () => scroller,
  texts: () => slots.toSorted((one, other) => one.index - other.index).map((slot) => slot.element.textContent),
  shown: () => table.getRowModel().rows.length,
  selected: () => Object.keys(table.store.state?.rowSelection ?? table.store.get().rowSelection).length,
};
