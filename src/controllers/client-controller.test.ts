import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { BillingClient } from '../client/billing-client.js';
import { clientContext } from '../context/billing-context.js';
import { type BillingError } from '../domain/errors.js';
import { ClientController } from './client-controller.js';

const own: BillingClient = { scope: 'own' };
const provided: BillingClient = { scope: 'provided' };
const made: BillingClient = { scope: 'made' };
const connects: { baseUrl: string; release: (client: BillingClient) => void; fail: (error: unknown) => void }[] = [];

class ClientProbe extends LitElement {
  static override properties = { client: { attribute: false }, baseUrl: { attribute: 'base-url' } };
  declare client?: BillingClient;
  declare baseUrl?: string;
  readonly clients = new ClientController(this, (baseUrl) => new Promise((release, fail) => connects.push({ baseUrl, release, fail })));
}
customElements.define('client-probe', ClientProbe);

class LateProvider extends LitElement {
  readonly provider = new ContextProvider(this, {
    context: clientContext,
    initialValue: { client: provided, obtain: () => Promise.resolve(provided) },
  });
}

const probeIn = async (parent: Element): Promise<ClientProbe> => {
  const probe = document.createElement('client-probe') as ClientProbe;
  parent.append(probe);
  await probe.updateComplete;
  return probe;
};
const codeOf = (promise: Promise<unknown>): Promise<string | undefined> =>
  promise.then(
    () => undefined,
    (error: BillingError) => error.code,
  );

describe('where the client comes from', () => {
  beforeEach(() => connects.splice(0));

  it('is the element’s own before a provider’s before one for its base-url', async () => {
    customElements.get('client-provider') ?? customElements.define('client-provider', class extends LateProvider {});
    const provider = await fixture(html`<client-provider></client-provider>`);
    const probe = await probeIn(provider);
    expect(probe.clients.client?.scope).to.equal('provided');
    probe.client = own;
    expect(probe.clients.client?.scope).to.equal('own');
    expect(await probe.clients.obtain()).to.equal(own);
  });

  it('is a provider’s that is defined after the element', async () => {
    const provider = await fixture(html`<late-provider></late-provider>`);
    const probe = await probeIn(provider);
    expect(probe.clients.client).to.equal(undefined);
    customElements.define('late-provider', LateProvider);
    await probe.updateComplete;
    expect(probe.clients.client?.scope).to.equal('provided');
  });

  it('is made once for a base-url, and whoever waits gets it', async () => {
    const probe = await probeIn(await fixture(html`<div></div>`));
    probe.baseUrl = 'https://billing.example/api/v1';
    await probe.updateComplete;
    const waiting = probe.clients.obtain();
    connects[0]?.release(made);
    expect((await waiting).scope).to.equal('made');
    expect([connects.length, probe.clients.client?.scope]).to.deep.equal([1, 'made']);
  });

  it('that cannot be loaded is unavailable, and is tried again by the next who asks', async () => {
    const probe = await probeIn(await fixture(html`<div></div>`));
    probe.baseUrl = 'https://billing.example/api/v1';
    await probe.updateComplete;
    const waiting = probe.clients.obtain();
    connects[0]?.fail(new Error('offline'));
    expect(await codeOf(waiting)).to.equal('unavailable');
    const again = probe.clients.obtain();
    connects[1]?.release(made);
    expect((await again).scope).to.equal('made');
  });

  it('is nowhere for an element that was given none', async () => {
    const probe = await probeIn(await fixture(html`<div></div>`));
    expect(await codeOf(probe.clients.obtain())).to.equal('unsupported');
  });
});
