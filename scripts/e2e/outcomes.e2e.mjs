// What a customer meets who cannot simply pay: declined, asked by the bank, paid already, not payable here, locked out.
import assert from 'node:assert/strict';
import { expectOneCharge } from './charges.mjs';
import { check } from './runner.mjs';
import { plain } from './words.mjs';

/** The clipboard is one for all pages of a browser: what a page writes to it is written down in the page instead. */
const noteCopies = {
  prepare: (page) =>
    page.addInitScript(() => {
      window.e2eCopied = [];
      navigator.clipboard.writeText = async (text) => void window.e2eCopied.push(text);
    }),
};

async function blocked(stage, outcome) {
  const invoice = stage.samples.look({ outcome });
  const journey = await stage.journey(noteCopies);
  await journey.lookUp(invoice);
  return { invoice, journey };
}

/** Bank details, the exact amount and the number to quote, each with a button that copies it. */
async function expectInstructions(journey, invoice) {
  await journey.says(journey.t('remit.intro')).waitFor();
  const text = await journey.text();
  assert.ok(text.includes(await journey.money(invoice.balance, invoice.currency, 'code')), `the exact amount in: ${text}`);
  assert.ok(text.includes(invoice.facts.invoiceNumber), `the number to quote in: ${text}`);
  const copied = async (id) => {
    await journey.element
      .getByRole('button', { name: journey.t(id) })
      .first()
      .click();
    await journey.element
      .getByRole('button', { name: journey.t('action.copied') })
      .first()
      .waitFor();
    return journey.page.evaluate(() => window.e2eCopied.at(-1));
  };
  assert.equal(await copied('remit.copyAmount'), invoice.balance);
  assert.equal(await copied('remit.copyReference'), invoice.facts.invoiceNumber);
}

async function decline(stage, journey, code) {
  await journey.typeCard(stage.samples.card(`declined:${code}`));
  await journey.continueButton.click();
  await journey.payButton.click();
  await journey.alert.getByText(journey.t('pay.declined')).waitFor();
  const said = plain(await journey.alert.innerText());
  for (const id of [`decline.${code}`, 'pay.notCharged']) assert.ok(said.includes(plain(journey.t(id))), `${journey.t(id)} in: ${said}`);
  assert.equal(await journey.email.inputValue(), 'declined@customer.example', 'the e-mail address is kept');
  await journey.card('number').waitFor();
  assert.equal(await journey.card('cvc').inputValue(), '', 'the security code is cleared');
  assert.notEqual(await journey.card('number').inputValue(), '', 'the card number is kept in the frame');
  assert.notEqual(await journey.card('expiry').inputValue(), '', 'the expiry date is kept in the frame');
}

export const checks = [
  check('each decline says why, keeps what was typed, clears the security code; another card pays', async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const email = 'declined@customer.example';
    const journey = await stage.journey();
    await journey.toMethod(invoice);
    await journey.card('number').waitFor();
    await journey.email.fill(email);
    assert.ok(stage.samples.declines.length >= 5, 'cards for several codes');
    for (const code of stage.samples.declines) await decline(stage, journey, code);
    await journey.typeCard(stage.samples.card('approved'));
    await journey.continueButton.click();
    await journey.payButton.click();
    const reference = await journey.paid();
    assert.equal(new Set(journey.payRequests.map(({ key }) => key)).size, stage.samples.declines.length + 1, 'a decline spends the key');
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check('the bank asks first: approved there, paid here', async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const email = 'challenge@customer.example';
    const journey = await stage.journey();
    await journey.pay(invoice, stage.samples.card('challenge'), email);
    await journey.title('challenge.title');
    await journey.challenge.getByRole('button').first().click();
    const reference = await journey.paid();
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check('the bank asks first: refused there, not charged here, another card pays', async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const email = 'refused@customer.example';
    const journey = await stage.journey();
    await journey.pay(invoice, stage.samples.card('challenge'), email);
    await journey.challenge.getByRole('button').nth(1).click();
    await journey.alert.getByText(journey.t('decline.authenticationFailed')).waitFor();
    await journey.typeCard(stage.samples.card('approved'));
    await journey.continueButton.click();
    await journey.payButton.click();
    const reference = await journey.paid();
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check('a reload while the bank asks: the payment is found again and is not lost', async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const journey = await stage.journey();
    await journey.pay(invoice, stage.samples.card('challenge'));
    await journey.challenge.getByRole('button').first().waitFor();
    await journey.page.reload();
    await Promise.any([journey.challenge.getByRole('button').first().waitFor(), journey.checking()]);
    if (await journey.challenge.getByRole('button').count()) {
      await journey.challenge.getByRole('button').first().click();
      await journey.paid();
    }
    assert.equal(new Set(journey.payRequests.map(({ key }) => key)).size, 1);
  }),

  check('paid already: says when, and that nothing is due', async (stage) => {
    const { journey } = await blocked(stage, 'alreadyPaid');
    await journey.says(journey.t('notPayable.alreadyPaid')).waitFor();
    const text = await journey.text();
    const [before] = journey.t('paid.on', { date: '\n' }).split('\n');
    assert.ok(text.includes(plain(before)), `the date of the payment in: ${text}`);
    assert.equal(await journey.payButton.count(), 0);
  }),

  check('a temporary account number is told at once, at its field, with whom to call', async (stage) => {
    const { journey } = await blocked(stage, 'temporaryAccount');
    await journey.says(journey.t('account.temporary')).waitFor();
    assert.match(await journey.text(), /\d{3}[ -]\d{3}/, 'a number to call');
    assert.equal(await journey.payButton.count(), 0);
  }),

  check('above the card limit: the card is disabled with the limit, and the transfer is explained to the cent', async (stage) => {
    const { invoice, journey } = await blocked(stage, 'overCardLimit');
    await journey.method('card').waitFor();
    await journey.says(journey.t('remit.intro')).waitFor();
    assert.ok(await journey.method('card').isDisabled());
    assert.ok(await journey.method('transfer').isChecked());
    const limit = await journey.money('100000.00', 'USD');
    assert.ok((await journey.text()).includes(plain(journey.t('pay.cardLimit', { limit }))), await journey.text());
    await expectInstructions(journey, invoice);
  }),

  check('a country without online payment: how to transfer, instead of a form', async (stage) => {
    const { invoice, journey } = await blocked(stage, 'countryOffline');
    await expectInstructions(journey, invoice);
    assert.equal(await journey.payButton.count(), 0);
    assert.equal(await journey.element.locator('iframe').count(), 0, 'no card frame');
  }),

  check('bank transfer chosen: exact amount, number to quote, copy buttons; back to the card loses nothing', async (stage) => {
    const invoice = stage.samples.look({ currency: 'USD' });
    const journey = await stage.journey(noteCopies);
    await journey.toMethod(invoice);
    await journey.typeCard(stage.samples.card('approved'));
    await journey.email.fill('back@customer.example');
    await journey.method('transfer').check();
    await expectInstructions(journey, invoice);
    await journey.method('card').check();
    await journey.card('number').waitFor();
    assert.equal(
      (await journey.card('number').inputValue()).replaceAll(' ', ''),
      stage.samples.card('approved').number.replaceAll(' ', ''),
    );
    assert.equal(await journey.email.inputValue(), 'back@customer.example');
  }),

  check('back from the review and on again: nothing typed is lost, and the card need not be typed again', async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const email = 'back-and-forth@customer.example';
    const journey = await stage.journey();
    await journey.toReview(invoice, stage.samples.card('approved'), email);
    await journey.button('method.change').click();
    await journey.card('number').waitFor();
    assert.equal(await journey.email.inputValue(), email);
    await journey.continueButton.click();
    await journey.payButton.click();
    await expectOneCharge(stage, { invoice, reference: await journey.paid(), email });
  }),

  check('not found: one neutral sentence, what was typed stays, attempts are counted down and locked after six', async (stage) => {
    const journey = await stage.journey();
    await journey.ready();
    const facts = { accountNumber: 'ZZ9PLU', invoiceNumber: '1Z-999999', invoiceAmount: '12.34' };
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const answered = journey.answerTo('/guest/lookups');
      await journey.lookUp({ facts });
      await answered;
      await journey.alert.waitFor();
      for (const [name, value] of Object.entries(facts)) assert.equal(await journey.fact(name).inputValue(), value);
      if (attempt < 6) await journey.alert.getByText(journey.t('guest.notFound')).waitFor();
    }
    await journey.lookUp({ facts });
    await journey.alert.getByText(journey.t('guest.locked')).waitFor();
    assert.ok((await journey.text()).includes(plain(journey.t('guest.lockedHelp'))));
  }),
];
