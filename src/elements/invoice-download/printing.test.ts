import { expect, fixture, html } from '@open-wc/testing';
import type { BillingClient } from '../../client/billing-client.js';
import type { Invoice } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import {
  createInPageBackend,
  driveScenario,
  invoicePrintScenarios,
  openScenario,
  PageDriver,
  type InPageBackend,
  type Scenario,
} from '../../testing/index.js';
import { until } from '../../testing/invoice-table-driver.js';
import { plainDocuments } from '../../testing/plain-documents.js';
import { plain, speechOf } from '../../views/speech.fixture.js';
import './invoice-download.js';
import type { InvoiceDownloadElement } from './invoice-download.element.js';
import { Printing } from './printing.js';

interface Opened {
  readonly element: InvoiceDownloadElement;
  readonly page: PageDriver;
}
async function open(client: BillingClient | undefined, invoiceIds: string, invoices?: readonly Invoice[]): Promise<Opened> {
  const element = await fixture<InvoiceDownloadElement>(
    html`<invoice-download .client=${client} .invoiceIds=${invoiceIds} .invoices=${invoices}></invoice-download>`,
  );
  return { element, page: new PageDriver(element) };
}
const papersIn = (element: Element): readonly string[] => {
  const sheets = [...(element.shadowRoot?.children ?? [])].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return sheets.flatMap((root) => [...root.querySelectorAll('article')]).map(({ textContent }) => plain(textContent.replace(/\s+/g, ' ')));
};
const invoiceReads = ({ controls }: InPageBackend): readonly string[] =>
  controls.requests.map(({ path }) => path).filter((path) => path.startsWith('/invoices/inv_'));

describe('<invoice-download> on paper', () => {
  const { print } = Printing;
  /** What stood on each page, each time that the dialog was opened. */
  let printed: (readonly string[])[];
  let element: InvoiceDownloadElement | undefined;
  const opened = async (...args: Parameters<typeof open>): Promise<PageDriver> => {
    const { page, element: drawn } = await open(...args);
    element = drawn;
    return page;
  };
  beforeEach(() => {
    printed = [];
    localStorage.clear();
    sessionStorage.clear();
    Printing.print = () => void printed.push(papersIn(element as Element));
  });
  afterEach(() => {
    Printing.print = print;
    window.dispatchEvent(new Event('afterprint'));
  });

  it('prints one invoice in full', async () => {
    const { client } = await createInPageBackend({ user: 'admin@harbourfinch.example' });
    const page = await opened(client, 'inv_1Z-430013');
    await page.press('Print');
    await page.see('1 invoice is ready to print.');
    expect(printed).to.have.length(1);
    for (const text of ['Invoice 1Z-430013', 'Express parcels', 'Quote invoice number 1Z-430013 with your payment.', 'First Harbor Bank'])
      expect(printed[0]?.[0]).to.contain(text);
  });

  it('prints the selected ones in their order, each in the terms of its country, and reads those once', async () => {
    const kit = await createInPageBackend({ user: 'admin@harbourfinch.example' });
    const page = await opened(kit.client, 'inv_1Z-410482 inv_1Z-430013 inv_1Z-430012');
    await page.press('Print');
    await page.see('3 invoices are ready to print.');
    const [papers = []] = printed;
    expect(papers.map((text) => /Invoice (1Z-\d+)/.exec(text)?.[1])).to.deep.equal(['1Z-410482', '1Z-430013', '1Z-430012']);
    expect(papers[0]).to.contain('Invoice print fee ₩13,000');
    expect(kit.controls.requests.filter(({ path }) => path.startsWith('/terms'))).to.have.length(2);
  });

  it('shows nothing of it on the screen, and nothing is left of it when the dialog has closed', async () => {
    const { client } = await createInPageBackend({ user: 'admin@harbourfinch.example' });
    const page = await opened(client, 'inv_1Z-430013');
    await page.press('Print');
    await page.see('1 invoice is ready to print.');
    const sheet = element?.shadowRoot?.lastElementChild as HTMLElement;
    expect(sheet.getBoundingClientRect().height).to.equal(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(papersIn(element as Element)).to.deep.equal([]);
    await page.press('Print');
    expect(printed).to.have.length(2);
    expect(printed[1]).to.deep.equal(printed[0]);
  });

  it("prints the page's own invoices, and names those that are not among them", async () => {
    const { client } = await createInPageBackend({ user: 'admin@harbourfinch.example' });
    const invoice = await client.invoices?.get('inv_1Z-430013');
    const page = await opened(undefined, 'inv_1Z-430013 gone', invoice && [invoice]);
    await page.press('Print');
    await page.see('1 invoice is ready to print.');
    await page.see('1 invoice was left out:');
    await page.see('gone');
    expect(printed[0]).to.have.length(1);
  });

  it('keeps what was read when the connection is lost, and reads the rest at the next try', async () => {
    const kit = await createInPageBackend({ user: 'admin@harbourfinch.example' });
    const { invoices, ...rest } = kit.client;
    let lost = true;
    const get = async (id: string): Promise<Invoice> => {
      if (lost && id === 'inv_1Z-430012') {
        await until(() => element?.shadowRoot?.textContent?.includes('1 of 2'));
        throw new BillingError('network');
      }
      return (invoices as NonNullable<typeof invoices>).get(id);
    };
    const page = await opened({ ...rest, ...(invoices && { invoices: { ...invoices, get } }) }, 'inv_1Z-430013 inv_1Z-430012');
    await page.press('Print');
    await page.see('The invoices could not be read. What was read is kept.');
    expect(invoiceReads(kit)).to.deep.equal(['/invoices/inv_1Z-430013']);
    lost = false;
    await page.press('Retry');
    await page.see('2 invoices are ready to print.');
    expect(invoiceReads(kit)).to.deep.equal(['/invoices/inv_1Z-430013', '/invoices/inv_1Z-430012']);
  });

  it('stops at once when it is cancelled or closed: nothing is printed any more', async () => {
    let answer: (() => void) | undefined;
    const client = plainDocuments();
    const get = (): Promise<Invoice> => new Promise((_resolve, reject) => (answer = () => reject(new BillingError('not_found'))));
    const page = await opened({ ...client, ...(client.invoices && { invoices: { ...client.invoices, get } }) }, 'a b');
    await page.press('Print');
    await page.see('0 of 2');
    await page.press('Cancel printing');
    await page.see('Printing was cancelled.');
    answer?.();
    await page.press('Choose another format');
    await page.find('button', 'Download 2 invoices');
    expect(printed).to.deep.equal([]);
  });

  it('sends those who have all results, or too many, to one PDF', async () => {
    const page = await opened(plainDocuments(), '');
    element?.show({ selectionToken: 'all' });
    await page.find('dialog', 'Download invoices');
    await until(() => page.all('button', 'Print').some((one) => !(one as HTMLButtonElement).disabled));
    const inDialog = page.all('button', 'Print').at(-1) as HTMLButtonElement;
    inDialog.click();
    await page.see('Up to 50 invoices that were selected one by one can be printed from here.');
    await page.see('Download one PDF with all of them and print that.');
    expect(printed).to.deep.equal([]);
  });

  it('cannot be pressed where nothing is selected, and is not there where nothing can be read', async () => {
    const none = await opened(plainDocuments(), '');
    await none.see('Select invoices to download.');
    expect((await none.find('button', 'Print')).getAttribute('aria-disabled')).to.equal('true');
    const { invoices: _invoices, ...unread } = plainDocuments();
    const page = await opened(unread, 'a');
    await page.find('button', 'Download 1 invoice');
    expect(page.has('button', 'Print')).to.equal(false);
  });

  it('is not offered to those who may look and no more', async () => {
    const page = await opened(plainDocuments({ permissions: ['invoice.view'] }), 'a');
    await page.see('You do not have access to downloads.');
    expect(page.has('button', 'Print')).to.equal(false);
  });
});

describe('<invoice-download> on paper, in every state', () => {
  for (const [name, scenario] of Object.entries(invoicePrintScenarios) as [string, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      sessionStorage.clear();
      localStorage.clear();
      const scene = await openScenario(scenario, { name });
      scene.time.install();
      const { element } = await open(scene.client, scene.invoiceIds ?? '');
      await driveScenario(scene, element, await speechOf('en'));
      await expect(element).to.be.accessible();
    });
  }
});
