import type { Sample, SampleInvoice } from '../../src/backend/index.js';
import type { Addresses } from './addresses.js';
import type { Biller } from './biller.js';
import { clockSection } from './clock-page.js';
import { markup, page, type Html } from './markup.js';
import { quietPolicy } from './site.js';

const outcomes: readonly (readonly [SampleInvoice['outcome'], string, string])[] = [
  ['payable', 'Can be paid', 'Pay one with any card above, then look it up again: nothing is due.'],
  ['alreadyPaid', 'Already paid', 'The form says when, and shows no way to pay twice.'],
  ['overCardLimit', 'Above the card limit', 'Credit cards take up to USD 100,000.00. Bank transfer instructions take over.'],
  ['temporaryAccount', 'Temporary account number', 'Ten digits: not payable online. The contact printed on the invoice is shown.'],
  [
    'countryOffline',
    'No online payment in the country',
    'The exact amount, the number to quote and the bank’s details, each with a copy button.',
  ],
];

const cardWords: Readonly<Record<string, string>> = {
  approved: 'is approved',
  challenge: 'asks for 3-D Secure first',
  slow: 'takes 12 seconds: the form says that it is checking',
  lostAnswer: 'is charged, and the answer gets lost on its way',
};

export interface IndexOptions {
  readonly addresses: Addresses;
  readonly biller: Biller;
  readonly sample: Sample;
  readonly hasStorybook: boolean;
}

/** What there is to see, and what to type into it. */
export const indexPage = ({ addresses, biller, sample, hasStorybook }: IndexOptions): Response =>
  page({
    title: 'Billing Elements: demos',
    policy: quietPolicy,
    // Without it the origin of what its form posts would be "null".
    referrerPolicy: 'same-origin',
    head: markup`<link rel="icon" href="/portal/icon.svg" />
      <link rel="stylesheet" href="/portal/demos.css" />`,
    body: markup`<header>
        <p class="eyebrow">Billing Elements</p>
        <h1>Customers see, find and pay their invoices</h1>
        <p class="lead">
          ${biller.name} is an invented parcel carrier with ${biller.seed.invoiceCount} invoices, seeded with dates around the
          day of the first start. Its customers sign in to its portal, or pay as guests on the site of somebody else. No card is real, and nothing leaves this
          machine.
        </p>
      </header>
      <main>
        ${demos(addresses, biller, hasStorybook)} ${clockSection(biller)} ${cards(sample)}
        <section aria-labelledby="invoices">
          <h2 id="invoices">Invoices to type in</h2>
          <p>Each with the outcome that it has at this moment. The same as data: <a href="/sample.json">sample.json</a>.</p>
          ${outcomes.map(([outcome, title, text]) => invoicesOf(addresses, sample, outcome, title, text))}
        </section>
      </main>
      <footer>
        <p>Everything is described in <a href="/demo.json">demo.json</a>; the API on <a href="/contract/">pages with examples</a> and in <a href="/api/v1/openapi.json">openapi.json</a>.</p>
      </footer>`,
  });

const demo = (href: string, title: string, text: string, primary = false): Html =>
  markup`<li class="${primary ? 'demo first' : 'demo'}">
    <a href="${href}">${title}</a>
    <p>${text}</p>
  </li>`;

const demos = ({ partner, portal }: Addresses, { seed }: Biller, hasStorybook: boolean): Html =>
  markup`<section aria-labelledby="demos">
    <h2 id="demos">Demos</h2>
    <ul class="demos">
      ${demo(`${portal}/portal/`, 'The portal', 'Sign in as one of six people: overview, invoices, payments. Composed of the elements alone, without a script of its own.', true)}
      ${demo(`${partner}/partner/`, 'The partner’s page', 'A third party embeds pay-invoice with the snippet of dist/cdn under a strict policy. English, Nederlands, Français, 한국어.', true)}
      ${demo(`${partner}/partner/pay-link/#${seed.payLinks.valid.token}`, 'A pay link', `From an e-mail straight to invoice ${seed.payLinks.valid.invoiceNumber}. The token stands in the fragment and is posted.`)}
      ${demo(`${partner}/partner/pay-link/#${seed.payLinks.expired.token}`, 'A pay link that has expired', 'Says so, and leads to the form.')}
      ${demo(`${partner}/partner/provider/`, 'Inside billing-provider', 'The same form with its client and language from a provider around it.')}
      ${demo('/mail/', 'Mailbox', 'Receipts that the backend has sent, in the language of each customer.')}
      ${
        hasStorybook
          ? demo('/storybook/', 'Storybook', 'Every element in all its states, with tokens, locales, themes and a pseudo-locale.')
          : markup`<li class="demo">
              <span>Storybook</span>
              <p>Not built. <code>npm run build-storybook</code> puts it here; <code>npm run storybook</code> runs it by itself.</p>
            </li>`
      }
    </ul>
  </section>`;

const cards = ({ cards: list }: Sample): Html =>
  markup`<section aria-labelledby="cards">
    <h2 id="cards">Cards to pay with</h2>
    <div class="scroller" tabindex="0" role="region" aria-label="Test cards">
      <table>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Expiry</th>
            <th scope="col">CVC</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            ({ number, expiry, cvc, outcome }) =>
              markup`<tr>
                <td class="number">${number}</td>
                <td class="number">${expiry}</td>
                <td class="number">${cvc}</td>
                <td>${cardWords[outcome] ?? `is declined (${outcome.replace('declined:', '')})`}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;

const invoicesOf = (addresses: Addresses, { invoices }: Sample, outcome: SampleInvoice['outcome'], title: string, text: string): Html => {
  const rows = invoices.filter((invoice) => invoice.outcome === outcome);
  const open =
    outcome === 'payable'
      ? markup`<details open>${tableOf(addresses, rows, title, text)}</details>`
      : markup`<details>${tableOf(addresses, rows, title, text)}</details>`;
  return rows.length === 0 ? markup`` : open;
};

const tableOf = (addresses: Addresses, rows: readonly SampleInvoice[], title: string, text: string): Html =>
  markup`<summary>${title} <span class="count">${rows.length}</span></summary>
    <p>${text}</p>
    <div class="scroller" tabindex="0" role="region" aria-label="${title}">
      <table>
        <thead>
          <tr>
            <th scope="col">Account number</th>
            <th scope="col">Invoice number</th>
            <th scope="col" class="amount">Amount</th>
            <th scope="col">Currency</th>
            <th scope="col" class="amount">Balance</th>
            <th scope="col">About</th>
            <th scope="col"><span class="hidden">Open</span></th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowOf(addresses, row))}
        </tbody>
      </table>
    </div>`;

const rowOf = ({ partner }: Addresses, { facts, currency, balance, label }: SampleInvoice): Html => {
  const { accountNumber, invoiceNumber, invoiceAmount } = facts;
  const query = new URLSearchParams({ 'account-number': accountNumber, 'invoice-number': invoiceNumber }).toString();
  return markup`<tr>
    <td class="number">${accountNumber}</td>
    <td class="number">${invoiceNumber}</td>
    <td class="number amount">${invoiceAmount}</td>
    <td>${currency}</td>
    <td class="number amount">${balance}</td>
    <td>${label}</td>
    <td><a href="${partner}/partner/?${query}" aria-label="Open ${invoiceNumber} on the partner’s page">Open</a></td>
  </tr>`;
};
