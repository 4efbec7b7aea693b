// A windowed table by hand, without a framework: rows that are used again, one listener for all of them.
import { Columns } from './columns.mjs';

const spare = 8;
const labels = {
  number: 'Invoice',
  accountName: 'Account',
  invoiceDate: 'Invoice date',
  dueDate: 'Due',
  status: 'Status',
  total: 'Total',
  balance: 'Balance',
};
const words = {
  open: 'Open',
  overdue: 'Overdue',
  partial: 'Partly paid',
  scheduled: 'Scheduled',
  paymentPending: 'Payment pending',
  returned: 'Returned',
  closed: 'Closed',
  credit: 'Credit',
};

const formats = new Map();
function money({ minor, currency }) {
  if (!formats.has(currency)) formats.set(currency, new Intl.NumberFormat('en', { style: 'currency', currency }));
  return formats.get(currency).format(minor / 100);
}
const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const days = new Map();
function date(day) {
  let text = days.get(day);
  if (text === undefined) days.set(day, (text = dateFormat.format(Date.parse(day))));
  return text;
}

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
};
const path = (className, d) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('role', 'img');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', d);
  svg.append(line);
  return svg;
};

/** The cells of one row, made once and filled again and again. */
class Row {
  constructor() {
    const cell = (className, ...children) => {
      const made = element('td', className, ...children);
      made.setAttribute('role', 'cell');
      return made;
    };
    const text = () => document.createTextNode('');
    const button = (label, className) => element('button', className, label);
    this.box = element('input');
    this.box.type = 'checkbox';
    this.link = element('a', '', (this.number = text()));
    this.badge = element('span', 'badge', (this.status = text()));
    this.credit = path('icon', 'M4 12h16m-8-8v16');
    this.reward = path('icon', 'm12 4 8 16H4Z');
    this.rest = path('icon', 'M12 3a9 9 0 1 0 9 9h-9Z');
    this.credit.setAttribute('aria-label', 'Credit applied');
    this.reward.setAttribute('aria-label', 'Reward applied');
    this.rest.setAttribute('aria-label', 'Remaining balance');
    const menu = button('⋯', 'quiet');
    menu.setAttribute('aria-label', 'More actions');
    this.pay = button('Pay', 'small');
    this.element = element(
      'tr',
      '',
      cell('check', this.box),
      cell('', this.link),
      cell('', (this.account = text())),
      cell('', (this.invoiced = text())),
      cell('', (this.due = text())),
      cell('', this.badge),
      cell('number', (this.total = text())),
      cell('number', this.credit, this.reward, this.rest, (this.balance = text())),
      cell('actions', this.pay, button('Download', 'small'), menu),
    );
    this.element.setAttribute('role', 'row');
    this.index = -1;
  }

  fill(row, index, selected, height) {
    if (index !== this.index) {
      this.element.style.transform = `translateY(${index * height}px)`;
      this.element.setAttribute('aria-rowindex', index + 2);
      this.index = index;
    }
    if (row !== this.row) {
      this.row = row;
      this.number.data = row.number;
      this.link.href = `#${row.id}`;
      this.account.data = row.accountName;
      this.invoiced.data = date(row.invoiceDate);
      this.due.data = date(row.dueDate);
      this.status.data = words[row.displayStatus];
      this.badge.className = `badge ${row.displayStatus}`;
      this.total.data = money(row.total);
      this.balance.data = money(row.balance);
      this.credit.classList.toggle('on', row.credited.minor > 0);
      this.reward.classList.toggle('on', row.rewarded.minor > 0);
      this.rest.classList.toggle('on', row.balance.minor > 0 && row.balance.minor < row.total.minor);
      this.pay.disabled = !row.flags.payable;
      this.box.setAttribute('aria-label', `Select ${row.number}`);
    }
    if (selected !== this.selected) {
      this.selected = selected;
      this.box.checked = selected;
      this.element.classList.toggle('selected', selected);
    }
  }
}

export class HandTable {
  constructor(place, rows, { rowHeight, height }) {
    this.columns = new Columns(rows);
    this.rowHeight = rowHeight;
    this.height = height;
    this.length = rows.length;
    this.slots = [];
    this.search = element('input', 'search');
    this.search.placeholder = 'Search';
    this.count = element('output', 'count');
    this.bar = element('div', 'bar', this.search, this.count);
    this.all = element('input');
    this.all.type = 'checkbox';
    const heads = Object.entries(labels).map(([column, label]) => {
      const head = element('th', '', element('button', 'sort', label));
      head.setAttribute('role', 'columnheader');
      head.dataset.column = column;
      return head;
    });
    const headRow = element('tr', '', element('th', 'check', this.all), ...heads, element('th', '', 'Actions'));
    this.body = element('tbody', 'rows');
    const table = element('table', '', element('thead', '', headRow), this.body);
    for (const [part, role] of [
      [table, 'table'],
      [this.body, 'rowgroup'],
      [headRow, 'row'],
    ])
      part.setAttribute('role', role);
    table.setAttribute('aria-rowcount', rows.length + 1);
    this.scroller = element('div', 'scroller', table);
    this.scroller.style.height = `${height}px`;
    this.scroller.addEventListener('scroll', () => this.draw(), { passive: true });
    headRow.addEventListener('click', (event) => {
      const column = event.target.closest('th')?.dataset.column;
      if (column) this.sort(column);
    });
    this.all.addEventListener('change', () => this.selectAll());
    this.body.addEventListener('change', (event) => {
      const slot = this.slots.find((one) => one.box === event.target);
      this.columns.select(this.rowAt(slot.index), event.target.checked);
      this.draw();
    });
    this.search.addEventListener('input', () => this.filter(this.search.value));
    place.append(this.bar, this.scroller);
    this.draw();
  }

  rowAt(index) {
    return this.viewed ? this.viewed[index] : index;
  }

  show() {
    this.viewed = this.columns.view(this.column, this.text);
    this.length = this.viewed ? this.viewed.length : this.columns.rows.length;
    this.draw();
  }

  sort(column) {
    this.column = column;
    this.show();
  }

  filter(text) {
    this.text = text;
    this.show();
  }

  selectAll() {
    this.columns.selectAll(this.viewed);
    this.draw();
  }

  draw() {
    const { rowHeight, length } = this;
    const count = Math.min(length, Math.ceil(this.height / rowHeight) + spare);
    while (this.slots.length < count) {
      const row = new Row();
      this.slots.push(row);
      this.body.append(row.element);
    }
    for (const extra of this.slots.splice(count)) extra.element.remove();
    const tall = Math.min(length * rowHeight, 32_000_000);
    if (tall !== this.tall) this.body.style.height = `${(this.tall = tall)}px`;
    const top = Math.floor(this.scroller.scrollTop / rowHeight) - spare / 2;
    const first = Math.max(0, Math.min(top, length - count));
    for (let index = first; index < first + count; index += 1) {
      const row = this.rowAt(index);
      this.slots[index % count].fill(this.columns.rows[row], index, this.columns.selected[row] === 1, rowHeight);
    }
    const { selectedCount, sum } = this.columns;
    const text = selectedCount ? `${selectedCount} selected, ${money({ minor: sum, currency: 'USD' })}` : `${length} invoices`;
    if (this.count.value !== text) this.count.value = text;
  }
}
