import { expect } from '@open-wc/testing';
import { Cart } from './cart.js';
import { forgetUser, Remembered } from './remembered.js';

const scope = 'https://billing.example/api/v1';
const kept = (user: string, storage: 'local' | 'session' = 'local'): Remembered =>
  new Remembered({ scope, user, element: 'invoice-table', name: 'columns', storage });

describe('what an element remembers', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is read back, by the same user alone', () => {
    kept('u1').write(['number', 'balance']);
    expect(kept('u1').read()).to.deep.equal(['number', 'balance']);
    expect(kept('u2').read()).to.equal(undefined);
    expect(kept('u1', 'session').read()).to.equal(undefined);
  });

  it('is nothing where another hand left nonsense', () => {
    kept('u1').write(1);
    localStorage.setItem(Object.keys(localStorage)[0] ?? '', '{');
    expect(kept('u1').read()).to.equal(undefined);
  });

  it('is gone at sign-out, in both storages and for this user alone', () => {
    kept('u1').write(1);
    kept('u1', 'session').write(1);
    kept('u1 ').write(2);
    const told: string[] = [];
    kept('u1').watch(() => told.push('changed'));
    forgetUser(scope, 'u1');
    expect([kept('u1').read(), kept('u1', 'session').read(), kept('u1 ').read()]).to.deep.equal([undefined, undefined, 2]);
    expect(told).to.not.have.length(0);
  });
});

describe('the cart', () => {
  afterEach(() => localStorage.clear());

  it('keeps ids, and is empty where something else was kept', () => {
    const cart = new Cart(scope, 'u1');
    expect(cart.ids).to.deep.equal([]);
    cart.set(['a', 'b']);
    expect(new Cart(scope, 'u1').ids).to.deep.equal(['a', 'b']);
    localStorage.setItem(Object.keys(localStorage)[0] ?? '', '["a", 7]');
    expect(cart.ids).to.deep.equal(['a']);
    localStorage.setItem(Object.keys(localStorage)[0] ?? '', '{"length": 1}');
    expect(cart.ids).to.deep.equal([]);
  });

  it('tells other elements of the page, and those of other tabs, until they stop listening', () => {
    const told: number[] = [];
    const stop = new Cart(scope, 'u1').watch(() => told.push(1));
    new Cart(scope, 'u1').set(['a']);
    new Cart(scope, 'u2').set(['a']);
    expect(told).to.have.length(1);
    const [key = ''] = Object.keys(localStorage).filter((name) => name.includes('u1'));
    window.dispatchEvent(new StorageEvent('storage', { key }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'other' }));
    expect(told).to.have.length(2);
    stop();
    new Cart(scope, 'u1').set([]);
    expect(told).to.have.length(2);
    expect(Object.keys(localStorage)).to.have.length(1);
  });
});
