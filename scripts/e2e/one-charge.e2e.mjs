// One intent of the customer is one charge, whatever happens on the way.
import assert from 'node:assert/strict';
import { expectOneCharge } from './charges.mjs';
import { check } from './runner.mjs';

const customer = (name) => `${name}@one-charge.example`;

async function review(stage, card, email, options) {
  const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
  const journey = await stage.journey(options);
  await journey.toReview(invoice, stage.samples.card(card), email);
  return { invoice, journey };
}

const keysOf = ({ payRequests }) => new Set(payRequests.map(({ key }) => key));

export const checks = [
  check('a double click on Pay is one charge', async (stage) => {
    const email = customer('double-click');
    const { invoice, journey } = await review(stage, 'approved', email);
    await journey.payButton.dblclick({ delay: 5 });
    const reference = await journey.paid();
    assert.equal(journey.payRequests.length, 1);
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check('many clicks within one task are one charge', async (stage) => {
    const email = customer('many-clicks');
    const { invoice, journey } = await review(stage, 'approved', email);
    await journey.payButton.evaluate((button) => Array.from({ length: 20 }, () => button.click()));
    const reference = await journey.paid();
    assert.equal(journey.payRequests.length, 1);
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check('Enter held down, from the card to the confirmation, is one charge', async (stage) => {
    const email = customer('enter');
    const { invoice, journey } = await review(stage, 'approved', email);
    await journey.payButton.focus();
    for (let count = 0; count < 30; count += 1) await journey.page.keyboard.down('Enter');
    await journey.page.keyboard.up('Enter');
    const reference = await journey.paid();
    assert.equal(journey.payRequests.length, 1);
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check('Enter held down in the form does not run through to Pay', async (stage) => {
    const invoice = stage.samples.look({ currency: 'USD' });
    const journey = await stage.journey();
    await journey.toMethod(invoice);
    await journey.typeCard(stage.samples.card('approved'));
    await journey.card('cvc').focus();
    for (let count = 0; count < 30; count += 1) await journey.page.keyboard.down('Enter');
    await journey.payButton.waitFor();
    for (let count = 0; count < 30; count += 1) await journey.page.keyboard.down('Enter');
    await journey.page.keyboard.up('Enter');
    assert.equal(journey.payRequests.length, 0, 'nothing was sent');
    assert.ok(await journey.payButton.isVisible());
  }),

  check(
    'a reload while the payment is being sent finds it again: checking, then paid, once',
    async (stage) => {
      const email = customer('reload-sending');
      const { invoice, journey } = await review(stage, 'slow', email);
      const sent = journey.page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/payments'));
      sent.catch(() => undefined);
      await journey.payButton.click();
      await sent;
      await journey.page.reload();
      await journey.checking();
      const reference = await journey.paid({ timeout: 60_000 });
      assert.equal(keysOf(journey).size, 1);
      await expectOneCharge(stage, { invoice, reference, email });
    },
    { timeoutMs: 100_000 },
  ),

  check(
    'a slow bank: checking, which survives two reloads and never offers to pay again, then paid, once',
    async (stage) => {
      const email = customer('reload-checking');
      const { invoice, journey } = await review(stage, 'slow', email);
      await journey.payButton.click();
      await journey.checking({ timeout: 30_000 });
      for (let count = 0; count < 2; count += 1) {
        assert.equal(await journey.payButton.count(), 0);
        await journey.page.reload();
        await Promise.race([journey.checking(), journey.button('done.print').waitFor()]);
      }
      const reference = await journey.paid({ timeout: 60_000 });
      assert.equal(keysOf(journey).size, 1);
      await expectOneCharge(stage, { invoice, reference, email });
    },
    { timeoutMs: 120_000 },
  ),

  check('two tabs that pay the same invoice at once: one charge, and the other learns that it is paid', async (stage) => {
    const invoice = stage.samples.take({ currency: 'USD', label: 'due ' });
    const email = customer('two-tabs');
    const profile = await stage.profile();
    const tabs = [await stage.journey({ profile }), await stage.journey({ profile })];
    for (const tab of tabs) await tab.toReview(invoice, stage.samples.card('approved'), email);
    await Promise.all(tabs.map((tab) => tab.payButton.evaluate((button) => button.click())));
    const outcomes = await Promise.all(tabs.map((tab) => settled(tab)));
    assert.deepEqual(outcomes.map(({ kind }) => kind).sort(), ['nothing due', 'paid']);
    const { reference } = outcomes.find(({ kind }) => kind === 'paid');
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check('a lost answer: the customer is told the truth, and it is one charge', async (stage) => {
    const email = customer('lost-answer');
    const { invoice, journey } = await review(stage, 'lostAnswer', email);
    await journey.payButton.click();
    const reference = await journey.paid({ timeout: 40_000 });
    assert.equal(keysOf(journey).size, 1);
    await expectOneCharge(stage, { invoice, reference, email });
  }),

  check(
    'offline at the moment of Pay: never "failed", and once the connection is back it is settled, with one charge at most',
    async (stage) => {
      const email = customer('offline');
      const { invoice, journey } = await review(stage, 'approved', email);
      await journey.page.context().setOffline(true);
      await journey.payButton.click();
      await journey.checking({ timeout: 60_000 });
      assert.ok(!(await journey.text()).includes(journey.t('pay.declined')));
      assert.equal(await journey.payButton.count(), 0);
      await journey.page.context().setOffline(false);
      const outcome = await settled(journey);
      assert.equal(keysOf(journey).size, 1);
      if (outcome.kind === 'paid') return expectOneCharge(stage, { invoice, reference: outcome.reference, email });
      assert.equal(outcome.kind, 'not charged');
      await journey.typeCard(stage.samples.card('approved'));
      await journey.continueButton.click();
      await journey.payButton.click();
      const reference = await journey.paid();
      await expectOneCharge(stage, { invoice, reference, email });
    },
    { timeoutMs: 120_000 },
  ),
];

/** How a payment that was under way ended, as the customer reads it. */
function settled(journey) {
  const options = { timeout: 60_000 };
  return Promise.any([
    journey.paid(options).then((reference) => ({ kind: 'paid', reference })),
    journey
      .says(journey.t('notPayable.settledTitle'))
      .waitFor(options)
      .then(() => ({ kind: 'nothing due' })),
    journey
      .says(journey.t('pay.notCharged'))
      .waitFor(options)
      .then(() => ({ kind: 'not charged' })),
  ]);
}
