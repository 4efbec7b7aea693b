import { expect, fixtureSync, html } from '@open-wc/testing';
import { amountStyles } from '../styles/amount.js';
import { chargesStyles } from '../styles/charges.js';
import { invoiceSheetStyles } from '../styles/invoice-sheet.js';
import { stage, type Stage } from '../ui/shadow.fixture.js';
import { chargeColumns, chargeLines } from './charge-lines.js';
import { hasRecords, titleOf, type InvoiceContext } from './invoice-facts.js';
import { invoiceHead } from './invoice-head.js';
import { invoicePaper } from './invoice-paper.js';
import { records } from './invoice-records.js';
import { invoiceRemittance } from './invoice-remittance.js';
import { sums, taxes } from './invoice-sums.js';
import { fullInvoice, naughty, printFee, support, termsOf } from './samples.fixture.js';
import { plain, speechOf } from './speech.fixture.js';
import { contactOf } from './support-contact.js';

const styles = [amountStyles, chargesStyles, ...invoiceSheetStyles];
const given = async (change: Partial<InvoiceContext['invoice']> = {}, locale = 'en'): Promise<InvoiceContext> => ({
  speech: await speechOf(locale),
  invoice: { ...fullInvoice, ...change },
  terms: termsOf({ printFee }),
});
const host = (): HTMLElement => fixtureSync<HTMLElement>(html`<div></div>`);
const show = (context: InvoiceContext): Stage =>
  stage(host(), invoicePaper({ ...context, accountNumber: (id) => (id === 'acc-2' ? 'B7C8D9' : undefined) }), ...styles);

describe('invoicePaper', () => {
  it('has everything of an invoice: who, what, every charge, what was paid, and how to pay the rest', async () => {
    const text = plain(show(await given()).text());
    for (const said of [
      'Invoice 1Z-204417',
      'Harbour & Finch',
      'Balance due $1,250.00',
      'Express parcels',
      'Tracking number 1Z999',
      '$1,300.00',
      'Sales tax',
      '6.25%',
      'Credits applied $50.00',
      'Payment P-7F3K-92QD',
      'Dispute D-1001',
      'Quote invoice number 1Z-204417 with your payment.',
      'Nordwind Parcel, billing',
    ])
      expect(text).to.contain(said);
  });

  it('has nothing to press but what is hidden on paper', async () => {
    const view = show(await given({ documents: [{ id: 'd', format: 'pdf', name: 'Summary.pdf' }] }));
    expect(view.all('input, select, .button:not(.copy .button)')).to.deep.equal([]);
  });

  it('opens every way to pay, each with its address', async () => {
    const view = show(await given());
    expect(view.all<HTMLDetailsElement>('details').map(({ open }) => open)).to.deep.equal([true, true]);
  });

  it('asks for no money where none is owed, or where it is under way', async () => {
    const none = { minor: 0, currency: 'USD' };
    for (const change of [{ balance: none }, { displayStatus: 'paymentPending' }, { displayStatus: 'void' }])
      expect(show(await given(change)).all('aside')).to.deep.equal([]);
  });

  it('says that a void invoice is not to be paid', async () => {
    expect(show(await given({ lifecycle: 'void', displayStatus: 'void' })).text()).to.contain('This invoice was cancelled. Do not pay it.');
  });

  it('names the fee for paper as the country does (R-098)', async () => {
    const { flags } = fullInvoice;
    const text = show(await given({ flags: { ...flags, printFee: true } })).text();
    expect(text).to.contain('Invoice print fee ₩1,500');
  });

  it('tells the charges of several accounts apart', async () => {
    const [line] = fullInvoice.lines;
    const lines = line ? [line, { ...line, id: 'l-9', accountId: 'acc-2' }] : [];
    const view = show(await given({ lines }));
    expect(view.all('.group')).to.have.length(2);
    expect(view.text()).to.contain('Account B7C8D9 · 1 charge');
  });

  it('keeps foreign text as text', async () => {
    for (const text of naughty) {
      const [line] = fullInvoice.lines;
      const view = show(await given({ number: text, ...(line && { lines: [{ ...line, description: text }] }) }));
      expect(view.one('.charge bdi').textContent).to.equal(text);
      expect(view.all('img, script')).to.deep.equal([]);
    }
  });

  it('speaks four languages', async () => {
    for (const [locale, said] of [
      ['nl', 'Factuur 1Z-204417'],
      ['fr', 'Facture 1Z-204417'],
      ['ko', '1Z-204417'],
    ] as const)
      expect(plain(show(await given({}, locale)).text())).to.contain(said);
  });
});

describe('the parts of an invoice', () => {
  it('leave out columns that no line has anything for', async () => {
    const { speech, invoice } = await given();
    const bare = invoice.lines.map(({ id, seq, category, chargeCode, description, net }) => ({
      id,
      seq,
      category,
      chargeCode,
      description,
      net,
    }));
    const group = { key: 'a', category: 'Freight', lines: bare, net: invoice.total, tax: invoice.tax, adjustments: invoice.adjusted };
    const view = stage(host(), chargeLines(group, { columns: chargeColumns(bare), shown: 1 }, speech), ...styles);
    expect(view.all('thead th').map(({ textContent }) => textContent.trim())).to.deep.equal(['Charge', 'Amount']);
    expect(view.all('tbody tr')).to.have.length(1);
  });

  it('name a kind that this version does not know an invoice, and the contact that the invoice names (R-049)', async () => {
    const context = await given({ kind: 'proForma', billingContact: { name: 'Ada', phone: '+1 800 555 0150' } });
    expect(titleOf(context.invoice, context)).to.equal('Invoice 1Z-204417');
    expect(contactOf(context)?.name).to.equal('Ada');
    expect(contactOf(await given())).to.deep.equal(support);
  });

  it('stand alone as well', async () => {
    const context = await given({ documents: [], disputes: [], allocations: [], payments: [], taxes: [] });
    expect(hasRecords(context.invoice)).to.equal(false);
    const view = stage(
      host(),
      html`${invoiceHead(context, (title) => html`<h2>${title}</h2>`)}${sums(context)}${taxes(context)}
      ${records({ ...context, onDownload: undefined })}${invoiceRemittance(context, { copied: undefined, onCopy: () => undefined })}`,
      ...styles,
    );
    expect(view.all('section')).to.have.length(2);
    expect(view.all<HTMLDetailsElement>('details').map(({ open }) => open)).to.deep.equal([true, false]);
  });
});
