/** Work that can be interrupted at each of its steps. */
export type Steps = Iterable<void>;
export const oneStep: Steps = [undefined];

/** Milliseconds of work between two pauses: few enough for a page to answer a press at once, also on a device that is many times slower. */
const slice = 30;

/** Does work to its end, and pauses between its slices; without a pause it is done in one go. */
export type InSlices = (steps: Steps) => Promise<void>;

export const inSlices = (pause: (() => Promise<void>) | undefined): InSlices => {
  let since = performance.now();
  return async (steps) => {
    const work = steps[Symbol.iterator]();
    while (!work.next().done) {
      if (!pause || performance.now() - since < slice) continue;
      await pause();
      since = performance.now();
    }
  };
};
