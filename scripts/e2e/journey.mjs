// A customer on the partner's page: finds things by role and name in the page's language, types and presses like anybody.
import { money, plain } from './words.mjs';

const payPath = /\/api\/v1\/payments$/;

export class Journey {
  constructor({ page, watch, locale, words, server }) {
    Object.assign(this, { page, watch, locale, words, server });
    /** Every `POST /payments` that left the page: its idempotency key and its body. */
    this.payRequests = [];
    page.on('request', (request) => {
      if (request.method() !== 'POST' || !payPath.test(new URL(request.url()).pathname)) return;
      this.payRequests.push({ key: request.headers()['idempotency-key'], body: request.postDataJSON() });
    });
  }

  /** The next answer to a call whose path ends so; start waiting before it is asked for. */
  answerTo(suffix) {
    const answered = this.page.waitForResponse((response) => response.request().method() !== 'OPTIONS' && response.url().endsWith(suffix));
    // the check may fail before it waits for this
    answered.catch(() => undefined);
    return answered;
  }

  t(id, params) {
    return this.words.t(id, params);
  }

  /** Opens the partner's page, or another one that embeds the element. */
  async open(address = `${this.server.partner}/partner/`) {
    const url = new URL(address);
    if (this.locale !== 'en') url.searchParams.set('lang', this.locale);
    await this.page.goto(url.href, { waitUntil: 'commit' });
  }

  get element() {
    return this.page.locator('pay-invoice');
  }

  get heading() {
    return this.element.locator('[part~="heading"]');
  }

  /** A button by the id of its words. */
  button(id, params) {
    return this.element.getByRole('button', { name: this.t(id, params), exact: true });
  }

  /** The control of a fact by its label: `accountNumber`, `invoiceNumber`, `invoiceAmount`. */
  fact(name) {
    return this.element.getByRole('textbox', { name: this.t(`fact.${name}`), exact: true });
  }

  get email() {
    return this.element.locator('input[type="email"]');
  }

  get payButton() {
    return this.element.locator('button[part~="pay"]');
  }

  get continueButton() {
    return this.element.locator('button[part~="submit"]');
  }

  get alert() {
    return this.element.locator('#fault');
  }

  method(route) {
    return this.element.getByRole('radio', { name: this.t(route === 'card' ? 'method.card' : 'method.bankTransfer'), exact: true });
  }

  /** The card frame: `number`, `expiry`, `cvc`, by their labels in the host's language. */
  card(field) {
    const labels = { number: 'card.number', expiry: 'card.expiry', cvc: 'card.cvc' };
    return this.element.locator('[slot="payment-fields"] iframe').contentFrame().getByLabel(this.t(labels[field]), { exact: true });
  }

  get challenge() {
    return this.element.locator('[slot="payment-challenge"] iframe').contentFrame();
  }

  says(text) {
    return this.element.getByText(text).first();
  }

  async text() {
    return plain(await this.element.evaluate((element) => element.shadowRoot?.querySelector('section')?.innerText ?? ''));
  }

  money(decimal, currency, display) {
    return money(this.page, decimal, currency, this.locale, display);
  }

  async ready() {
    await this.fact('accountNumber').waitFor();
  }

  async typeFacts(facts) {
    for (const [name, value] of Object.entries(facts)) await this.fact(name).fill(value);
  }

  /** From the form to the answer; `method`, or whatever the invoice's outcome is, is for the caller to wait for. */
  async lookUp({ facts }) {
    await this.ready();
    await this.typeFacts(facts);
    await this.continueButton.click();
  }

  async toMethod(invoice) {
    await this.lookUp(invoice);
    await this.method('card').waitFor();
  }

  async typeCard({ number, expiry, cvc }) {
    await this.card('number').fill(number);
    await this.card('expiry').fill(expiry);
    await this.card('cvc').fill(cvc);
  }

  async toReview(invoice, card, email) {
    await this.toMethod(invoice);
    await this.typeCard(card);
    if (email) await this.email.fill(email);
    await this.continueButton.click();
    await this.payButton.waitFor();
  }

  async pay(invoice, card, email) {
    await this.toReview(invoice, card, email);
    await this.payButton.click();
  }

  /** Waits for a title of a step, by the id of its words. */
  async title(id, options) {
    await this.heading.filter({ hasText: this.t(id) }).waitFor(options);
  }

  async checking(options) {
    await this.title('checking.title', options);
  }

  /** Waits for the confirmation. @returns {Promise<string>} the payment's reference */
  async paid(options) {
    await this.button('done.print').waitFor(options);
    const text = await this.text();
    const escape = (part) => plain(part).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const [before, after] = this.t('pay.done', { reference: '\n' }).split('\n');
    const reference = new RegExp(`${escape(before)} ?([A-Z0-9]+(?:-[A-Z0-9]+)+) ?${escape(after)}`).exec(text)?.[1];
    if (!reference) throw new Error(`No reference in: ${text}`);
    return reference;
  }

  /** Looks an invoice up that was paid: nothing is due. */
  async expectNothingDue(invoice) {
    await this.lookUp(invoice);
    await this.says(this.t('notPayable.settledTitle')).waitFor();
    await this.says(this.t('notPayable.alreadyPaid')).waitFor();
  }
}
