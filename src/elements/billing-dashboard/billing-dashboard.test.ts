import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { BillingClient, ChangeEvent } from '../../client/billing-client.js';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import type { BillingRequests } from '../../events/shared-events.js';
import { dashboardScenarios, driveScenario, openScenario, PageDriver, type DashboardScenario, type Scenario } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import './billing-dashboard.js';
import { payableIds } from './collect-due.js';

let opened = 0;
/** The element in a scenario, driven there and read. */
async function open(name: DashboardScenario, allow = 'pay open filter task') {
  const scene = await openScenario(dashboardScenarios[name], { name: `dashboard-${opened++}` });
  const box = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement('billing-dashboard');
  const heard: Event[] = [];
  const requests = ['filter-request', 'pay-request', 'invoice-open', 'task-open'] as const;
  for (const type of requests) element.addEventListener(type, (event) => heard.push(event));
  Object.assign(element, { client: scene.client, allow });
  scene.time.install();
  box.append(element);
  await element.updateComplete;
  const page = new PageDriver(box);
  await driveScenario(scene, box, await speechOf('en'));
  const detail = <Name extends keyof BillingRequests>(type: Name): BillingRequests[Name]['detail'] | undefined =>
    (heard.findLast((event) => event.type === type) as BillingRequests[Name] | undefined)?.detail;
  return { element, page, scene, heard, detail };
}

describe('<billing-dashboard>', () => {
  for (const [name, scenario] of Object.entries(dashboardScenarios) as [DashboardScenario, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      const { element } = await open(name);
      await expect(element).to.be.accessible();
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }

  it('greets the person and names the company', async () => {
    const { page } = await open('ready');
    await page.find('heading', /^Welcome, .+/);
    await page.see('Harbour & Finch');
  });

  it('shows the invoices behind each figure of invoices that is more than nothing', async () => {
    const { page, detail } = await open('credits');
    await page.press(/^Total due/);
    const owed = { groups: ['overdue', 'open'], currency: 'USD', amount: { currency: 'USD', min: 1 } };
    expect(detail('filter-request')).to.deep.equal({ query: { where: owed } });
    await page.press(/^Due within 7 days/);
    expect(detail('filter-request')).to.deep.equal({
      query: { where: { ...owed, due: { from: '2026-03-12', to: '2026-03-19' } } },
    });
    await page.press(/^Scheduled/);
    expect(detail('filter-request')?.query.where?.status).to.deep.equal(['scheduled']);
    expect(page.has('button', /^Overdue/)).to.equal(false);
    await page.see('Credits available');
    expect(page.has('button', /^Credits available/)).to.equal(false);
  });

  it('pays all that is overdue of a currency, by the invoices that the backend calls payable (R-020)', async () => {
    const { page, detail, scene } = await open('ready');
    (await firstOf(page, 'Pay all overdue')).click();
    await until(() => detail('pay-request'));
    const ids = detail('pay-request')?.invoiceIds ?? [];
    expect(ids).to.not.have.length(0);
    expect(scene.kit.controls.requests.some(({ path }) => path === '/invoices/selections')).to.equal(true);
  });

  it('says at each button that pays of which currency it is, where there are several', async () => {
    const { page, element } = await open('ready');
    await firstOf(page, 'Pay all overdue');
    const described = page
      .all('button', 'Pay all overdue')
      .map((button) => element.renderRoot.querySelector(`#${button.getAttribute('aria-describedby')}`)?.textContent?.trim());
    expect(described.length).to.be.greaterThan(1);
    expect(new Set(described).size).to.equal(described.length);
    expect(described[0]).to.equal('In USD');
  });

  it('collects once, however often Pay is pressed', async () => {
    const { page, scene } = await open('collecting');
    await page.find('button', 'Collecting invoices…').then((button) => button.click());
    expect(scene.kit.controls.requests.filter(({ path }) => path === '/invoices/selections')).to.have.length(1);
  });

  it('opens an invoice and pays one', async () => {
    const { page, detail } = await open('ready');
    const row = page.all('button', /^Pay invoice /)[0];
    const number = row?.getAttribute('aria-label')?.replace('Pay invoice ', '') ?? '';
    row?.click();
    expect(detail('pay-request')?.invoiceIds).to.have.length(1);
    await page.press(number);
    expect(detail('invoice-open')?.id).to.equal(detail('pay-request')?.invoiceIds[0]);
  });

  it('opens tasks where somebody takes them, and shows what is overdue where nobody does', async () => {
    const all = await open('tasks');
    expect(all.page.all('button', 'Open')).to.have.length(12);
    for (const button of all.page.all('button', 'Open')) button.click();
    expect([all.heard.filter(({ type }) => type === 'task-open').length, all.detail('filter-request')]).to.deep.equal([
      11,
      { query: { where: { groups: ['overdue'], currency: 'USD' } } },
    ]);
    const some = await open('tasks', 'filter');
    expect(some.page.all('button', 'Open')).to.have.length(1);
    await some.page.press('Open');
    expect(some.detail('filter-request')?.query.where).to.deep.equal({ groups: ['overdue'], currency: 'USD' });
  });

  it('has no button that nobody takes (R-018), and no Pay for who may not', async () => {
    const alone = await open('viewOnly', '');
    expect(alone.page.all('button')).to.have.length(0);
    const viewer = await open('viewOnly');
    expect(viewer.page.all('button', /Pay/)).to.have.length(0);
    expect(viewer.page.has('button', /^Total due/)).to.equal(true);
  });

  it('reads again when something was paid elsewhere, and keeps the old figures while it does', async () => {
    const { page, scene, element } = await open('oneCurrency');
    const listeners = new Set<(change: ChangeEvent) => void>();
    const asked = (): number => scene.kit.controls.requests.filter(({ path }) => path === '/dashboard').length;
    element.client = { ...plainOf(scene.client), subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) };
    await until(() => (asked() === 2 && listeners.size > 0) || undefined);
    const held = scene.kit.controls.hold('GET /dashboard');
    listeners.forEach((tell) => tell({ topic: 'views' }));
    listeners.forEach((tell) => tell({ topic: 'payments' }));
    await held.arrived;
    expect(asked()).to.equal(3);
    await page.see('Total due');
    held.release();
  });

  it('keeps the figures that it has when they cannot be refreshed, says so, and tries again', async () => {
    const { page, scene, element } = await open('oneCurrency');
    const stop = scene.kit.controls.fault('GET /dashboard', { kind: 'problem', status: 503, code: 'unavailable' }, Infinity);
    element.client = plainOf(scene.client);
    await page.see('could not be refreshed');
    await page.see('Total due');
    stop();
    scene.kit.controls.clear();
    await page.press('Retry');
    await page.seeNoMore('could not be refreshed');
  });

  it('asks for nothing without the right to see invoices', async () => {
    const { scene } = await open('forbidden');
    expect(scene.kit.controls.requests.some(({ path }) => path === '/dashboard')).to.equal(false);
  });

  it('shows itself after a failure that Retry overcame', async () => {
    const { page, scene } = await open('failed');
    scene.kit.controls.clear();
    await page.press('Retry');
    await page.see('Latest invoices');
  });
});

describe('the invoices that can be paid', () => {
  const rows: InvoiceListItem[] = [
    { id: 'a', flags: { ...flags(), payable: true } },
    { id: 'b', flags: flags() },
    { id: 'c' },
    { id: 'd', flags: { ...flags(), payable: true } },
  ];
  const page = { items: rows, applied: { sort: [], search: false, ignoredFilters: [] }, asOf: '2026-03-12T14:00:00Z' };

  it('are read from the list where the backend does not select by itself', async () => {
    const limits: (number | undefined)[] = [];
    const client = {
      invoices: { list: (q: { limit?: number }) => (limits.push(q.limit), Promise.resolve(page)) },
    } as unknown as BillingClient;
    expect(await payableIds(client, {}, { limit: 50 })).to.deep.equal(['a', 'd']);
    expect(await payableIds(client, {}, {})).to.deep.equal(['a', 'd']);
    expect(limits).to.deep.equal([50, 100]);
  });

  it('are none that a client without invoices could tell', async () => {
    const code = await payableIds({}, {}, {}).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );
    expect(code).to.equal('unsupported');
  });
});

function flags(): NonNullable<InvoiceListItem['flags']> {
  const none = { payable: false, cardPayable: false, disputable: false, pdf: false, xml: false };
  return { ...none, promised: false, autopay: false, printFee: false, supportInvoice: false };
}
/** The same client by another name: to the element a new one. */
const plainOf = ({ session, terms, dashboard, invoices }: BillingClient): BillingClient => ({
  ...(session && { session }),
  ...(terms && { terms }),
  ...(dashboard && { dashboard }),
  ...(invoices && { invoices }),
});
async function firstOf(page: PageDriver, name: string): Promise<HTMLElement> {
  await page.see(name);
  return page.all('button', name)[0] as HTMLElement;
}
async function until(look: () => unknown): Promise<void> {
  while (look() === undefined) await nextFrame();
}
