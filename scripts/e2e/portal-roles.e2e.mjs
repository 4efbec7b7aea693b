// Who sees and may do what: the server decides, the pages show it, and nobody learns what is not theirs.
import assert from 'node:assert/strict';
import { Portal } from './portal.mjs';
import { check } from './runner.mjs';
import { plain } from './words.mjs';

/** Who may pay, and who is told about roles. */
const people = [
  { user: 'admin', name: 'Dana Finch', pays: true, governs: true },
  { user: 'manager', name: 'Mika Manager', pays: true },
  { user: 'payer', name: 'Parker Payne', pays: true },
  { user: 'viewpay', name: 'Val Payton', pays: true },
  { user: 'dispute', name: 'Dev Disputer', pays: false },
  { user: 'viewer', name: 'Vic Viewer', pays: false },
];

const roleNames = /"role[a-z]*"\s*:|"(?:administrator|manager|viewPayDispute|viewPay|viewDispute|viewOnly)"/i;

/** Every answer of the API that has an end, as it comes. */
function listen(page) {
  const answers = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/api/') || pathname.endsWith('/live')) return;
    answers.push(
      response
        .text()
        .then((text) => ({ url: response.url(), text }))
        .catch(() => undefined),
    );
  });
  return async () => (await Promise.all(answers)).filter(Boolean);
}

/** Buttons, links and entries of menus that begin with the word and can be pressed. */
const payOffers = async ({ page }) => {
  const offers = ['button', 'link', 'menuitem'].map((role) =>
    page
      .getByRole(role, { name: /^Pay\b/ })
      .evaluateAll((all) => all.filter((one) => !one.matches(':disabled, [aria-disabled="true"]')).map(({ textContent }) => textContent)),
  );
  return (await Promise.all(offers)).flat().map(plain);
};

/** Through the pages of the portal, one invoice and one row's menu included. */
async function lookAround(portal) {
  const offers = [];
  const note = async () => offers.push(...(await payOffers(portal)));
  await portal.dashboard.getByRole('heading').first().waitFor();
  await portal.dashboard.getByRole('table').waitFor();
  await note();
  await portal.within(portal.nav, 'link', 'nav.payments').click();
  await portal.history.getByRole('tab').first().waitFor();
  await portal.within(portal.history, 'tab', 'history.tab.history').click();
  await portal.history.getByRole('table').waitFor();
  await note();
  await portal.within(portal.nav, 'link', 'nav.invoices').click();
  await portal.table.getByRole('link').first().waitFor();
  const number = plain(await portal.table.getByRole('link').first().innerText());
  await portal.within(portal.table, 'button', 'row.actions', { number }).click();
  await portal.within(portal.table, 'menuitem', 'menu.view').waitFor();
  await note();
  await portal.within(portal.table, 'menuitem', 'menu.view').click();
  await portal.detail.getByRole('heading', { name: new RegExp(number) }).waitFor();
  await portal.detail
    .getByRole('group', { name: portal.t('detail.actions') })
    .or(portal.detail.locator('[part~="actions"]'))
    .first()
    .waitFor();
  await note();
  return offers;
}

const idempotent = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** A payment as somebody would forge it: of an invoice that the person sees. */
async function forgePayment(portal) {
  const [{ id, balance }] = (await portal.api('/invoices?limit=1&group=overdue&group=open')).body.items;
  const items = [{ invoiceId: id, amount: balance }];
  const quote = await portal.api('/payments/quotes', { method: 'POST', body: { items, currency: balance.currency } });
  const payment = { quoteId: quote.body?.id ?? 'quo_none', items, currency: balance.currency, methodId: 'pm_usr_finch_payer_visa' };
  const paid = await portal.api('/payments', { method: 'POST', headers: idempotent(), body: payment });
  return { quote: quote.status, paid: paid.status, left: (await portal.api(`/invoices/${id}`)).body.balance.minor - balance.minor };
}

/** What a page says that shows an invoice by its id. */
async function shown(portal, id) {
  await portal.page.evaluate((invoiceId) => {
    const element = Object.assign(document.createElement('invoice-detail'), { id: 'other' });
    element.setAttribute('invoice-id', invoiceId);
    document.querySelector('#other')?.remove();
    document.querySelector('main').prepend(element);
  }, id);
  const element = portal.page.locator('#other');
  await element.getByText(portal.t('detail.unavailable')).waitFor();
  return portal.textOf(element);
}

const withoutReference = ({ status, body }) => ({ status, body: { ...body, correlationId: undefined, instance: undefined } });

export const checks = [
  ...people.map(({ user, name, pays, governs }) =>
    check(
      `${name} signs in, ${pays ? 'is offered to pay' : 'can press no Pay anywhere and cannot pay past the page'}, and roles are not told`,
      async (stage) => {
        const portal = await Portal.open(stage, { path: null });
        const answers = listen(portal.page);
        await portal.go('sign-in/');
        await portal.page.getByRole('button', { name: new RegExp(name) }).click();
        await portal.nav.getByText(name).waitFor();
        const offers = await lookAround(portal);
        if (pays) assert.ok(offers.length > 0, 'Pay is offered');
        else {
          assert.deepEqual(offers, []);
          // the invoice itself says why it cannot be paid here (PAY-01)
          await portal.detail.getByText(portal.t('notPayable.noPermission')).first().waitFor();
          assert.deepEqual(await forgePayment(portal), { quote: 403, paid: 403, left: 0 });
        }
        if (governs) return;
        const told = (await answers())
          .filter(({ text }) => roleNames.test(text))
          .map(({ url, text }) => `${url}: ${roleNames.exec(text)[0]}`);
        assert.deepEqual(told, [], `of ${user}`);
      },
    ),
  ),

  check("another company's invoice, one out of scope and nonsense read the same, at the API and on the page", async (stage) => {
    const portal = await Portal.open(stage, { user: 'viewer' });
    await portal.tableShown();
    const stranger = stage.samples.all(({ facts }) => !['A1B2C3', 'K7Q009'].includes(facts.accountNumber))[0];
    const ids = [`inv_${stranger.facts.invoiceNumber}`, 'inv_1Z-430001', 'inv_nonsense'];
    const answers = [];
    const texts = [];
    for (const id of ids) {
      answers.push(withoutReference(await portal.api(`/invoices/${id}`)));
      texts.push(await shown(portal, id));
    }
    assert.equal(answers[0].status, 404);
    for (const answer of answers) assert.deepEqual(answer, answers[2]);
    for (const text of texts) assert.equal(text, texts[2]);
  }),
];
