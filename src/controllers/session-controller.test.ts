import { ContextProvider } from '@lit/context';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import type { BillingClient, ChangeEvent } from '../client/billing-client.js';
import { sessionContext, type ProvidedSession } from '../context/billing-context.js';
import type { Session } from '../domain/entities.js';
import { BillingError } from '../domain/errors.js';
import { ClientController } from './client-controller.js';
import { tellFault } from './fault-events.js';
import { SessionController } from './session-controller.js';

class SessionProbe extends LitElement {
  static override properties = { client: { attribute: false } };
  declare client?: BillingClient;
  readonly clients = new ClientController(this, () => Promise.reject(new Error('not asked')));
  readonly sessions = new SessionController(this, this.clients);
  override render(): TemplateResult {
    const { known, session } = this.sessions;
    return html`${known ? (session?.subject?.email ?? 'nobody') : 'unknown'} ${this.sessions.may('payment.create') ? 'pays' : 'looks'}`;
  }
  get text(): string {
    return this.renderRoot.textContent?.trim() ?? '';
  }
}
customElements.define('session-probe', SessionProbe);

const payer: Session = {
  kind: 'user',
  permissions: ['invoice.view', 'payment.create'],
  expiresAt: '2026-03-12T15:00:00Z',
  subject: { userId: 'u1', email: 'payer@example.com' },
};

/** A client whose session the test decides, answer by answer. */
function clientOf(...answers: (Session | null | BillingError)[]) {
  const listeners = new Set<(change: ChangeEvent) => void>();
  const calls: number[] = [];
  const client: BillingClient = {
    session: {
      current: () => {
        const answer = answers[Math.min(calls.push(1), answers.length) - 1] ?? null;
        return answer instanceof BillingError ? Promise.reject(answer) : Promise.resolve(answer);
      },
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { client, calls, listeners, changed: () => listeners.forEach((tell) => tell({ topic: 'session' })) };
}
const probeOf = async (client?: BillingClient): Promise<SessionProbe> => {
  const probe = await fixture<SessionProbe>(html`<session-probe .client=${client}></session-probe>`);
  await settle(probe);
  return probe;
};
const settle = async (probe: SessionProbe): Promise<void> => {
  await nextFrame();
  await probe.updateComplete;
};

describe('who is signed in', () => {
  it('is not known at first, and nothing is allowed then', async () => {
    const probe = await fixture<SessionProbe>(html`<session-probe></session-probe>`);
    expect(probe.text).to.equal('unknown looks');
  });

  it('is asked once for all elements of a client', async () => {
    const { client, calls } = clientOf(payer);
    const probes = await Promise.all([probeOf(client), probeOf(client)]);
    expect(probes.map((probe) => probe.text)).to.deep.equal(['payer@example.com pays', 'payer@example.com pays']);
    expect(calls).to.have.length(1);
  });

  it('is nobody where the backend says so, and everybody where it has no sessions', async () => {
    expect((await probeOf(clientOf(null).client)).text).to.equal('nobody looks');
    expect((await probeOf({})).text).to.equal('nobody pays');
  });

  it('is asked again when the client says that it changed', async () => {
    const { client, changed } = clientOf(payer, null);
    const probe = await probeOf(client);
    changed();
    await settle(probe);
    expect(probe.text).to.equal('nobody looks');
  });

  it('stays unknown with a reason when it could not be asked, and is asked again on retry', async () => {
    const { client } = clientOf(new BillingError('network'), payer);
    const probe = await probeOf(client);
    expect([probe.text, probe.sessions.failure?.code]).to.deep.equal(['unknown looks', 'network']);
    probe.sessions.retry();
    await settle(probe);
    expect([probe.text, probe.sessions.failure]).to.deep.equal(['payer@example.com pays', undefined]);
  });

  it('ends with a refused call, which the page is told once for all elements', async () => {
    const { client } = clientOf(payer);
    const [probe, other] = [await probeOf(client), await probeOf(client)];
    const told: string[] = [];
    for (const one of [probe, other]) one.addEventListener('billing-auth-required', () => told.push('auth'));
    for (const one of [probe, other]) one.addEventListener('billing-error', ({ detail }) => told.push(detail.code));
    tellFault(probe, new BillingError('unauthenticated'));
    tellFault(other, new BillingError('unauthenticated'));
    await settle(other);
    expect(told).to.deep.equal(['unauthenticated', 'auth', 'unauthenticated']);
    expect(other.text).to.equal('nobody looks');
  });

  it('is the provider’s answer for elements that have its client, and an own one for those that do not', async () => {
    const { client } = clientOf(payer);
    const parent = await fixture<HTMLDivElement>(html`<div></div>`);
    const asked: string[] = [];
    const provided: ProvidedSession = {
      client,
      session: { ...payer, permissions: [] },
      ask: () => void asked.push('asked'),
      ended: () => void asked.push('ended'),
    };
    new ContextProvider(parent, { context: sessionContext, initialValue: provided });
    const probe = document.createElement('session-probe') as SessionProbe;
    probe.client = client;
    const other = document.createElement('session-probe') as SessionProbe;
    other.client = clientOf(null).client;
    parent.append(probe, other);
    await settle(other);
    expect([probe.text, other.text]).to.deep.equal(['payer@example.com looks', 'nobody looks']);
    probe.sessions.ended();
    expect(asked).to.deep.equal(['asked', 'ended']);
  });

  it('is not followed any more once the element has left the page', async () => {
    const { client, listeners } = clientOf(payer);
    const probe = await probeOf(client);
    probe.remove();
    expect(listeners.size).to.equal(0);
  });
});

describe('a fault', () => {
  it('of an element without sessions asks to sign in by itself; an aborted call is no fault', () => {
    const host = document.createElement('div');
    const told: string[] = [];
    for (const type of ['billing-error', 'billing-auth-required']) host.addEventListener(type, () => told.push(type));
    tellFault(host, new BillingError('aborted'));
    tellFault(host, new BillingError('unauthenticated'));
    expect(told).to.deep.equal(['billing-error', 'billing-auth-required']);
  });
});
