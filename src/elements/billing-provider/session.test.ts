import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import type { BillingClient, ChangeEvent } from '../../client/billing-client.js';
import { Cart } from '../../controllers/cart.js';
import { ClientController } from '../../controllers/client-controller.js';
import { tellFault } from '../../controllers/fault-events.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { Session } from '../../domain/entities.js';
import { BillingError } from '../../domain/errors.js';
import { AuthRequiredEvent } from '../../events/shared-events.js';
import { driveScenario, ManualTimeouts, openScenario, PageDriver, sessionScenarios, type Scenario } from '../../testing/index.js';
import { speechOf } from '../../views/speech.fixture.js';
import '../billing-nav/billing-nav.js';
import type { BillingProviderElement } from './billing-provider.element.js';
import './billing-provider.js';

class SignedInProbe extends LitElement {
  declare client?: BillingClient;
  readonly clients = new ClientController(this, () => Promise.reject(new Error('not asked')));
  readonly sessions = new SessionController(this, this.clients);
  override render(): TemplateResult {
    return html`<label>Comment <input /></label><p>${this.sessions.session?.subject?.email ?? 'nobody'}</p>`;
  }
}
customElements.define('signed-in-probe', SignedInProbe);

let scopes = 0;
/** A backend with one session, in a scope of its own unless it is another tab's. */
class SessionBackend {
  readonly calls: string[] = [];
  session: Session | null;
  refusal: BillingError | undefined;
  readonly #listeners = new Set<(change: ChangeEvent) => void>();

  constructor(
    secondsLeft: number,
    readonly scope = `tab-${scopes++}`,
    userId = 'u1',
  ) {
    this.session = {
      kind: 'user',
      permissions: [],
      expiresAt: new Date(Date.now() + secondsLeft * 1_000).toISOString(),
      warnSeconds: 60,
      subject: { userId, email: `${userId}@example.com` },
    };
  }

  get client(): BillingClient {
    return {
      scope: this.scope,
      session: {
        current: () => this.#say('current', this.session),
        extend: async () => {
          this.session = this.session && { ...this.session, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
          return this.#changed(await this.#say('extend', this.session as Session));
        },
        end: async () => {
          await this.#say('end', null);
          this.session = null;
          this.#changed(null);
        },
      },
      subscribe: (listener) => (this.#listeners.add(listener), () => this.#listeners.delete(listener)),
    };
  }

  count(call: string): number {
    return this.calls.filter((one) => one === call).length;
  }

  async #say<T>(call: string, answer: T): Promise<T> {
    this.calls.push(call);
    await Promise.resolve();
    if (this.refusal && call !== 'current') throw this.refusal;
    return answer;
  }

  #changed<T>(answer: T): T {
    for (const listener of this.#listeners) listener({ topic: 'session' });
    return answer;
  }
}

const time = new ManualTimeouts();
async function open(backend: SessionBackend) {
  const provider = await fixture<BillingProviderElement>(
    html`<billing-provider .client=${backend.client}><signed-in-probe></signed-in-probe></billing-provider>`,
  );
  const heard: string[] = [];
  for (const type of ['billing-auth-required', 'billing-session-warning']) provider.addEventListener(type, () => heard.push(type));
  const page = new PageDriver(provider);
  if (backend.session) await page.see(backend.session.subject?.email ?? '');
  await nextFrame();
  await guarded();
  return { provider, page, heard, probe: provider.querySelector('signed-in-probe') as SignedInProbe };
}
/** What watches over the session has been loaded and follows it. */
const guarded = async (): Promise<void> => {
  await import('./session-guard.js');
  await nextFrame();
};
const pass = async (seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second++) time.pass(1_000);
  await nextFrame();
};

describe('the session that a provider gives', () => {
  beforeEach(() => time.install());
  afterEach(() => {
    time.uninstall();
    localStorage.clear();
  });

  it('is asked for once, for everything inside, and not at all where nothing wants to know', async () => {
    const backend = new SessionBackend(3_600);
    await fixture(html`<billing-provider .client=${backend.client}><p>Guests</p></billing-provider>`);
    expect(backend.count('current')).to.equal(0);
    const { client } = backend;
    await fixture(
      html`<billing-provider .client=${client}><signed-in-probe></signed-in-probe><signed-in-probe></signed-in-probe></billing-provider>`,
    );
    await nextFrame();
    expect(backend.count('current')).to.equal(1);
  });

  it('ends for all with one refused call, and the page is told once', async () => {
    const { probe, page, heard } = await open(new SessionBackend(3_600));
    tellFault(probe, new BillingError('unauthenticated'));
    tellFault(probe, new BillingError('unauthenticated'));
    await page.see('nobody');
    expect(heard).to.deep.equal(['billing-auth-required']);
  });

  it('asks a minute before its end, with the time that is left and the focus on the way to stay', async () => {
    const { page, heard, provider } = await open(new SessionBackend(90));
    expect(heard).to.deep.equal([]);
    const warned = oneEvent(provider, 'billing-session-warning') as Promise<CustomEvent<{ endsAt: string }>>;
    time.pass(30_000);
    expect((await warned).detail.endsAt).to.be.a('string');
    await page.find('dialog', 'Are you still there?');
    await page.see('you will be signed out in 60 seconds.');
    expect(page.focused?.textContent?.trim()).to.equal('Stay signed in');
    await pass(20);
    await page.see('you will be signed out in 40 seconds.');
  });

  it('says the countdown to a screen reader now and then, not every second', async () => {
    const { page } = await open(new SessionBackend(90));
    time.pass(30_000);
    await page.find('dialog');
    const said = (): string =>
      page
        .all('status')
        .map((region) => region.textContent)
        .join('');
    await pass(10);
    expect(said()).to.equal('');
    await pass(20);
    expect(said()).to.contain('30 seconds');
    await pass(5);
    expect(said()).to.contain('30 seconds');
  });

  it('goes on when the customer stays, and what they typed is still there', async () => {
    const backend = new SessionBackend(90);
    const { page, heard } = await open(backend);
    await page.type(/Comment/, 'Two boxes were missing');
    time.pass(30_000);
    await page.press('Stay signed in');
    await page.seeNoMore('Are you still there?');
    await nextFrame();
    expect([backend.count('extend'), await page.valueOf(/Comment/)]).to.deep.equal([1, 'Two boxes were missing']);
    await pass(90);
    expect(heard).to.deep.equal(['billing-session-warning']);
  });

  it('takes closing the dialog for staying', async () => {
    const backend = new SessionBackend(90);
    const { page } = await open(backend);
    time.pass(30_000);
    await page.press('Close');
    await page.seeNoMore('Are you still there?');
    await nextFrame();
    expect(backend.count('extend')).to.equal(1);
  });

  it('says that staying did not work, and keeps asking', async () => {
    const backend = new SessionBackend(90);
    backend.refusal = new BillingError('network');
    const { page } = await open(backend);
    time.pass(30_000);
    await page.press('Stay signed in');
    await page.see('This did not work.');
    backend.refusal = undefined;
    await page.press('Stay signed in');
    await page.seeNoMore('Are you still there?');
  });

  it('is over when nobody answered, and the backend says so too', async () => {
    const backend = new SessionBackend(90);
    const { page, heard } = await open(backend);
    time.pass(30_000);
    await page.find('dialog');
    backend.session = null;
    await pass(60);
    await page.see('nobody');
    expect([heard, page.has('dialog')]).to.deep.equal([['billing-session-warning', 'billing-auth-required'], false]);
  });

  it('is not over by a clock that is wrong', async () => {
    const backend = new SessionBackend(90);
    const { page, heard } = await open(backend);
    time.pass(30_000);
    await page.find('dialog');
    await pass(60);
    await page.seeNoMore('Are you still there?');
    expect(heard).to.deep.equal(['billing-session-warning']);
    const slow = await open(new SessionBackend(-600));
    expect(slow.page.has('dialog')).to.equal(false);
  });

  for (const [where, skew] of [
    ['an hour fast', 3_600_000],
    ['an hour slow', -3_600_000],
  ] as const)
    it(`is asked about in time on a device whose clock is ${where}`, async () => {
      const backend = new SessionBackend(90);
      const byServer = (milliseconds: number): string => new Date(Date.now() - skew + milliseconds).toISOString();
      backend.session = { ...(backend.session as Session), expiresAt: byServer(90_000), asOf: byServer(0) };
      const { page, heard } = await open(backend);
      time.pass(29_000);
      await nextFrame();
      expect(heard).to.deep.equal([]);
      time.pass(1_000);
      await page.see('you will be signed out in 60 seconds.');
      backend.session = null;
      await pass(60);
      await page.see('nobody');
    });

  it('ends by Sign out in the dialog: forgotten, and told to the page', async () => {
    const backend = new SessionBackend(90);
    new Cart(backend.scope, 'u1').set(['a']);
    const { page, heard } = await open(backend);
    time.pass(30_000);
    await page.press('Sign out');
    await page.see('nobody');
    expect([new Cart(backend.scope, 'u1').ids, heard]).to.deep.equal([[], ['billing-session-warning', 'billing-auth-required']]);
  });

  it('leaves asking to a host that prevents the event', async () => {
    const { page, provider } = await open(new SessionBackend(90));
    provider.addEventListener('billing-session-warning', (event) => event.preventDefault());
    time.pass(30_000);
    await nextFrame();
    expect(page.has('dialog')).to.equal(false);
  });

  it('ends in every tab of its user, and in no other', async () => {
    const here = new SessionBackend(3_600);
    const [one, other, colleague] = [
      await open(here),
      await open(new SessionBackend(3_600, here.scope)),
      await open(new SessionBackend(3_600, here.scope, 'u2')),
    ];
    await one.provider.signOut();
    await other.page.see('nobody');
    expect([one.heard, other.heard, colleague.heard]).to.deep.equal([['billing-auth-required'], ['billing-auth-required'], []]);
  });

  it('is extended in every tab: the question goes where nobody answered it', async () => {
    const here = new SessionBackend(90);
    const there = new SessionBackend(90, here.scope);
    const [one, other] = [await open(here), await open(there)];
    time.pass(30_000);
    await other.page.find('dialog');
    there.session = { ...(there.session as Session), expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    await one.provider.extendSession();
    await other.page.seeNoMore('Are you still there?');
  });

  it('comes back in a tab whose session was over when somebody signs in in another', async () => {
    const here = new SessionBackend(3_600);
    const one = await open(here);
    tellFault(one.probe, new BillingError('unauthenticated'));
    await one.page.see('nobody');
    await open(new SessionBackend(3_600, here.scope));
    await one.page.see('u1@example.com');
  });

  it('leaves nothing behind when the provider leaves the page', async () => {
    const { provider, page } = await open(new SessionBackend(90));
    provider.remove();
    await nextFrame();
    time.pass(30_000);
    await nextFrame();
    expect(page.has('dialog')).to.equal(false);
  });

  for (const [name, scenario] of Object.entries(sessionScenarios) as [string, Scenario][]) {
    it(`${name}: ${scenario.about}`, async () => {
      time.uninstall();
      const scene = await openScenario(scenario, { name: `session-${name}` });
      scene.time.install();
      const box = await fixture<HTMLDivElement>(
        html`<billing-provider .client=${scene.client}><billing-nav pages="overview sign-in"></billing-nav></billing-provider>`,
      );
      const words = await speechOf('en');
      await driveScenario(scene, box, words);
      await expect(box).to.be.accessible();
    });
  }

  it('leads to the host’s sign-in page when the customer asks for it, unless the host has its own way', async () => {
    const { probe, provider } = await open(new SessionBackend(3_600));
    const at = location.hash;
    provider.signInUrl = '#sign-in';
    probe.dispatchEvent(new AuthRequiredEvent());
    await nextFrame();
    expect(location.hash).to.equal(at);
    const own = (event: Event): void => event.preventDefault();
    provider.addEventListener('billing-auth-required', own);
    probe.dispatchEvent(new AuthRequiredEvent(true));
    await nextFrame();
    expect(location.hash).to.equal(at);
    provider.removeEventListener('billing-auth-required', own);
    probe.dispatchEvent(new AuthRequiredEvent(true));
    await nextFrame();
    expect(location.hash).to.equal('#sign-in');
  });

  it('asks accessibly', async () => {
    const { page, provider } = await open(new SessionBackend(90));
    time.pass(30_000);
    await page.find('dialog');
    await expect(provider).to.be.accessible();
  });
});
