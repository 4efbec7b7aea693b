import { expect, fixture, html } from '@open-wc/testing';
import { createInPageBackend, PageDriver } from '../../testing/index.js';
import '../pay-invoice/pay-invoice.js';
import './billing-provider.js';
import type { BillingProviderElement } from './billing-provider.element.js';

describe('<billing-provider>', () => {
  it('gives its client to what is inside, however deep', async () => {
    const kit = await createInPageBackend();
    const provider = await fixture<BillingProviderElement>(
      html`<billing-provider .client=${kit.client}><main><pay-invoice></pay-invoice></main></billing-provider>`,
    );
    await new PageDriver(provider).see('Nordwind Parcel');
  });

  it('gives a client that is set later, and the newer one when it is replaced', async () => {
    const provider = await fixture<BillingProviderElement>(html`<billing-provider><pay-invoice></pay-invoice></billing-provider>`);
    const first = await createInPageBackend();
    const second = await createInPageBackend();
    provider.client = first.client;
    const page = new PageDriver(provider);
    await page.see('Nordwind Parcel');
    provider.client = second.client;
    await page.type('Account number', 'A1B2C3');
    await page.type('Invoice number', 'X');
    await page.type('Invoice amount', '1');
    await page.press('Find my invoice');
    await page.see('We could not find an open invoice with these details.');
    expect(first.controls.requests.some(({ path }) => path === '/guest/lookups')).to.equal(false);
    expect(second.controls.requests.some(({ path }) => path === '/guest/lookups')).to.equal(true);
  });

  it('an element’s own client wins over the provider’s', async () => {
    const outer = await createInPageBackend();
    const own = await createInPageBackend();
    await fixture(html`<billing-provider .client=${outer.client}><pay-invoice .client=${own.client}></pay-invoice></billing-provider>`);
    expect(outer.controls.requests).to.have.length(0);
  });

  it('says the language of everything inside', async () => {
    const kit = await createInPageBackend();
    const provider = await fixture<BillingProviderElement>(
      html`<billing-provider locale="nl" .client=${kit.client}><pay-invoice></pay-invoice></billing-provider>`,
    );
    const page = new PageDriver(provider);
    await page.find('heading', 'Een factuur betalen');
    provider.locale = 'ko';
    await page.find('button', '내 청구서 찾기');
    provider.locale = 'en';
    await page.find('button', 'Find my invoice');
  });

  it('draws nothing and holds one colour scheme when told to', async () => {
    const provider = await fixture<BillingProviderElement>(html`<billing-provider><p>inside</p></billing-provider>`);
    expect(getComputedStyle(provider).display).to.equal('contents');
    expect(provider.hasAttribute('theme')).to.equal(false);
    provider.theme = 'dark';
    await provider.updateComplete;
    expect(getComputedStyle(provider.querySelector('p') ?? provider).colorScheme).to.equal('dark');
  });

  it('without a client leaves a form that says it cannot pay here', async () => {
    const provider = await fixture<BillingProviderElement>(html`<billing-provider><pay-invoice></pay-invoice></billing-provider>`);
    const page = new PageDriver(provider);
    await page.type('Account number', 'A1B2C3');
    await page.type('Invoice number', 'X');
    await page.type('Invoice amount', '1');
    await page.press('Find my invoice');
    await page.see('Paying without signing in is not available here.');
  });
});
