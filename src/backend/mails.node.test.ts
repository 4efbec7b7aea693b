import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountBench, day } from '../testing/account-bench.fixture.js';

/** A payment that a customer of this language made, and what then came by mail. */
const mailsAbout = async (language: string, what: 'receipt' | 'failed' | 'returned') => {
  const on = await accountBench();
  const me = await on.customer('payer');
  const methodId = what === 'returned' ? 'pm_finch_operating' : me.visa;
  const payDate = what === 'failed' ? '2026-03-18' : '2026-03-12';
  const quoted = await me.quote({ items: [await on.issue({ minor: 30_000 })], methodId, payDate, credits: 'oldestFirst' });
  const input = me.inputOf(quoted, { source: { methodId } });
  const { body } = await on.probe
    .post('/payments', input, { token: me.token, key: 'mail', headers: { 'Accept-Language': language } })
    .then((answer) => ({ body: answer.body as { id: string; reference: string } }));
  if (what === 'failed') await on.method(me.visa, { state: 'disabled' });
  await on.pass(6 * day);
  if (what === 'returned') on.page.controls.provider.returnDebit(body.id);
  await on.pass(day);
  const mails = on.page.controls.mailer.outbox.filter((mail) => mail.subject.includes(body.reference));
  return { mails, reference: body.reference };
};

describe('the mails about a payment', () => {
  for (const [language, what, subject, line] of [
    ['en', 'receipt', /^Receipt for payment /, /Credits applied: .*230\.00/],
    ['nl', 'receipt', /^Ontvangstbewijs|^Betalingsbewijs|betaling/i, /Toegepaste tegoeden: .*230,00/],
    ['en', 'failed', /did not go through$/, /Nothing was charged\./],
    ['fr', 'failed', /n’a pas abouti$/, /Rien n’a été débité\./],
    ['en', 'returned', /was returned$/, /The invoices are open again\./],
    ['ko', 'returned', /은행에서 반환했습니다$/, /로그인하여/],
  ] as const) {
    it(`tell of what ${what === 'receipt' ? 'was paid' : `has ${what}`} in ${language}, once`, async () => {
      const { mails, reference } = await mailsAbout(language, what);
      const fitting = mails.filter((mail) => subject.test(mail.subject));
      assert.equal(fitting.length, 1, mails.map((mail) => mail.subject).join());
      const [mail] = fitting;
      assert.match(mail?.text ?? '', line);
      assert.ok(mail?.text.includes(reference));
      assert.deepEqual([mail?.to, mail?.locale], ['payer@harbourfinch.example', language]);
    });
  }

  it('do not tell of a failure to somebody who was there to see it', async () => {
    const on = await accountBench();
    const me = await on.customer('payer');
    assert.equal((await me.payCard([await on.issue()], 'declined:generic')).body.status, 'failed');
    await on.runDue();
    assert.deepEqual(on.page.controls.mailer.outbox, []);
  });
});
