import { expect, fixture, html } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { requestsContext, type Requests, type RequestTaker } from '../../context/billing-context.js';
import { InvoiceOpenEvent } from '../../events/shared-events.js';
import { createInPageBackend, PageDriver, type InPageBackend } from '../../testing/index.js';
import '../../testing/history-rest.fixture.js';
import './invoice-detail.js';
import type { InvoiceDetailElement } from './invoice-detail.element.js';

/** What a provider is to an element: who takes which request. */
class Registry extends LitElement implements Requests {
  readonly takers = new Set<RequestTaker>();
  readonly provided = new ContextProvider(this, { context: requestsContext, initialValue: this });
  register(taker: RequestTaker): () => void {
    this.takers.add(taker);
    return () => this.takers.delete(taker);
  }
  isTaken(name: string, asker: HTMLElement): boolean {
    return [...this.takers].some(({ element, takes }) => element !== asker && takes.includes(name));
  }
  hand(request: Event): boolean {
    const taker = [...this.takers].find(({ takes }) => takes.includes(request.type));
    taker?.take(request);
    return taker !== undefined;
  }
  watch(): () => void {
    return () => undefined;
  }
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
customElements.define('test-registry', Registry);

interface Portal {
  readonly registry: Registry;
  readonly detail: InvoiceDetailElement;
  readonly link: HTMLButtonElement;
  readonly page: PageDriver;
  ask(number: string): void;
}

async function portal(kit?: InPageBackend): Promise<Portal> {
  const { client } = kit ?? (await createInPageBackend({ user: 'admin@harbourfinch.example' }));
  const registry = await fixture<Registry>(
    html`<test-registry><button>1Z-430012</button><invoice-detail .client=${client}></invoice-detail></test-registry>`,
  );
  const detail = registry.querySelector('invoice-detail') as InvoiceDetailElement;
  const link = registry.querySelector('button') as HTMLButtonElement;
  await detail.updateComplete;
  const ask = (number: string): void => {
    link.focus();
    registry.hand(new InvoiceOpenEvent(`inv_${number}`));
  };
  return { registry, detail, link, page: new PageDriver(detail), ask };
}

const focusedText = ({ page }: Portal): string => page.focused?.textContent?.trim() ?? '';

describe('<invoice-detail> beside a list', () => {
  it('shows nothing until an invoice is asked for', async () => {
    const { detail } = await portal();
    expect(detail.open).to.equal(false);
    expect(detail.getBoundingClientRect().height).to.equal(0);
  });

  it('opens what is asked for, says so by an attribute, and takes the focus to its heading', async () => {
    const opened = await portal();
    opened.ask('1Z-430012');
    await opened.page.find('heading', 'Invoice 1Z-430012');
    expect(opened.detail.hasAttribute('open')).to.equal(true);
    expect(focusedText(opened)).to.contain('1Z-430012');
  });

  it('keeps the focus on the heading when the invoice comes late', async () => {
    const kit = await createInPageBackend({ user: 'admin@harbourfinch.example' });
    const opened = await portal(kit);
    const held = kit.controls.hold('GET /invoices/inv_1Z-430012');
    opened.ask('1Z-430012');
    await held.arrived;
    await opened.page.find('button', 'Back to the list');
    held.release();
    await opened.page.find('heading', 'Invoice 1Z-430012');
    expect(focusedText(opened)).to.contain('1Z-430012');
    await opened.page.press('Back to the list');
  });

  it('leaves the focus where the customer took it meanwhile', async () => {
    const kit = await createInPageBackend({ user: 'admin@harbourfinch.example' });
    const opened = await portal(kit);
    const held = kit.controls.hold('GET /invoices/inv_1Z-430012');
    opened.ask('1Z-430012');
    await held.arrived;
    opened.link.focus();
    held.release();
    await opened.page.find('heading', 'Invoice 1Z-430012');
    expect(document.activeElement).to.equal(opened.link);
    await opened.page.press('Back to the list');
  });

  it('goes back to the list by its button, with the focus where it was', async () => {
    const opened = await portal();
    opened.ask('1Z-430012');
    await opened.page.press('Back to the list');
    await opened.detail.updateComplete;
    expect(opened.detail.hasAttribute('open')).to.equal(false);
    expect(document.activeElement).to.equal(opened.link);
  });

  it('goes back to the list by the Back of the browser', async () => {
    const opened = await portal();
    opened.ask('1Z-430012');
    await opened.page.find('heading', 'Invoice 1Z-430012');
    const gone = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
    history.back();
    await gone;
    await opened.detail.updateComplete;
    expect(opened.detail.open).to.equal(false);
  });

  it('leads from a void invoice to the one that replaces it and, by the Back of the browser, back', async () => {
    const opened = await portal();
    opened.ask('1Z-430006');
    await opened.page.press('Open invoice 1Z-430007, which replaces it');
    await opened.page.find('heading', 'Invoice 1Z-430007');
    const gone = new Promise((done) => window.addEventListener('popstate', done, { once: true }));
    history.back();
    await gone;
    await opened.page.find('heading', 'Invoice 1Z-430006');
    await opened.page.press('Back to the list');
  });

  it('leaves the replacement to a host that routes by itself', async () => {
    const opened = await portal();
    opened.ask('1Z-430006');
    opened.detail.addEventListener('invoice-open', (event) => event.preventDefault());
    await opened.page.press('Open invoice 1Z-430007, which replaces it');
    expect(opened.page.text).to.contain('Invoice 1Z-430006');
    await opened.page.press('Back to the list');
  });

  it('prints what is opened to be printed, once, as soon as it is there', async () => {
    const opened = await portal();
    const { print } = window;
    let printed = 0;
    window.print = () => void (printed += 1);
    try {
      opened.registry.hand(new InvoiceOpenEvent('inv_1Z-430012', { print: true }));
      await opened.page.find('heading', 'Invoice 1Z-430012');
      while (printed === 0) await new Promise((turn) => setTimeout(turn));
      window.dispatchEvent(new Event('afterprint'));
      await opened.detail.updateComplete;
      expect(printed).to.equal(1);
    } finally {
      window.print = print;
    }
    await opened.page.press('Back to the list');
  });

  it('shows Pay as soon as somebody inside the provider takes it', async () => {
    const opened = await portal();
    const taken: Event[] = [];
    opened.registry.register({ element: opened.link, takes: ['pay-request'], take: (request) => taken.push(request) });
    opened.ask('1Z-430012');
    await opened.page.press('Pay $300.00');
    expect(taken).to.have.length(1);
    await opened.page.press('Back to the list');
  });
});
