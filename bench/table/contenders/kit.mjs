import '../page.css';

let element;
const inside = (selector) => element.shadowRoot.querySelector(selector);
const query = (change) => (element.query = { ...element.query, ...change });
window.contender = {
  mount(rows, place, { height }) {
    element = document.createElement('invoice-table');
    element.style.setProperty('--billing-table-block-size', `${height}px`);
    element.allow = 'open pay download dispute';
    element.query = {};
    element.invoices = rows;
    place.append(element);
  },
  sort: (column) => query({ sort: [{ field: column === 'accountName' ? 'account' : column, direction: 'asc' }] }),
  search: (text) => query({ search: text }),
  selectAll: () => inside('thead input[type=checkbox]').click(),
  scroller: () => inside('.frame'),
  texts: () =>
    [...element.shadowRoot.querySelectorAll('.rows > tr')]
      .toSorted((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
      .map((row) => row.textContent),
};
