// The main job without a mouse, in every language.
import assert from 'node:assert/strict';
import { lookUpAsStranger } from './charges.mjs';
import { Keyboard } from './keyboard.mjs';
import { waitForMail } from './mails.mjs';
import { check } from './runner.mjs';
import { longDate, money, plain } from './words.mjs';

/** Words that a reader of the language expects, written down here so that the catalog is not its own witness. */
const anchors = {
  en: { form: ['Pay an invoice', 'Account number', 'Invoice number', 'Find my invoice'], pay: 'Pay ', nothing: 'Nothing is due' },
  nl: { form: ['Een factuur betalen', 'Klantennummer', 'Factuurnummer', 'Mijn factuur zoeken'], pay: 'betalen', nothing: 'Er is niets' },
  fr: { form: ['Payer une facture', 'Numéro de compte', 'Numéro de facture', 'Rechercher ma facture'], pay: 'Payer', nothing: 'Aucun' },
  ko: { form: ['청구서', '고객번호', '청구서 번호'], pay: '지불', nothing: '납부할 금액이 없습니다' },
};

/** Types an amount as a reader of the language writes it. */
const typedAmount = (page, decimal, currency, locale) =>
  page.evaluate(
    ([value, tag, digits]) => new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    [decimal, locale, currency === 'KRW' ? 0 : 2],
  );

async function find(journey, keyboard, invoice) {
  const { facts } = invoice;
  await journey.ready();
  await keyboard.type(journey.fact('accountNumber'), facts.accountNumber);
  await keyboard.expectRing(journey.fact('accountNumber'), 'The first field');
  await keyboard.type(journey.fact('invoiceNumber'), facts.invoiceNumber);
  await keyboard.type(
    journey.fact('invoiceAmount'),
    await typedAmount(journey.page, facts.invoiceAmount, invoice.currency, journey.locale),
  );
  await keyboard.press('Enter');
}

async function chooseWithArrows(journey, keyboard) {
  await keyboard.tabTo(journey.method('card'));
  await keyboard.press('ArrowDown');
  await journey.says(journey.t('remit.intro')).waitFor();
  await keyboard.press('ArrowUp');
  await journey.card('number').waitFor();
}

async function typeCard(journey, keyboard, { number, expiry, cvc }, email) {
  await keyboard.type(journey.card('number'), number.replaceAll(' ', ''));
  await keyboard.type(journey.card('expiry'), expiry.replace('/', ''));
  await keyboard.type(journey.card('cvc'), cvc);
  await keyboard.type(journey.email, email);
  await keyboard.tabTo(journey.continueButton);
  await keyboard.press('Enter');
}

/** What is asked for is what the customer reads, in the locale's own way. */
async function expectInvoice(journey, invoice, answer) {
  const text = await journey.text();
  assert.ok(text.includes(await journey.money(invoice.balance, invoice.currency)), `${invoice.balance} ${invoice.currency} in: ${text}`);
  assert.ok(text.includes(invoice.facts.invoiceNumber), `the invoice's number in: ${text}`);
  const { dueDate } = answer.invoice;
  const written = await Promise.all(['long', 'medium'].map((style) => dateAs(journey, dueDate, style)));
  assert.ok(
    written.some((date) => text.includes(date)),
    `${written.join(' or ')} in: ${text}`,
  );
}

const dateAs = async (journey, date, dateStyle) =>
  plain(
    await journey.page.evaluate(
      ([text, tag, style]) => new Intl.DateTimeFormat(tag, { dateStyle: style, timeZone: 'UTC' }).format(new Date(`${text}T00:00Z`)),
      [date, journey.locale, dateStyle],
    ),
  );

async function expectReview(journey, invoice) {
  const text = await journey.text();
  const withCode = await journey.money(invoice.balance, invoice.currency, 'code');
  assert.ok(text.includes(withCode), `${withCode} in: ${text}`);
  const label = plain(await journey.payButton.innerText());
  assert.ok(label.includes(await journey.money(invoice.balance, invoice.currency)), `the amount on the button: ${label}`);
  assert.ok(label.includes(anchors[journey.locale].pay), `the language's word on the button: ${label}`);
}

async function payByKeyboard(stage, { locale, currency }) {
  const invoice = stage.samples.take({ currency, label: 'due ' });
  const email = `${locale}.${currency.toLowerCase()}@customer.example`;
  const journey = await stage.journey({ locale });
  const keyboard = new Keyboard(journey.page);
  await journey.ready();
  const form = plain(await journey.text());
  for (const word of anchors[locale].form) assert.ok(form.includes(word), `${word} in: ${form}`);

  const { body: answer } = await lookUpAsStranger(stage, invoice);
  await find(journey, keyboard, invoice);
  await keyboard.expectFocus(journey.heading, 'the heading of the second step');
  await chooseWithArrows(journey, keyboard);
  await expectInvoice(journey, invoice, answer);

  await typeCard(journey, keyboard, stage.samples.card('approved'), email);
  await keyboard.expectFocus(journey.heading, 'the heading of the review');
  await expectReview(journey, invoice);
  await keyboard.tabTo(journey.payButton);
  await keyboard.press('Enter');
  const reference = await journey.paid();
  await keyboard.expectFocus(journey.heading, 'the heading of the confirmation');
  const done = await journey.text();
  assert.ok(done.includes(await money(journey.page, invoice.balance, invoice.currency, locale, 'code')), `the amount in: ${done}`);
  assert.ok(
    done.includes(await longDate(journey.page, answer.invoice.payDate ?? (await today(stage)), locale)),
    `today's date in: ${done}`,
  );

  const mails = await waitForMail(stage.server, reference);
  assert.ok(mails.includes(email), 'the receipt went to the address that was typed');

  await keyboard.tabTo(journey.button('done.payAnother'));
  await keyboard.press('Enter');
  await find(journey, keyboard, invoice);
  await journey.says(journey.t('notPayable.alreadyPaid')).waitFor();
  const again = await journey.text();
  assert.ok(again.includes(anchors[locale].nothing), `${anchors[locale].nothing} in: ${again}`);
}

/** The biller's own date. */
async function today({ server }) {
  const { policy } = await (await fetch(`${server.portal}/api/v1/terms`)).json();
  return policy.today;
}

const journeys = [
  ['en', 'USD'],
  ['nl', 'USD'],
  ['fr', 'USD'],
  ['ko', 'USD'],
  ['nl', 'EUR'],
  ['ko', 'KRW'],
  ['en', 'KRW'],
];

export const checks = [
  ...journeys.map(([locale, currency]) =>
    check(`the keyboard alone pays an invoice in ${currency} in ${locale}, and nothing is due afterwards`, (stage) =>
      payByKeyboard(stage, { locale, currency }),
    ),
  ),
  check('won are written without decimals: 13,000', async (stage) => {
    const invoice = stage.samples.look({ currency: 'KRW' });
    const journey = await stage.journey();
    assert.equal(await journey.money('13000', 'KRW'), '₩13,000');
    await journey.toMethod(invoice);
    const text = await journey.text();
    const written = await journey.money(invoice.balance, 'KRW');
    assert.ok(text.includes(written) && !text.includes(`${written}.`), text);
  }),
  check('errors of the form stand at the field and in a summary that takes the focus, whose links lead to the field', async (stage) => {
    const journey = await stage.journey();
    const keyboard = new Keyboard(journey.page);
    await journey.ready();
    await keyboard.type(journey.fact('invoiceAmount'), 'twelve');
    await keyboard.press('Enter');
    await keyboard.expectFocus(journey.alert, 'the error summary');
    assert.equal(await journey.fact('accountNumber').getAttribute('aria-invalid'), 'true');
    const links = journey.alert.getByRole('link');
    assert.equal(await links.count(), 3);
    await keyboard.tabTo(links.nth(2));
    await keyboard.press('Enter');
    await keyboard.expectFocus(journey.fact('invoiceAmount'), 'the field that the link names');
    assert.equal(await journey.fact('invoiceAmount').inputValue(), 'twelve');
  }),
];
