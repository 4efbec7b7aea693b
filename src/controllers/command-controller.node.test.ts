import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CommandController } from './command-controller.js';

function hostProbe() {
  let updates = 0;
  return {
    host: {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => void updates++,
      updateComplete: Promise.resolve(true),
    },
    updates: () => updates,
  };
}
function held<T>() {
  let release!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => ([release, fail] = [resolve, reject]));
  return { promise, release, fail };
}

test('a second start while the first is pending is ignored (PAY-20)', async () => {
  const command = new CommandController(hostProbe().host);
  const answer = held<string>();
  let calls = 0;
  const first = command.run(() => (calls++, answer.promise));
  assert.equal(await command.run(() => (calls++, answer.promise)), 'ignored');
  assert.equal(command.pending, true);
  answer.release('paid');
  assert.equal(await first, 'paid');
  assert.deepEqual([calls, command.pending], [1, false]);
});

test('after an answer, also a refusal, it can be started again', async () => {
  const command = new CommandController(hostProbe().host);
  await assert.rejects(command.run(() => Promise.reject(new Error('refused'))));
  assert.equal(await command.run(() => Promise.resolve('paid')), 'paid');
});

test('work that throws at once does not leave it pending', async () => {
  const command = new CommandController(hostProbe().host);
  await assert.rejects(
    command.run(() => {
      throw new Error('fault');
    }),
  );
  assert.equal(command.pending, false);
});

test('the element is drawn at the start and at the end', async () => {
  const probe = hostProbe();
  await new CommandController(probe.host).run(() => Promise.resolve());
  assert.equal(probe.updates(), 2);
});
