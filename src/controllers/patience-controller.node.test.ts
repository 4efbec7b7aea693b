import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PatienceController } from './patience-controller.js';

function probe() {
  const timers: { milliseconds: number; done: () => void; stopped: boolean }[] = [];
  const state = { pending: false, updates: 0 };
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void state.updates++,
    updateComplete: Promise.resolve(true),
  };
  const patience = new PatienceController(
    host,
    () => state.pending,
    (milliseconds, done) => {
      const timer = { milliseconds, done, stopped: false };
      timers.push(timer);
      return () => void (timer.stopped = true);
    },
  );
  return { patience, state, timers };
}

test('says so after ten seconds, not before', () => {
  const { patience, state, timers } = probe();
  state.pending = true;
  patience.hostUpdate();
  patience.hostUpdate();
  assert.deepEqual([patience.long, timers.map((timer) => timer.milliseconds)], [false, [10_000]]);
  timers[0]?.done();
  assert.deepEqual([patience.long, state.updates], [true, 1]);
});

test('an answer ends it, and the next wait starts from the beginning', () => {
  const { patience, state, timers } = probe();
  state.pending = true;
  patience.hostUpdate();
  timers[0]?.done();
  state.pending = false;
  patience.hostUpdate();
  assert.deepEqual([patience.long, timers[0]?.stopped], [false, true]);
  state.pending = true;
  patience.hostUpdate();
  assert.deepEqual([patience.long, timers.length], [false, 2]);
});

test('an element that leaves the page leaves no timer behind', () => {
  const { patience, state, timers } = probe();
  state.pending = true;
  patience.hostUpdate();
  patience.hostDisconnected();
  assert.equal(timers[0]?.stopped, true);
});
