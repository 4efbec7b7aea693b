// axe, in a page and in the frames in it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the page: what axe finds in it and in the frames in it, one sentence a fault, and how many frames it looked into. */
async function audit() {
  const { violations, passes } = await window.axe.run(document, { resultTypes: ['violations', 'passes'] });
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} — ${target.flat().join(' ')} ${failureSummary}`),
  );
  const frames = new Set(
    passes.flatMap(({ nodes }) => nodes.filter(({ target }) => target.length > 1).map(({ target }) => String(target[0]))),
  );
  return { faults, frames: frames.size };
}

/** Colours that are on their way to another scheme are nobody's colours. */
const settle = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    const running = roots
      .flatMap((root) => root?.getAnimations?.() ?? [])
      .filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
  });

/** axe asks the axe of each frame, which must be there and must answer pages of other origins. */
async function bringAxe(page) {
  for (const frame of page.frames()) {
    if (!/^https?:/.test(frame.url()) || (await frame.evaluate(() => 'axe' in window))) continue;
    await frame.evaluate(`${axe}; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] })`);
  }
}

/** Once colours stand still: what axe finds, a sentence a fault, and how many frames it looked into. */
export async function runAxe(page) {
  await settle(page);
  await bringAxe(page);
  return page.evaluate(audit);
}
