// Cells for the libraries, drawn with plain DOM: what the table by hand has in them, with formatters that are made once.
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
export function money({ minor, currency }) {
  if (!formats.has(currency)) formats.set(currency, new Intl.NumberFormat('en', { style: 'currency', currency }));
  return formats.get(currency).format(minor / 100);
}
const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const days = new Map();
export function date(day) {
  if (!days.has(day)) days.set(day, dateFormat.format(Date.parse(day)));
  return days.get(day);
}

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
};
const icon = (label, d) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon on');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  line.setAttribute('d', d);
  svg.append(line);
  return svg;
};

export const link = (row) => Object.assign(element('a', '', row.number), { href: `#${row.id}` });
export const badge = (row) => element('span', `badge ${row.displayStatus}`, words[row.displayStatus]);
export function balance(row) {
  const cell = element('span');
  if (row.credited.minor > 0) cell.append(icon('Credit applied', 'M4 12h16m-8-8v16'));
  if (row.rewarded.minor > 0) cell.append(icon('Reward applied', 'm12 4 8 16H4Z'));
  if (row.balance.minor > 0 && row.balance.minor < row.total.minor) cell.append(icon('Remaining balance', 'M12 3a9 9 0 1 0 9 9h-9Z'));
  cell.append(money(row.balance));
  return cell;
}
export function actions(row) {
  const pay = Object.assign(element('button', 'small', 'Pay'), { disabled: !row.flags.payable });
  const menu = element('button', 'quiet', '⋯');
  menu.setAttribute('aria-label', 'More actions');
  return element('span', '', pay, element('button', 'small', 'Download'), menu);
}
