import { expect, fixture, html } from '@open-wc/testing';
import { PayRequestEvent } from '../events/shared-events.js';
import { RequestRegistry } from './request-registry.js';

async function page() {
  const root = await fixture<HTMLDivElement>(html`<div><b id="asker"></b><b id="first"></b><i><b id="second"></b></i></div>`);
  const one = (id: string): HTMLElement => root.querySelector<HTMLElement>(`#${id}`) ?? root;
  const registry = new RequestRegistry();
  const taken: string[] = [];
  const take = (id: string) => registry.register({ element: one(id), takes: ['pay-request'], take: () => taken.push(id) });
  return { registry, taken, take, asker: one('asker') };
}

describe('who takes a request', () => {
  it('is the first taker in document order, whoever came first', async () => {
    const { registry, taken, take, asker } = await page();
    take('second');
    take('first');
    expect(registry.hand(new PayRequestEvent([]), asker)).to.equal(true);
    expect(taken).to.deep.equal(['first']);
  });

  it('is never the element that asks, and nobody where nobody else does', async () => {
    const { registry, taken, take, asker } = await page();
    take('asker');
    expect([registry.isTaken('pay-request', asker), registry.hand(new PayRequestEvent([]), asker)]).to.deep.equal([false, false]);
    take('second');
    expect([registry.isTaken('pay-request', asker), registry.isTaken('invoice-open', asker)]).to.deep.equal([true, false]);
    expect(taken).to.deep.equal([]);
  });

  it('is one that carries it to another page only where nobody on this page takes it', async () => {
    const { registry, taken, take, asker } = await page();
    registry.register({ element: asker, takes: ['pay-request'], carries: true, take: () => taken.push('carried') });
    const withdraw = take('second');
    const other = document.createElement('b');
    registry.hand(new PayRequestEvent([]), other);
    withdraw();
    registry.hand(new PayRequestEvent([]), other);
    expect(taken).to.deep.equal(['second', 'carried']);
  });

  it('may take some of a name and leave others', async () => {
    const { registry, asker } = await page();
    const first = document.createElement('b');
    const wants = (request: string | Event): boolean => (request as PayRequestEvent).detail.invoiceIds.length > 0;
    registry.register({ element: first, takes: ['pay-request'], wants, take: () => undefined });
    expect([new PayRequestEvent([]), new PayRequestEvent(['a'])].map((request) => registry.isTaken(request, asker))).to.deep.equal([
      false,
      true,
    ]);
  });

  it('is told to whoever watches when a taker comes or goes, once each', async () => {
    const { registry, take } = await page();
    let told = 0;
    const stop = registry.watch(() => told++);
    const withdraw = take('first');
    withdraw();
    withdraw();
    expect(told).to.equal(2);
    stop();
    take('first');
    expect(told).to.equal(2);
  });
});
