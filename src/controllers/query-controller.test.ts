import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { BillingError } from '../domain/errors.js';
import { QueryController } from './query-controller.js';

interface Call {
  readonly account: string;
  readonly signal: AbortSignal;
  readonly release: (value: string) => void;
  readonly fail: (error: unknown) => void;
}

class QueryProbe extends LitElement {
  static override properties = { account: {} };
  declare account: string | undefined;
  readonly calls: Call[] = [];
  readonly query = new QueryController(this, {
    args: () => [this.account] as const,
    ready: ([account]) => account !== undefined,
    read: ([account], signal) => new Promise<string>((release, fail) => this.calls.push({ account: account ?? '', signal, release, fail })),
  });
  override render(): TemplateResult {
    const { view } = this.query;
    return html`<p>${view.status === 'ready' ? `${view.value}${view.refreshing ? ' (refreshing)' : ''}` : view.status}</p>`;
  }
  get text(): string {
    return this.renderRoot.textContent?.trim() ?? '';
  }
}
customElements.define('query-probe', QueryProbe);

const settle = async (probe: QueryProbe): Promise<void> => {
  await new Promise((done) => requestAnimationFrame(done));
  await probe.updateComplete;
};
const probeOf = async (account?: string): Promise<QueryProbe> => {
  const probe = await fixture<QueryProbe>(html`<query-probe .account=${account}></query-probe>`);
  await settle(probe);
  return probe;
};

describe('a read', () => {
  it('waits until there is something to ask', async () => {
    const probe = await probeOf();
    expect([probe.text, probe.calls.length]).to.deep.equal(['idle', 0]);
  });

  it('goes from loading to the value', async () => {
    const probe = await probeOf('A1');
    expect(probe.text).to.equal('loading');
    probe.calls[0]?.release('one');
    await settle(probe);
    expect(probe.text).to.equal('one');
  });

  it('asks once, however often the element is drawn', async () => {
    const probe = await probeOf('A1');
    probe.requestUpdate();
    await settle(probe);
    expect(probe.calls).to.have.length(1);
  });

  it('keeps the old value in sight while a new one is under way, and aborts the older call', async () => {
    const probe = await probeOf('A1');
    probe.calls[0]?.release('one');
    await settle(probe);
    probe.account = 'B2';
    await settle(probe);
    expect(probe.text).to.equal('one (refreshing)');
    probe.account = 'C3';
    await settle(probe);
    expect(probe.calls[1]?.signal.aborted).to.equal(true);
  });

  it('shows the newest answer, never a stale one that comes later', async () => {
    const probe = await probeOf('A1');
    probe.account = 'B2';
    await settle(probe);
    probe.calls[1]?.release('two');
    probe.calls[0]?.release('one');
    await settle(probe);
    expect(probe.text).to.equal('two');
  });

  it('fails with a code, keeps what it had, and reads again on retry', async () => {
    const probe = await probeOf('A1');
    probe.calls[0]?.fail(new BillingError('unavailable'));
    await settle(probe);
    const { view } = probe.query;
    expect(view.status === 'failed' && view.error.code).to.equal('unavailable');
    probe.query.retry();
    await settle(probe);
    probe.calls[1]?.release('one');
    await settle(probe);
    expect(probe.text).to.equal('one');
  });

  it('is aborted when the element leaves the page, and read anew when it comes back', async () => {
    const probe = await probeOf('A1');
    const parent = probe.parentElement;
    probe.remove();
    expect(probe.calls[0]?.signal.aborted).to.equal(true);
    parent?.append(probe);
    await settle(probe);
    expect(probe.calls).to.have.length(2);
  });
});
