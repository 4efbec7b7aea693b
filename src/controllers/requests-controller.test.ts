import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { requestsContext, type Requests, type RequestTaker } from '../context/billing-context.js';
import { PayRequestEvent } from '../events/shared-events.js';
import { Asking } from './requests-controller.js';
import { Taking } from './taking-controller.js';

class AskingProbe extends LitElement {
  static override properties = { allow: {} };
  declare allow?: string;
  readonly asking = new Asking(this, () => this.allow);
  override render(): TemplateResult {
    return html`${this.asking.can('pay-request') ? 'Pay' : ''} ${this.asking.can('download-request') ? 'Download' : ''}`;
  }
  get text(): string {
    return this.renderRoot.textContent?.trim() ?? '';
  }
}
class TakingProbe extends LitElement {
  readonly taken: unknown[] = [];
  readonly taking = new Taking(this, { 'pay-request': ({ detail }) => this.taken.push(detail.invoiceIds) });
}
customElements.define('asking-probe', AskingProbe);
customElements.define('taking-probe', TakingProbe);

class Book implements Requests {
  readonly takers: RequestTaker[] = [];
  readonly listeners: (() => void)[] = [];
  register(taker: RequestTaker): () => void {
    this.takers.push(taker);
    this.listeners.forEach((tell) => tell());
    return () => void this.takers.splice(this.takers.indexOf(taker), 1);
  }
  isTaken(request: string | Event): boolean {
    const name = typeof request === 'string' ? request : request.type;
    return this.takers.some(({ takes }) => takes.includes(name));
  }
  hand(request: Event): boolean {
    this.takers[0]?.take(request);
    return this.takers.length > 0;
  }
  watch(listener: () => void): () => void {
    this.listeners.push(listener);
    return () => void this.listeners.splice(this.listeners.indexOf(listener), 1);
  }
}
async function inProvider() {
  const book = new Book();
  const parent = await fixture<HTMLDivElement>(html`<div></div>`);
  new ContextProvider(parent, { context: requestsContext, initialValue: book });
  const asker = document.createElement('asking-probe') as AskingProbe;
  parent.append(asker);
  await asker.updateComplete;
  return { book, parent, asker };
}

describe('a request between elements', () => {
  it('is offered by nobody alone, but for what its host says it takes', async () => {
    const asker = await fixture<AskingProbe>(html`<asking-probe></asking-probe>`);
    expect(asker.text).to.equal('');
    asker.allow = 'pay open';
    await asker.updateComplete;
    expect(asker.text).to.equal('Pay');
  });

  it('is offered once somebody comes who takes it, and handed over', async () => {
    const { parent, asker } = await inProvider();
    const taker = document.createElement('taking-probe') as TakingProbe;
    parent.append(taker);
    await asker.updateComplete;
    expect(asker.text).to.equal('Pay');
    expect(asker.asking.can(new PayRequestEvent(['a']))).to.equal(true);
    expect(asker.asking.ask(new PayRequestEvent(['a', 'b']))).to.equal(true);
    expect(taker.taken).to.deep.equal([['a', 'b']]);
  });

  it('is not handed over when the host prevents it', async () => {
    const { parent, asker } = await inProvider();
    const taker = document.createElement('taking-probe') as TakingProbe;
    parent.append(taker);
    parent.addEventListener('pay-request', (event) => event.preventDefault());
    expect(asker.asking.ask(new PayRequestEvent(['a']))).to.equal(true);
    expect(taker.taken).to.deep.equal([]);
  });

  it('that nobody takes is told to have come to nothing', async () => {
    const { asker } = await inProvider();
    expect(asker.asking.ask(new PayRequestEvent(['a']))).to.equal(false);
  });

  it('is taken and watched only while the elements are in the page', async () => {
    const { book, parent, asker } = await inProvider();
    const taker = document.createElement('taking-probe') as TakingProbe;
    parent.append(taker);
    taker.remove();
    asker.remove();
    expect([book.takers.length, book.listeners.length]).to.deep.equal([0, 0]);
    parent.append(taker);
    expect(book.takers).to.have.length(1);
  });
});
