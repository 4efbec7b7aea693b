import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { MailRefused, type MailMessage } from '../mail/mailer.js';
import { smtpMailer } from './smtp-mailer.js';
import { startSmtpServer, type SmtpStep } from './smtp-server.fixture.js';

const server = await startSmtpServer();
const mailer = await smtpMailer(server.url, { from: 'Nordwind <billing@nordwind.example>', sendWithinMs: 1_000 });
after(async () => {
  await mailer.close();
  await server.close();
});

const message: MailMessage = {
  id: 'mail_1',
  to: 'payer@example.com',
  subject: 'Reçu du paiement P-1',
  text: 'Bonjour,\n\nRéférence : P-1\nMontant : <b>12</b>\n',
  locale: 'fr',
};
const send = (changes: Partial<MailMessage> = {}) => mailer.send({ ...message, ...changes });

describe('a mail over SMTP', () => {
  beforeEach(() => {
    (server.taken as unknown[]).length = 0;
    for (const step of ['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'TEXT'] as SmtpStep[]) server.answer(step, undefined);
  });

  it('arrives as text and as markup, in its language, from whom it says', async () => {
    await send();
    const [mail] = server.taken;
    assert.deepEqual([mail?.from, mail?.to], ['billing@nordwind.example', 'payer@example.com']);
    const { source = '' } = mail ?? {};
    assert.match(source, /^From: Nordwind <billing@nordwind\.example>\r$/m);
    assert.match(source, /^Content-Language: fr\r$/m);
    assert.match(source, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(source, /Content-Type: text\/plain; charset=utf-8/);
    assert.match(source, /Content-Type: text\/html; charset=utf-8/);
    assert.match(source, /&lt;b&gt;12&lt;\/b&gt;/);
    assert.match(source, /^Subject: =\?UTF-8\?/m);
  });

  it('has the same Message-ID on every try, and another for another mail', async () => {
    await send();
    await send();
    await send({ id: 'mail_2' });
    const ids = server.taken.map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1]);
    assert.deepEqual(ids, ['<mail_1@nordwind.example>', '<mail_1@nordwind.example>', '<mail_2@nordwind.example>']);
  });

  it('cannot be made to carry headers or recipients of a customer’s making', async () => {
    await send({ subject: 'Receipt\r\nBcc: all@example.com', locale: 'en\r\nX-Evil: 1', id: 'x>\r\nX-Evil: 2' });
    const [headers = ''] = server.taken[0]?.source.split('\r\n\r\n') ?? [];
    assert.doesNotMatch(headers, /^(Bcc|X-Evil)/m);
    for (const to of ['a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com', 'A <a@example.com>', '', 'nobody'])
      await assert.rejects(send({ to }), MailRefused, to);
    assert.equal(server.taken.length, 1);
  });

  it('is to be tried again where the server says later, hangs up or says nothing', async () => {
    for (const [step, reply] of [
      ['RCPT', '451 Later'],
      ['TEXT', '452 Full'],
      ['MAIL', '421 Busy'],
      ['RCPT', 'drop'],
      ['TEXT', 'drop'],
    ] as const) {
      server.answer(step, reply);
      await assert.rejects(send(), (fault) => !(fault instanceof MailRefused), `${step} ${reply}`);
      server.answer(step, undefined);
      await send();
    }
    server.answer('RCPT', 'silence');
    await assert.rejects(send(), (fault) => !(fault instanceof MailRefused));
  });

  it('is given up where the server takes neither the recipient nor the text', async () => {
    for (const [step, reply] of [
      ['RCPT', '550 No such mailbox'],
      ['TEXT', '554 Looks like spam'],
    ] as const) {
      server.answer(step, reply);
      await assert.rejects(send(), MailRefused, step);
      server.answer(step, undefined);
    }
  });

  it('is not given up where the server does not want us: that is put right on our side', async () => {
    server.answer('MAIL', '550 Sender unknown');
    await assert.rejects(send(), (fault) => !(fault instanceof MailRefused));
    server.answer('MAIL', undefined);
    server.answer('AUTH', '535 Wrong password');
    const known = await smtpMailer(server.url.replace('//', '//user:secret@'), { from: 'billing@nordwind.example' });
    await assert.rejects(known.send(message), (fault) => !(fault instanceof MailRefused));
    server.answer('AUTH', undefined);
    await known.send(message);
    await known.close();
  });

  it('waits for a server that is not there', async () => {
    const gone = await startSmtpServer();
    await gone.close();
    const nobody = await smtpMailer(gone.url, { from: 'billing@nordwind.example' });
    await assert.rejects(nobody.send(message), (fault) => !(fault instanceof MailRefused));
    await nobody.close();
  });

  it('says neither a password nor a mail to a server without TLS', async () => {
    const before = server.said.length;
    const strict = await smtpMailer(server.url.replace('//', '//user:secret@'), { from: 'billing@nordwind.example', requireTls: true });
    await assert.rejects(strict.send(message), (fault) => !(fault instanceof MailRefused));
    await strict.close();
    assert.doesNotMatch(server.said.slice(before).join('\n'), /AUTH|MAIL|RCPT/);
    const careless = { from: 'billing@nordwind.example', requireTls: false };
    await assert.rejects(smtpMailer('smtp://user:secret@mail.example', careless), /not sent without TLS/);
  });

  it('needs an address of a server and of a sender, and does not repeat the wrong one', async () => {
    const from = 'billing@nordwind.example';
    for (const url of ['', 'mail.example', 'https://user:secret@mail.example'])
      await assert.rejects(
        smtpMailer(url, { from }),
        (fault: Error) => /no address/.test(fault.message) && !fault.message.includes('secret'),
      );
    await assert.rejects(smtpMailer(server.url, { from: 'Nordwind' }), /is none/);
  });
});
