import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChangeEvent } from './billing-client.js';
import { ChangeEvents } from './change-events.js';

describe('change events', () => {
  it('reach every subscription until it ends, and name an id only where there is one', () => {
    const events = new ChangeEvents();
    const heard: ChangeEvent[] = [];
    const listener = (change: ChangeEvent): void => void heard.push(change);
    const stop = events.subscribe(listener);
    const stopAgain = events.subscribe(listener);
    events.emit('payments', 'pay-1');
    assert.deepEqual(heard, [
      { topic: 'payments', id: 'pay-1' },
      { topic: 'payments', id: 'pay-1' },
    ]);
    stop();
    stop();
    events.emit('invoices');
    assert.deepEqual(heard.slice(2), [{ topic: 'invoices' }]);
    stopAgain();
    events.emit('session');
    assert.equal(heard.length, 3);
  });

  it('let a listener end subscriptions while it is called', () => {
    const events = new ChangeEvents();
    let heard = 0;
    const stop = events.subscribe(() => {
      heard++;
      stop();
    });
    events.subscribe(() => heard++);
    events.emit('invoices');
    events.emit('invoices');
    assert.equal(heard, 3);
  });

  it('keep the fault of one listener from the others and from whoever emits', (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const events = new ChangeEvents();
    let heard = 0;
    events.subscribe(() => {
      throw new Error('fault of a listener');
    });
    events.subscribe(() => heard++);
    events.emit('payments');
    assert.equal(heard, 1);
    assert.throws(() => t.mock.timers.runAll(), /fault of a listener/, 'it is reported all the same');
  });
});
