/**
 * For tests of elements that go back in the history of the page: going takes its time, and one that is still on its way would take the next
 * test, or the next file in the same tab, back to the page before. To be imported by such a test file.
 */
let going = 0;
let arrived: (() => void) | undefined;

const { go } = history;
history.go = (steps) => {
  going += 1;
  go.call(history, steps);
};
history.back = () => history.go(-1);
window.addEventListener('popstate', () => {
  going = Math.max(0, going - 1);
  if (going === 0) arrived?.();
});

afterEach(async () => {
  if (going > 0) await new Promise<void>((resolve) => (arrived = resolve));
});
