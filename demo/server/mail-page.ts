import type { SentMail } from '../../src/backend/index.js';
import { markup, page, type Html } from './markup.js';
import { quietPolicy } from './site.js';

/** What the backend has written, newest first. Texts are shown as text, whatever they hold. */
export const mailPage = (mails: readonly SentMail[]): Response =>
  page({
    title: `Mailbox (${mails.length})`,
    policy: quietPolicy,
    head: markup`<link rel="icon" href="/portal/icon.svg" />
      <link rel="stylesheet" href="/portal/demos.css" />`,
    body: markup`<header>
        <p class="eyebrow"><a href="/">Billing Elements: demos</a></p>
        <h1>Mailbox</h1>
        <p class="lead">What customers were told by mail, each in their language. Nothing was really sent: mails are kept here for a week, with the demo’s data.</p>
      </header>
      <main>${mails.length === 0 ? empty : mails.map(mail)}</main>`,
  });

const empty = markup`<p class="empty">No mail yet. Pay an invoice and give an e-mail address for the receipt. <a href="/mail/">Look again</a></p>`;

const mail = ({ id, to, subject, text, locale, sentAt }: SentMail): Html =>
  markup`<article class="mail" aria-labelledby="mail-${id}">
    <h2 id="mail-${id}" lang="${locale}">${subject}</h2>
    <dl>
      <div>
        <dt>To</dt>
        <dd><bdi>${to}</bdi></dd>
      </div>
      <div>
        <dt>Sent</dt>
        <dd><time datetime="${new Date(sentAt).toISOString()}">${new Date(sentAt).toISOString().slice(0, 16).replace('T', ' ')} UTC</time></dd>
      </div>
      <div>
        <dt>Language</dt>
        <dd>${locale}</dd>
      </div>
    </dl>
    <div class="letter" lang="${locale}">
      ${text
        .trim()
        .split('\n\n')
        .map((paragraph) => markup`<p>${lines(paragraph)}</p>`)}
    </div>
  </article>`;

const lines = (paragraph: string): readonly Html[] =>
  paragraph.split('\n').map((line, index) => (index === 0 ? markup`${line}` : markup`<br />${line}`));
