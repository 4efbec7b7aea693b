import { expect, fixture, html } from '@open-wc/testing';
import type { BillingClient } from '../../client/billing-client.js';
import { createInPageBackend, PageDriver } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import '../billing-provider/billing-provider.js';
import '../invoice-detail/invoice-detail.js';
import '../invoice-table/invoice-table.js';
import './invoice-download.js';
import type { InvoiceDownloadElement } from './invoice-download.element.js';

const admin = { user: 'admin@harbourfinch.example' } as const;

interface Portal {
  readonly download: InvoiceDownloadElement;
  readonly dialog: PageDriver;
  readonly table: PageDriver;
  readonly detail: PageDriver;
}

async function portal(client: BillingClient): Promise<Portal> {
  const provider = await fixture<HTMLElement>(
    html`<billing-provider .client=${client}>
      <invoice-table selectable></invoice-table><invoice-detail invoice-id="inv_1Z-430013"></invoice-detail>
      <invoice-download></invoice-download>
    </billing-provider>`,
  );
  const driver = (tag: string): PageDriver => new PageDriver(provider.querySelector(tag) as HTMLElement);
  const download = provider.querySelector('invoice-download') as InvoiceDownloadElement;
  return { download, dialog: new PageDriver(download), table: driver('invoice-table'), detail: driver('invoice-detail') };
}

describe('<invoice-download> with a table and an invoice around it', () => {
  const { click } = HTMLAnchorElement.prototype;
  let saved: { name: string; blob: Promise<Blob> }[];
  beforeEach(() => {
    saved = [];
    localStorage.clear();
    sessionStorage.clear();
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      if (this.download) saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
      else click.call(this);
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
  });
  const savedText = async (): Promise<string> => (await (saved[0] as { blob: Promise<Blob> }).blob).text();

  it('takes the download of an invoice, which the backend writes', async () => {
    const { client } = await createInPageBackend(admin);
    const { dialog, detail } = await portal(client);
    await detail.press('Download');
    await dialog.find('dialog', 'Download invoices');
    await dialog.see('$89.00');
    await dialog.choose('CSV, all columns');
    await dialog.press('Download 1 invoice');
    await dialog.see('Downloaded 1 invoice.');
    expect(saved[0]?.name).to.match(/_1Z-430013_\d{8}\.csv$/);
    expect(await savedText()).to.include('1Z-430013');
    await dialog.press('Close');
    expect(dialog.has('dialog')).to.equal(false);
  });

  it('takes the selection of a table, where the page writes what the backend does not', async () => {
    const kit = await createInPageBackend(admin);
    const { session, invoices, terms } = kit.client;
    const client: BillingClient = { ...(session && { session }), ...(invoices && { invoices }), ...(terms && { terms }) };
    const { dialog, table } = await portal(client);
    for (const number of ['1Z-410189', '1Z-410331']) await table.choose(`Select invoice ${number}`);
    await table.press('Download');
    await dialog.choose('CSV, main columns');
    expect(dialog.has('radio', 'PDF')).to.equal(false);
    await dialog.press('Download 2 invoices');
    await dialog.see('Downloaded 2 invoices.');
    expect(saved[0]?.name).to.match(/_invoices_\d{8}\.zip$/);
    expect(await savedText()).to.match(/^PK/);
  });

  it('writes no PDF whose letters it has no font for, says so, and offers to print it', async () => {
    const { client } = await createInPageBackend(admin);
    const [korean] = (await client.invoices?.list({ search: 'H8K415', limit: 1 }))?.items ?? [];
    const invoice = korean && (await client.invoices?.get(korean.id));
    const latin = new URL('../../../node_modules/@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff', import.meta.url);
    const font = new Uint8Array(await (await fetch(latin)).arrayBuffer());
    const element = await fixture<InvoiceDownloadElement>(
      html`<invoice-download
        locale="ko"
        .invoices=${invoice && [invoice]}
        invoice-ids=${korean?.id ?? ''}
        .pdfFonts=${async () => Promise.resolve([font])}
      ></invoice-download>`,
    );
    const page = new PageDriver(element);
    const { t, plural } = await speechOf('ko');
    await page.press(plural('download.startCount', 1));
    await page.see(t('downloadWork.nothing'));
    await page.see(t('downloadWork.reason.letters'));
    await page.find('button', t('download.print'));
    expect(saved).to.deep.equal([]);
  });

  it("writes the page's own invoices", async () => {
    const { client } = await createInPageBackend(admin);
    const invoice = await client.invoices?.get('inv_1Z-430013');
    const element = await fixture<InvoiceDownloadElement>(
      html`<invoice-download .invoices=${invoice && [invoice]} invoice-ids="inv_1Z-430013 gone"></invoice-download>`,
    );
    const page = new PageDriver(element);
    await page.see('$89.00');
    await page.choose('XML');
    await page.press('Download 2 invoices');
    await page.see('Downloaded 1 invoice.');
    await page.see('1 invoice was left out:');
    await page.see('gone');
  });
});
