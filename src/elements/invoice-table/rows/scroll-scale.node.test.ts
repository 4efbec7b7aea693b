import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ScrollScale, tallestBox } from './scroll-scale.js';

const viewport = 600;
const made = (rows: number): ScrollScale => {
  const scale = new ScrollScale();
  scale.resize(rows, viewport);
  return scale;
};

void describe('the place of a scroll bar', () => {
  void it('is the place among the rows, as long as a box can be as tall as they are', () => {
    const scale = made(1_000_000);
    scale.moved(4321);
    assert.deepEqual([scale.height, scale.top, scale.shift], [1_000_000, 4321, 0]);
    assert.equal(scale.settled(), undefined);
  });

  void it('reaches the last row of many more than fit into a box', () => {
    const rows = 53_000_000;
    const scale = made(rows);
    assert.equal(scale.height, tallestBox);
    scale.moved(tallestBox - viewport);
    assert.equal(scale.top, rows - viewport);
    scale.moved(0);
    assert.equal(scale.top, 0);
  });

  void it('moves a short way as far as the reader moved it', () => {
    const scale = made(53_000_000);
    scale.moved(8_000_000);
    const { top } = scale;
    scale.moved(8_000_100);
    assert.equal(scale.top, top + 100);
    scale.moved(8_000_040);
    assert.equal(scale.top, top + 40);
  });

  void it('comes back to where it belongs once scrolling rests, without moving the rows', () => {
    const scale = made(53_000_000);
    for (let bar = 0; bar <= 50_000; bar += 100) scale.moved(bar);
    assert.equal(scale.top, 50_000);
    const belongs = scale.settled();
    assert.ok(belongs !== undefined && belongs < 50_000);
    assert.equal(scale.top, 50_000);
    assert.equal(scale.top - scale.shift, belongs);
    assert.equal(scale.settled(), undefined);
  });

  void it('says when it stands at an end while rows lie beyond', () => {
    const scale = made(53_000_000);
    scale.moved(500_000);
    scale.jump(50_000);
    scale.settled();
    assert.equal(scale.isStuck, false);
    let bar = Math.round(scale.top - scale.shift);
    while (bar > 0) {
      bar = Math.max(0, bar - 1000);
      scale.moved(bar);
    }
    assert.ok(scale.top > 0);
    assert.equal(scale.isStuck, true);
    scale.settled();
    assert.equal(scale.isStuck, false);
  });

  void it('stays within the rows whatever happens', () => {
    const step = fc.oneof(
      fc.record({ resize: fc.integer({ min: 0, max: 80_000_000 }) }),
      fc.record({ move: fc.integer({ min: 0, max: tallestBox }) }),
      fc.record({ jump: fc.integer({ min: -1000, max: 90_000_000 }) }),
      fc.record({ settle: fc.constant(true) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const scale = new ScrollScale();
        let rows = 0;
        for (const one of steps) {
          if ('resize' in one) scale.resize((rows = one.resize), viewport);
          else if ('move' in one) scale.moved(Math.min(one.move, Math.max(0, scale.height - viewport)));
          else if ('jump' in one) scale.jump(one.jump);
          else scale.settled();
          assert.ok(scale.top >= 0 && scale.top <= Math.max(0, rows - viewport), `${scale.top} of ${rows}`);
          assert.ok(scale.height <= tallestBox);
        }
      }),
    );
  });
});
