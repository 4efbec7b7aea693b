import '../page.css';
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { actions, badge, balance, date, link, money } from './cells.mjs';

ModuleRegistry.registerModules([AllCommunityModule]);
let grid;
let place;
const plain = { getQuickFilterText: () => '' };
window.contender = {
  mount(rows, where, { rowHeight, height }) {
    place = where;
    place.style.height = `${height}px`;
    grid = createGrid(place, {
      rowData: rows,
      rowHeight,
      animateRows: false,
      suppressColumnVirtualisation: true,
      rowSelection: { mode: 'multiRow', checkboxes: true, headerCheckbox: true, selectAll: 'filtered' },
      columnDefs: [
        { field: 'number', headerName: 'Invoice', width: 120, cellRenderer: ({ data }) => link(data) },
        { field: 'accountName', headerName: 'Account', flex: 1 },
        { field: 'invoiceDate', headerName: 'Invoice date', width: 120, valueFormatter: ({ value }) => date(value), ...plain },
        { field: 'dueDate', headerName: 'Due', width: 120, valueFormatter: ({ value }) => date(value), ...plain },
        { field: 'displayStatus', headerName: 'Status', width: 150, cellRenderer: ({ data }) => badge(data), ...plain },
        {
          colId: 'total',
          headerName: 'Total',
          width: 130,
          valueGetter: ({ data }) => data.total.minor,
          valueFormatter: ({ data }) => money(data.total),
          ...plain,
        },
        {
          colId: 'balance',
          headerName: 'Balance',
          width: 160,
          valueGetter: ({ data }) => data.balance.minor,
          cellRenderer: ({ data }) => balance(data),
          ...plain,
        },
        { colId: 'actions', headerName: 'Actions', width: 220, cellRenderer: ({ data }) => actions(data), sortable: false, ...plain },
      ],
    });
  },
  sort: (column) => grid.applyColumnState({ state: [{ colId: column, sort: 'asc' }], defaultState: { sort: null } }),
  search: (text) => grid.setGridOption('quickFilterText', text),
  selectAll: () => grid.selectAll('filtered'),
  scroller: () => place.querySelector('.ag-grid-viewport'),
  texts: () =>
    [...place.querySelectorAll('.ag-row[row-index]')]
      .toSorted((one, other) => Number(one.getAttribute('row-index')) - Number(other.getAttribute('row-index')))
      .map((row) => row.textContent),
  shown: () => grid.getDisplayedRowCount(),
  selected: () => grid.getSelectedNodes().length,
};
