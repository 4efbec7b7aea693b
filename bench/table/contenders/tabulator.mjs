import 'tabulator-tables/dist/css/tabulator.min.css';
import '../page.css';
import { TabulatorFull } from 'tabulator-tables';
import { actions, badge, balance, date, link, money } from './cells.mjs';

let table;
let place;
const ofRow = (draw) => (cell) => draw(cell.getRow().getData());
window.contender = {
  mount(rows, where, { rowHeight, height }) {
    place = where;
    table = new TabulatorFull(place, {
      data: rows,
      height,
      rowHeight,
      layout: 'fitColumns',
      selectableRows: true,
      columns: [
        { formatter: 'rowSelection', titleFormatter: 'rowSelection', width: 48, headerSort: false },
        { title: 'Invoice', field: 'number', width: 120, formatter: ofRow(link) },
        { title: 'Account', field: 'accountName', sorter: 'string' },
        { title: 'Invoice date', field: 'invoiceDate', width: 120, formatter: (cell) => date(cell.getValue()) },
        { title: 'Due', field: 'dueDate', width: 120, formatter: (cell) => date(cell.getValue()) },
        { title: 'Status', field: 'displayStatus', width: 150, formatter: ofRow(badge) },
        { title: 'Total', field: 'total.minor', width: 130, sorter: 'number', formatter: ofRow((row) => money(row.total)) },
        { title: 'Balance', field: 'balance.minor', width: 160, sorter: 'number', formatter: ofRow(balance) },
        { title: 'Actions', width: 220, headerSort: false, formatter: ofRow(actions) },
      ],
    });
    return new Promise((resolve) => table.on('tableBuilt', resolve));
  },
  sort: (column) => table.setSort(column === 'balance' ? 'balance.minor' : column, 'asc'),
  search: (text) =>
    text
      ? table.setFilter([
          [
            { field: 'number', type: 'like', value: text },
            { field: 'accountName', type: 'like', value: text },
          ],
        ])
      : table.clearFilter(),
  selectAll: () => table.selectRow('active'),
  scroller: () => place.querySelector('.tabulator-tableholder'),
  texts: () => [...place.querySelectorAll('.tabulator-table .tabulator-row')].map((row) => row.textContent),
  shown: () => table.getDataCount('active'),
  selected: () => table.getSelectedData().length,
};
