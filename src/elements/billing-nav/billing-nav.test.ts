import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { BillingClient } from '../../client/billing-client.js';
import type { RequestTaker } from '../../context/billing-context.js';
import type { Permission, Session } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import { FilterRequestEvent, PayRequestEvent, TaskOpenEvent } from '../../events/shared-events.js';
import { driveScenario, navScenarios, openScenario, PageDriver, type Scenario } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import { RequestRegistry } from '../../controllers/request-registry.js';
import './billing-nav.js';
import type { BillingNavElement } from './billing-nav.element.js';
import { Carrier } from './carried.js';
import { hrefOf } from './pages.js';

const everything = 'overview invoices payments autopay accounts users sign-in register';
const sessionOf = (...permissions: Permission[]): Session => ({
  kind: 'user',
  permissions,
  expiresAt: '2026-03-12T15:00:00Z',
  subject: { userId: 'u1', email: 'payer@example.com', displayName: 'Petra Payer', companyName: 'Harbour & Finch' },
});
const clientOf = (session: Session | null | BillingError, end?: () => Promise<void>): BillingClient => ({
  session: {
    current: () => (session instanceof BillingError ? Promise.reject(session) : Promise.resolve(session)),
    ...(end && { end }),
  },
});
const all = sessionOf('invoice.view', 'payment.create', 'autopay.view', 'account.enrol', 'user.view');

async function open(client: BillingClient | undefined, attributes: Partial<BillingNavElement> = {}) {
  const nav = await fixture<BillingNavElement>(html`<billing-nav pages=${everything}></billing-nav>`);
  const heard: string[] = [];
  // No test may leave its page.
  nav.addEventListener('click', (event) => event.preventDefault());
  nav.addEventListener('navigate', ({ detail }) => heard.push(detail.to));
  Object.assign(nav, { client, ...attributes });
  const page = new PageDriver(nav);
  await nextFrame();
  await nav.updateComplete;
  return { nav, page, heard };
}
const links = (page: PageDriver): (string | undefined)[] => page.all('link').map((link) => link.textContent?.trim());

describe('<billing-nav>', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(() => sessionStorage.clear());

  it('shows a quick start, Billing and Administration (R-005, R-008, R-009)', async () => {
    const { page } = await open(clientOf(all), { base: '/portal/' });
    expect(page.all('heading').map((heading) => heading.textContent)).to.deep.equal(['Quick start', 'Billing', 'Administration']);
    expect(links(page)).to.deep.equal(['Pay invoice', 'Overview', 'Invoices', 'Payments', 'My AutoPay', 'My accounts', 'Users']);
  });

  it('shows only what the customer may see and what the portal has (R-014, R-018)', async () => {
    const viewer = await open(clientOf(sessionOf('invoice.view')), { base: '/portal/' });
    expect(links(viewer.page)).to.deep.equal(['Overview', 'Invoices', 'Payments']);
    const small = await open(clientOf(all), { base: '/portal/', pages: 'invoices unknown' });
    expect(links(small.page)).to.deep.equal(['Pay invoice', 'Invoices']);
    const open_ = await open({}, { base: '/portal/', pages: 'overview users' });
    expect(links(open_.page)).to.deep.equal(['Overview', 'Users']);
  });

  it('shows a visitor the two ways in and no more (R-003)', async () => {
    const { page } = await open(clientOf(null), { base: '/portal/' });
    expect(links(page)).to.deep.equal(['Log in', 'Register now']);
  });

  it('has a bone of itself while nobody knows who is signed in, and is not empty for ever', async () => {
    const { page, nav } = await open(undefined, { base: '/portal/' });
    expect([links(page), nav.shadowRoot?.querySelector('[aria-busy]') !== null]).to.deep.equal([[], true]);
    const failed = await open(clientOf(new BillingError('network')), { base: '/portal/' });
    expect(failed.nav.shadowRoot?.querySelector('[aria-busy]')).to.equal(null);
  });

  it('marks the page that this one is, and gives addresses below its base', async () => {
    const { page } = await open(clientOf(all), { base: '/portal', current: 'payments' });
    const here = await page.find('link', 'Payments');
    expect([here.getAttribute('aria-current'), here.getAttribute('href')]).to.deep.equal(['page', '/portal/payments/']);
    expect((await page.find('link', 'Overview')).getAttribute('href')).to.equal('/portal/');
    expect(hrefOf('/portal/', 'a b')).to.equal('/portal/a%20b/');
  });

  it('tells where the customer goes, and lets a host route by itself', async () => {
    const { nav, page, heard } = await open(clientOf(all), { base: '/portal/' });
    await page.press('Invoices');
    expect(heard).to.deep.equal(['invoices']);
    nav.addEventListener('navigate', (event) => event.preventDefault());
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    (await page.find('link', 'Payments')).dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
  });

  it('leaves a link opened in a tab of its own to the browser', async () => {
    const { page, heard } = await open(clientOf(all), { base: '/portal/' });
    (await page.find('link', 'Invoices')).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
    expect(heard).to.deep.equal([]);
  });

  it('has buttons where it has no addresses', async () => {
    const { page, heard } = await open(clientOf(all));
    await page.press('Invoices');
    await page.press('Pay invoice');
    expect([links(page), heard]).to.deep.equal([[], ['invoices', 'invoices']]);
  });

  it('in Korean has Pay now for everybody (R-008)', async () => {
    const { page } = await open(clientOf(sessionOf('invoice.view')), { base: '/portal/', locale: 'ko' });
    await page.find('link', '지금 지불하기');
  });

  it('says who is signed in, and signs out', async () => {
    let ended = 0;
    const { nav, page, heard } = await open(
      clientOf(all, () => {
        ended++;
        return Promise.resolve();
      }),
    );
    await page.see('Petra Payer');
    await page.see('Harbour & Finch');
    const told: string[] = [];
    nav.addEventListener('billing-auth-required', () => told.push('told'));
    await page.press('Sign out');
    await page.find('button', 'Log in');
    expect([ended, told, heard]).to.deep.equal([1, ['told'], ['sign-in']]);
  });

  it('says that signing out did not work', async () => {
    const { page } = await open(clientOf(all, () => Promise.reject(new BillingError('network'))));
    await page.press('Sign out');
    await page.see('You could not be signed out.');
    await page.find('button', 'Sign out');
  });

  it('offers no way out that the client does not have', async () => {
    const { page } = await open(clientOf(all));
    expect(page.has('button', 'Sign out')).to.equal(false);
  });

  it('is a button in a narrow window, which opens it and which Escape comes back to (R-010)', async () => {
    await setViewport({ width: 360, height: 700 });
    const { nav, page } = await open(clientOf(all), { base: '/portal/' });
    expect(links(page)).to.deep.equal([]);
    const button = await page.find('button', 'Menu');
    button.click();
    await nav.updateComplete;
    expect([button.getAttribute('aria-expanded'), links(page).length]).to.deep.equal(['true', 7]);
    (await page.find('link', 'Invoices')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await nav.updateComplete;
    expect([links(page).length, nav.shadowRoot?.activeElement]).to.deep.equal([0, button]);
    button.click();
    await page.press('Invoices');
    await nav.updateComplete;
    expect(links(page)).to.deep.equal([]);
  });

  it('keeps a name of five thousand characters in its place', async () => {
    const long = { ...all, subject: { userId: 'u', email: 'e', displayName: 'x'.repeat(5_000) } };
    const { nav } = await open(clientOf(long));
    expect(nav.scrollWidth).to.be.at.most(nav.clientWidth);
  });

  for (const [name, scenario] of Object.entries(navScenarios) as [string, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      const scene = await openScenario(scenario, { name: `nav-${name}` });
      const box = await fixture<HTMLDivElement>(html`<div></div>`);
      box.append(Object.assign(document.createElement('billing-nav'), { client: scene.client, pages: everything }));
      await driveScenario(scene, box, await speechOf('en'));
      await expect(box).to.be.accessible();
      expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    });
  }

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in ${scheme} mode`, async () => {
      const { nav } = await open(
        clientOf(all, () => Promise.resolve()),
        { base: '/portal/', current: 'invoices' },
      );
      nav.setAttribute('theme', scheme);
      await expect(nav).to.be.accessible();
    });
  }
});

describe('a request that nobody on the page takes', () => {
  const asker = document.createElement('b');
  const carrierAt = (here: string, gone: string[] = []): Carrier =>
    new Carrier({
      element: document.createElement('i'),
      here: () => here,
      leadsTo: (page) => ['invoices', 'payments'].includes(page),
      go: (page) => gone.push(page),
    });
  const taker = (taken: Event[], takes = ['filter-request']): RequestTaker => ({
    element: document.createElement('u'),
    takes,
    take: (request) => taken.push(request),
  });
  const task = (kind: string): TaskOpenEvent => new TaskOpenEvent({ task: { id: 't', kind, severity: 'info' } }.task);
  afterEach(() => sessionStorage.clear());

  it('is carried to the page that takes it, and handed over there once', () => {
    const gone: string[] = [];
    const overview = new RequestRegistry();
    overview.register(carrierAt('overview', gone));
    expect(overview.hand(new FilterRequestEvent({ where: { groups: ['overdue'] } }), asker)).to.equal(true);
    expect(gone).to.deep.equal(['invoices']);
    const taken: Event[] = [];
    const invoices = new RequestRegistry();
    const carrier = carrierAt('invoices');
    invoices.register(carrier);
    carrier.deliver(invoices);
    expect(taken).to.have.length(0);
    invoices.register(taker(taken));
    carrier.deliver(invoices);
    carrier.deliver(invoices);
    expect(taken.map((request) => (request as FilterRequestEvent).detail)).to.deep.equal([{ query: { where: { groups: ['overdue'] } } }]);
  });

  it('is not carried in a circle, nor to a page that the portal does not have', () => {
    const carrier = carrierAt('invoices');
    expect([carrier.wants(new PayRequestEvent(['a'])), carrier.wants('pay-request')]).to.deep.equal([false, false]);
    expect([carrier.wants(task('approvePayment')), carrier.wants(task('singleAdmin')), carrier.wants(task('news'))]).to.deep.equal([
      true,
      false,
      false,
    ]);
  });

  it('is forgotten when the customer went elsewhere, and nonsense is none', () => {
    const registry = new RequestRegistry();
    registry.register(carrierAt('overview'));
    registry.hand(new PayRequestEvent(['a']), asker);
    carrierAt('payments').deliver(registry);
    const taken: Event[] = [];
    registry.register(taker(taken, ['pay-request']));
    carrierAt('invoices').deliver(registry);
    sessionStorage.setItem('billing-elements:carried', '{"to":"invoices","type":"constructor"}');
    carrierAt('invoices').deliver(registry);
    expect(taken).to.have.length(0);
  });
});
