// A signed-in customer in the portal of `npm start`: pages and elements by their role and name, and the API as the page itself may ask it.
import assert from 'node:assert/strict';
import { plain, words } from './words.mjs';

const payPath = /\/api\/v1\/payments$/;
export const wide = { width: 1280, height: 900 };

/** Whose mail addresses the demo's users have. */
const addressOf = (user) => `${user}@harbourfinch.example`;

export class Portal {
  constructor({ page, watch, locale, words: said, server }) {
    Object.assign(this, { page, watch, locale, words: said, server });
    /** Every `POST /payments` that left the page. */
    this.payRequests = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && payPath.test(new URL(request.url()).pathname)) this.payRequests.push(request.postDataJSON());
    });
  }

  /** A page of the portal in a profile in which the user is signed in; `path` is below `/portal/`, null leaves it empty. */
  static async open(stage, { user, profile, locale = 'en', path = 'invoices/', prepare, ...options } = {}) {
    const { server } = stage;
    const { context, watch } = profile ?? (await stage.profile({ viewport: wide, ...options }));
    if (locale !== 'en') await context.addCookies([{ name: 'portal-language', value: locale, url: `${server.portal}/portal/` }]);
    if (user) await context.request.post(`${server.portal}/demo/sign-in`, { form: { email: addressOf(user) } });
    const page = await context.newPage();
    const portal = new Portal({ page, watch, locale, words: await words(locale), server });
    await prepare?.(page, portal);
    if (path !== null) await portal.go(path);
    return portal;
  }

  async go(path) {
    await this.page.goto(`${this.server.portal}/portal/${path}`, { waitUntil: 'commit' });
  }

  t(id, params) {
    return this.words.t(id, params);
  }

  plural(id, n, params) {
    return this.words.plural(id, n, params);
  }

  get dashboard() {
    return this.page.locator('billing-dashboard');
  }

  get table() {
    return this.page.locator('invoice-table');
  }

  get detail() {
    return this.page.locator('invoice-detail');
  }

  get pay() {
    return this.page.locator('pay-invoice');
  }

  get history() {
    return this.page.locator('payment-history');
  }

  get nav() {
    return this.page.locator('billing-nav');
  }

  get sessionDialog() {
    return this.page.getByRole('dialog', { name: this.t('session.endingTitle'), exact: true });
  }

  /** A control within an element, by the id of its words. */
  within(element, role, id, params) {
    return element.getByRole(role, { name: this.t(id, params), exact: true });
  }

  box(number) {
    return this.within(this.table, 'checkbox', 'row.select', { number });
  }

  row(number) {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('checkbox', { name: this.t('row.select', { number }), exact: true }) });
  }

  header(column) {
    return this.within(this.table, 'columnheader', `column.${column}`);
  }

  get rows() {
    return this.table.getByRole('checkbox', { name: this.anyOf('row.select', 'number') });
  }

  /** A sentence with whatever value in it. */
  anyOf(id, name) {
    const escape = (part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(
      `^${this.t(id, { [name]: '\n' })
        .split('\n')
        .map(escape)
        .join('.+')}$`,
    );
  }

  async tableShown() {
    await this.rows.first().waitFor();
  }

  /** Types into the search and waits until the list has answered. */
  async search(text) {
    const answered = this.answerTo('/invoices', ({ searchParams }) => searchParams.get('search') === text);
    await this.within(this.table, 'searchbox', 'table.search').fill(text);
    await answered;
    await this.settled();
  }

  /** Waits until what was asked for stands in the table. */
  async settled() {
    await this.table.locator('[role="table"][aria-busy="false"]').waitFor();
  }

  /** The next answer to a GET of a path of the API; start waiting before it is asked for. */
  answerTo(path, fits = () => true, method = 'GET') {
    const answered = this.page.waitForResponse((response) => {
      const url = new URL(response.url());
      return response.request().method() === method && url.pathname === `/api/v1${path}` && fits(url);
    });
    // the check may fail before it waits for this
    answered.catch(() => undefined);
    return answered;
  }

  /**
   * The next answer as it was read on its way to the page: a browser does not keep every body, and none for long. Await this before it is asked
   * for; what it returns waits for the answer.
   */
  async bodyOf(path, fits = () => true, method = 'GET') {
    let resolve;
    const answered = new Promise((fulfilled) => {
      resolve = fulfilled;
    });
    const wanted = (url) => url.pathname === `/api/v1${path}` && fits(url);
    const read = async (route) => {
      if (route.request().method() !== method) return route.fallback();
      const response = await route.fetch();
      const body = await response.json();
      await route.fulfill({ response });
      await this.page.unroute(wanted, read);
      resolve(body);
    };
    await this.page.route(wanted, read);
    return () => answered;
  }

  /** Asks the API as the page may: with the cookie of whoever is signed in. */
  async api(path, { method = 'GET', body, headers } = {}) {
    return this.page.evaluate(
      async ([address, how]) => {
        const response = await fetch(address, how);
        const text = await response.text();
        return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
      },
      [
        `/api/v1${path}`,
        {
          method,
          headers: { ...(body && { 'content-type': 'application/json' }), ...headers },
          ...(body && { body: JSON.stringify(body) }),
        },
      ],
    );
  }

  /** Invoices of the list, all pages of it. */
  async invoices(query) {
    const found = [];
    for (let next = ''; next !== undefined;) {
      const { body } = await this.api(`/invoices?limit=200&${query}${next && `&cursor=${encodeURIComponent(next)}`}`);
      found.push(...body.items);
      next = body.next;
    }
    return found;
  }

  /** Open invoices of an account that may be paid and that no guest's check takes, the first due first. */
  async payable(stage, accountNumber) {
    const taken = new Set(stage.samples.all(() => true).map(({ facts }) => facts.invoiceNumber));
    const all = await this.invoices(`search=${accountNumber}&group=overdue&group=open&sort=dueDate`);
    return all.filter(
      (one) => one.accountNumber === accountNumber && one.flags.payable && one.kind === 'invoice' && !taken.has(one.number),
    );
  }

  async select(numbers) {
    for (const number of numbers) await this.box(number).check();
  }

  /** The bar's button for what is selected. */
  get paySelected() {
    return this.table.locator('[part~="selection"] button[part~="pay"]');
  }

  get continueButton() {
    return this.pay.locator('button[part~="submit"]');
  }

  get payButton() {
    return this.pay.locator('button[part~="pay"]');
  }

  get payDate() {
    return this.pay.getByLabel(this.t('payDate.label'), { exact: true });
  }

  get visa() {
    return this.pay.getByRole('radio', { name: /^Visa/ });
  }

  heading(element, id, params) {
    return this.within(element, 'heading', id, params);
  }

  /** From the first step of the payment to the review of it, with the stored card that is chosen already. */
  async toReview({ payDate } = {}) {
    await this.toMethod();
    if (payDate) {
      const quoted = this.answerTo('/payments/quotes', undefined, 'POST');
      await this.payDate.fill(payDate);
      await quoted;
    }
    await this.continueButton.click();
    await this.payButton.waitFor();
  }

  async toMethod() {
    await this.continueButton.click();
    await this.visa.waitFor();
    assert.ok(await this.visa.isChecked(), 'the default card is chosen');
  }

  /** Waits for the confirmation. @returns {Promise<string>} the payment's reference */
  async confirmed(title) {
    await this.heading(this.pay, title).waitFor();
    const text = await this.textOf(this.pay);
    const reference = /\bP-[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(text)?.[0];
    assert.ok(reference, `a reference in: ${text}`);
    return reference;
  }

  /** What a reader sees of an element. */
  async textOf(element) {
    return plain(await element.evaluate((one) => one.shadowRoot?.querySelector('section, nav')?.innerText ?? ''));
  }

  /** What the server says of a payment by its reference. */
  async payment(tab, reference) {
    const { body } = await this.api(`/payments?tab=${tab}&search=${reference}`);
    return body.items.find((one) => one.reference === reference);
  }
}

/** Pages and states of what has the focus: `body` where it was lost, else the control with its name. */
export const focusOf = (page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return 'body';
    return `${at.localName} ${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40) ?? ''}`;
  });
