import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountBench, day, hour } from '../testing/account-bench.fixture.js';
import { payGuest } from '../testing/guest-payment.js';
import { createInPageBackend, type InPageBackend } from '../testing/in-page-backend.js';
import { minute } from './config.js';
import { MailRefused } from './mail/mailer.js';

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

describe('a mail', () => {
  /** A guest who has paid and wants a receipt; nothing is sent yet. */
  const paid = async () => {
    const faults: string[] = [];
    const page = await createInPageBackend({ onFault: ({ name }) => void faults.push(name) });
    const { mailer } = page.controls;
    const tried: string[] = [];
    const answers: (() => Promise<void>)[] = [];
    const keep = mailer.send.bind(mailer);
    mailer.send = async (message) => {
      tried.push(message.id);
      await answers.shift()?.();
      await keep(message);
    };
    const pay = async (): Promise<void> => {
      const sample = (await page.controls.sample()).invoices.find(({ outcome }) => outcome === 'payable');
      assert.ok(sample);
      await payGuest(page.client, sample, { receiptEmail: 'payer@example.com' });
    };
    return { page, mailer, tried, answers, faults, pay };
  };
  const wait = async (page: InPageBackend, milliseconds: number): Promise<void> => {
    page.controls.clock.advance(milliseconds);
    await page.backend.runDue();
    await page.backend.idle();
  };

  it('that a killed process was sending is sent by another, with the same id', async () => {
    const { page, mailer, tried, answers, pay } = await paid();
    answers.push(() => new Promise(() => undefined));
    await pay();
    while (tried.length === 0) await new Promise((resolve) => setImmediate(resolve));
    page.controls.clock.advance(2 * minute);
    await page.backend.runDue();
    while (mailer.outbox.length === 0) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual([tried.length, new Set(tried).size, mailer.outbox[0]?.id], [2, 1, tried[0]]);
  });

  it('that no server takes just now waits longer each time, and is left to the operator in the end', async () => {
    const { page, mailer, tried, answers, faults, pay } = await paid();
    answers.push(...Array.from({ length: 20 }, () => () => Promise.reject(new Error('no mail today'))));
    await pay();
    for (let hours = 0; hours < 24; hours += 1) await wait(page, hour);
    assert.deepEqual([tried.length, mailer.outbox.length, faults], [20, 0, ['JobFailing']]);
    await page.backend.resumeJobs();
    await wait(page, minute);
    assert.deepEqual([new Set(tried).size, mailer.outbox.length], [1, 1]);
  });

  it('that is refused is given up at once, and the operator hears of it', async () => {
    const { page, mailer, tried, answers, faults, pay } = await paid();
    answers.push(() => Promise.reject(new MailRefused('No such mailbox')));
    await pay();
    await wait(page, hour);
    assert.deepEqual([tried.length, mailer.outbox.length, faults], [1, 0, ['MailRefused']]);
  });

  it('leaves no address of a guest behind once it is delivered', async () => {
    const { page, mailer, pay } = await paid();
    await pay();
    await wait(page, minute);
    assert.equal(mailer.outbox.length, 1);
    const rows = await page.controls.store.transaction(async (tx) => {
      const payments = (await tx.payments.all()).filter(({ tenant, createdAt }) => tenant.startsWith('guest:') && createdAt > 0);
      const mails = await Promise.all(payments.map(({ id }) => tx.mails.ofPayment(id)));
      return [...payments, ...mails.flat()];
    });
    assert.doesNotMatch(JSON.stringify(rows), /payer@example\.com/);
    assert.match(JSON.stringify(rows), /"sentAt"/);
  });
});
