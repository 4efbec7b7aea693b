// A pay link carries its token in the fragment, which no server sees and no log keeps. It is handed to the element and leaves the address.
const token = decodeURIComponent(location.hash.slice(1));
if (token) {
  document.querySelector('pay-invoice')?.setAttribute('pay-link', token);
  history.replaceState(null, '', location.pathname + location.search);
}
