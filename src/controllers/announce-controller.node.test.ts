import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnnounceController } from './announce-controller.js';

function probe() {
  const timers: { done: () => void; stopped: boolean }[] = [];
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const announce = new AnnounceController(host, (_, done) => {
    const timer = { done, stopped: false };
    timers.push(timer);
    return () => void (timer.stopped = true);
  });
  const rest = (): void => timers.filter(({ stopped }) => !stopped).forEach(({ done }) => done());
  return { announce, timers, rest };
}

test('of answers that come one after another only the last is said', () => {
  const { announce, timers, rest } = probe();
  announce.say('3 invoices');
  announce.say('12 invoices');
  assert.equal(announce.said, '');
  rest();
  assert.deepEqual([announce.said, timers.map(({ stopped }) => stopped)], ['12 invoices', [true, false]]);
});

test('the same words a second time are read out a second time', () => {
  const { announce, rest } = probe();
  announce.say('Sorted by due date');
  rest();
  const before = announce.said;
  announce.say('Sorted by due date');
  rest();
  assert.notEqual(announce.said, before);
  assert.equal(announce.said.trim(), 'Sorted by due date');
});

test('an element that leaves the page says nothing more', () => {
  const { announce, timers } = probe();
  announce.say('3 invoices');
  announce.hostDisconnected();
  assert.equal(timers[0]?.stopped, true);
});
