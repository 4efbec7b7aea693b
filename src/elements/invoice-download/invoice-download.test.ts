import { expect, fixture, html } from '@open-wc/testing';
import { BillingError } from '../../domain/errors.js';
import { DownloadRequestEvent } from '../../events/shared-events.js';
import { PageDriver } from '../../testing/index.js';
import { plainDocuments, type PlainDocuments } from '../../testing/plain-documents.js';
import './invoice-download.js';
import type { InvoiceDownloadElement } from './invoice-download.element.js';

interface Opened {
  readonly element: InvoiceDownloadElement;
  readonly page: PageDriver;
  readonly events: readonly { readonly type: string; readonly detail: unknown }[];
}

async function open(client: PlainDocuments, invoiceIds: string | null = 'a b c'): Promise<Opened> {
  const events: { type: string; detail: unknown }[] = [];
  const heard = (event: Event): void => void events.push({ type: event.type, detail: (event as CustomEvent<unknown>).detail });
  const element = await fixture<InvoiceDownloadElement>(
    html`<invoice-download .client=${client} .invoiceIds=${invoiceIds ?? undefined} @download-ready=${heard} @billing-error=${heard}></invoice-download>`,
  );
  return { element, page: new PageDriver(element), events };
}

describe('<invoice-download>', () => {
  // What a press saves is not to fall into the folder of whoever runs the tests.
  const { click } = HTMLAnchorElement.prototype;
  let saved: string[];
  beforeEach(() => {
    saved = [];
    localStorage.clear();
    sessionStorage.clear();
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      if (this.download) saved.push(this.download);
      else click.call(this);
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
  });

  it('shows what is selected, and offers formats, detail and packaging', async () => {
    const { element, page } = await open(plainDocuments());
    await page.see('3 invoices');
    await page.see('$398.20');
    await page.see('€120.00');
    for (const name of ['PDF', 'CSV, all columns', 'CSV, main columns', 'XML', 'Remittance stub', 'Summary', 'Detail'])
      await page.find('radio', name);
    await page.find('radio', 'One PDF with all invoices');
    await expect(element).to.be.accessible();
  });

  it('downloads what was chosen, saves the file and says so', async () => {
    const client = plainDocuments();
    const { element, page, events } = await open(client);
    await page.choose('Detail');
    await page.choose('ZIP with one PDF per invoice');
    await page.press('Download 3 invoices');
    await page.see('Downloaded 3 invoices.');
    expect(client.requests).to.deep.equal([
      { invoiceIds: ['a', 'b', 'c'], format: 'pdf', detail: 'detail', packaging: 'zip', locale: 'en' },
    ]);
    expect(saved).to.deep.equal(['nordwind_invoices_20260312.pdf']);
    expect(events).to.deep.equal([{ type: 'download-ready', detail: { files: [{ name: 'nordwind_invoices_20260312.pdf', count: 3 }] } }]);
    await page.find('link', 'nordwind_invoices_20260312.pdf');
    await expect(element).to.be.accessible();
  });

  it('remembers the choice of its customer', async () => {
    const first = await open(plainDocuments());
    await first.page.choose('CSV, main columns');
    const { page } = await open(plainDocuments());
    expect(((await page.find('radio', 'CSV, main columns')) as HTMLInputElement).checked).to.equal(true);
  });

  it('names what was left out and why', async () => {
    const skipped = [
      { invoiceId: 'b', number: '1Z-2', reason: 'notReady' },
      { invoiceId: 'c', reason: 'tooHot' },
    ];
    const { page } = await open(plainDocuments({ jobs: [{ skipped }] }));
    await page.press('Download 3 invoices');
    await page.see('Downloaded 1 invoice.');
    await page.see('2 invoices were left out:');
    await page.see('not ready yet; try again later');
    await page.see('not available');
  });

  it('stops at once when it is cancelled, and tells the backend', async () => {
    const client = plainDocuments({ jobs: [{ status: 'preparing', progress: { done: 1, total: 3 } }] });
    const { page } = await open(client);
    await page.press('Download 3 invoices');
    await page.see('1 of 3');
    await page.press('Cancel download');
    await page.see('The download was cancelled.');
    expect(client.cancelled).to.deep.equal(['job-1']);
    expect(saved).to.deep.equal([]);
  });

  it('keeps the choices when a job fails, and tries again with a new key', async () => {
    const client = plainDocuments({ jobs: [{ status: 'failed' }, {}] });
    const { page } = await open(client);
    await page.press('Download 3 invoices');
    await page.see('The files could not be made. Your choices are kept.');
    await page.press('Retry');
    await page.see('Downloaded 3 invoices.');
    expect(client.requests[1]).to.deep.equal(client.requests[0]);
    expect(new Set(client.keys).size).to.equal(2);
  });

  it('sends the same key again where an answer was lost', async () => {
    const client = plainDocuments({ jobs: [new BillingError('network'), {}] });
    const { page, events } = await open(client);
    await page.press('Download 3 invoices');
    await page.press('Retry');
    await page.see('Downloaded 3 invoices.');
    expect(new Set(client.keys).size).to.equal(1);
    expect(events[0]).to.deep.equal({ type: 'billing-error', detail: { code: 'network' } });
  });

  it('says that nothing is selected, and that too much is', async () => {
    const none = await open(plainDocuments(), '');
    await none.page.see('Select invoices to download.');
    expect((await none.page.find('button', 'Download')).getAttribute('aria-disabled')).to.equal('true');
    const many = await open(plainDocuments({ offer: { count: 501 } }));
    await many.page.see('At most 500 invoices can be downloaded at once. Select fewer.');
    expect((await many.page.find('button', /^Download/)).getAttribute('aria-disabled')).to.equal('true');
  });

  it('opens a dialog for what another element asks for, and goes on in the background when it is closed', async () => {
    const client = plainDocuments({
      offer: {
        count: 40,
        totals: [
          { minor: 120_400, currency: 'USD' },
          { minor: 9_900, currency: 'EUR' },
        ],
      },
      jobs: [{ status: 'preparing', progress: { done: 2, total: 40 } }],
    });
    const { element, page } = await open(client, null);
    expect(page.has('heading')).to.equal(false);
    element.show(new DownloadRequestEvent({ selectionToken: 'all', exceptIds: ['x'] }).detail);
    await page.find('dialog', 'Download invoices');
    for (const summary of ['40 invoices', '$1,204.00', '€99.00']) await page.see(summary);
    await expect(element).to.be.accessible();
    await page.press('Download 40 invoices');
    await page.see('You can close this and go on.');
    expect(client.requests[0]).to.deep.include({ selectionToken: 'all', exceptIds: ['x'], packaging: 'merged' });
    client.script = [{ progress: { done: 40, total: 40 } }];
    await page.press('Close');
    await page.find('heading', 'Your downloads');
    await page.see('40 invoices are ready to save.');
    expect(saved).to.deep.equal([]);
    await page.press('Save file');
    await page.see('Downloaded 40 invoices.');
    expect(saved).to.have.length(1);
  });

  it('goes on with a job after the page was loaded again', async () => {
    const client = plainDocuments({ jobs: [{ status: 'preparing', progress: { done: 2, total: 3 } }] });
    const first = await open(client);
    await first.page.press('Download 3 invoices');
    await first.page.see('2 of 3');
    first.element.remove();
    client.script = [{}];
    const { page } = await open(client, null);
    await page.see('3 invoices are ready to save.');
    expect(client.requests).to.have.length(1);
  });
});
