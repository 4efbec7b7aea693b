// The first step of paying, by hand: what a good front-end developer would write for one page, in one language, without a framework.
const root = document.querySelector('.pay');
const form = root.querySelector('form');
const fault = document.getElementById('fault');
const status = document.getElementById('status');
const submit = form.querySelector('.primary');
const base = root.dataset.baseUrl;
const names = ['accountNumber', 'invoiceNumber', 'invoiceAmount'];
const labels = { accountNumber: 'account number', invoiceNumber: 'invoice number', invoiceAmount: 'invoice amount' };
let temporary;
let busy = false;

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

async function call(path, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 20_000);
  try {
    const response = await fetch(base + path, {
      method: body ? 'POST' : 'GET',
      headers: { 'Accept-Language': 'en', ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
      credentials: 'omit',
      signal: stop.signal,
    });
    const answer = await response.json();
    if (!response.ok) throw Object.assign(new Error(answer.code), { answer });
    return answer;
  } finally {
    clearTimeout(timer);
  }
}

/** Plain decimals that a typed amount can mean. */
function readings(text) {
  const digits = text.replace(/[^\d.,]/g, '');
  const match = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(digits);
  if (!match) return [];
  return [`${match[1].replace(/[.,]/g, '')}.${(match[2] ?? '').padEnd(2, '0')}`];
}

function faultOf(name, value) {
  if (!value) return `Enter the ${labels[name]} shown on your invoice.`;
  if (name === 'invoiceAmount' && readings(value).length === 0) return 'Enter the invoice amount in digits, for example 1,250.75.';
  if (name === 'accountNumber' && temporary?.test(value.replace(/[\s-]/g, '')))
    return 'This is a temporary account number. It cannot be paid online.';
  return '';
}

function showField(name, message) {
  const input = form.elements[name];
  const error = document.getElementById(`${name}-error`);
  error.textContent = message;
  error.hidden = !message;
  input.toggleAttribute('aria-invalid', Boolean(message));
  if (message) input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', message ? `${name}-hint ${name}-error` : `${name}-hint`);
}

function showFault(title, ...parts) {
  fault.replaceChildren(element('h3', { textContent: title }), ...parts);
  fault.hidden = false;
  fault.focus();
}

function validate() {
  const faults = names.map((name) => [name, faultOf(name, form.elements[name].value.trim())]);
  for (const [name, message] of faults) showField(name, message);
  const wrong = faults.filter(([, message]) => message);
  if (wrong.length === 0) return true;
  const links = wrong.map(([name, message]) => {
    const link = element('a', { href: `#${name}`, textContent: message });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      form.elements[name].focus();
    });
    return element('li', {}, link);
  });
  showFault('Please check these details', element('ul', {}, ...links));
  return false;
}

function setBusy(on) {
  busy = on;
  submit.setAttribute('aria-busy', String(on));
  submit.textContent = on ? 'Looking for your invoice…' : 'Find my invoice';
  status.textContent = on ? submit.textContent : '';
}

function showInvoice({ invoice }) {
  const money = new Intl.NumberFormat('en', { style: 'currency', currency: invoice.currency });
  const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
  form.replaceWith(
    element(
      'dl',
      {},
      element('dt', { textContent: 'Invoice number' }),
      element('dd', { textContent: invoice.number }),
      element('dt', { textContent: 'Balance due' }),
      element('dd', { textContent: money.format(invoice.balance.minor / 10 ** money.resolvedOptions().maximumFractionDigits) }),
      element('dt', { textContent: 'Due date' }),
      element('dd', { textContent: date.format(new Date(`${invoice.dueDate}T00:00Z`)) }),
    ),
  );
  document.getElementById('heading').focus();
}

function showFailure({ answer }) {
  if (answer?.code === 'guest_not_found') {
    const left = answer.params?.left;
    const words = ['Check every value and enter it exactly as it appears on your invoice.', ...(left ? [`${left} attempts left.`] : [])];
    return showFault('We could not find an open invoice with these details.', ...words.map((text) => element('p', { textContent: text })));
  }
  const retry = element('button', { type: 'button', textContent: 'Retry' });
  retry.addEventListener('click', () => void find());
  showFault(
    'This did not work',
    element('p', { textContent: 'We could not reach the billing service. Check your connection and try again.' }),
    retry,
  );
}

async function find() {
  if (busy) return;
  fault.hidden = true;
  if (!validate()) return;
  const facts = Object.fromEntries(names.map((name) => [name, form.elements[name].value.trim()]));
  setBusy(true);
  try {
    showInvoice(await call('/guest/lookups', { facts, readings: { invoiceAmount: readings(facts.invoiceAmount) } }));
  } catch (error) {
    showFailure(error);
  } finally {
    setBusy(false);
  }
}

function toggleWhere({ target }) {
  const { where } = target.dataset ?? {};
  if (!where) return;
  const field = target.closest('.field');
  const shown = field.querySelector('.specimen');
  if (shown) shown.remove();
  else
    field.append(
      element('img', {
        className: 'specimen',
        src: `/handwritten/specimen-${where}.svg`,
        alt: `A picture of an invoice. The ${labels[where]} is marked.`,
      }),
    );
}

async function refine() {
  try {
    const { policy, profile } = await call('/terms');
    document.getElementById('biller').textContent = policy.billerName;
    if (policy.temporaryAccountPattern) temporary = new RegExp(policy.temporaryAccountPattern);
    document.getElementById('temporary').hidden = !temporary;
    const { phone, email, hours } = profile.support ?? {};
    const lines = [phone, email, hours].filter(Boolean).map((textContent) => element('p', { textContent }));
    document.getElementById('support').replaceChildren(element('p', { textContent: 'Need help?' }), ...lines);
  } catch {
    // the form works without
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void find();
});
form.addEventListener('click', toggleWhere);
document.documentElement.dataset.usable = 'true';
void refine();
