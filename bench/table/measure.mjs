// One visit: mounts a table of so many rows and goes through the steps. What counts is the time that the engine's main thread was busy.
export const size = { rowHeight: 53, height: 640 };
const scrollSteps = 60;
/** After each pass; the first fills what is kept for all that follow. */
const heaps = ['heap used', 'heap scrolled', 'heap again'];

/** In the page. */
function prepare(scrollSteps) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Until what was asked for is drawn, and what a table put off for a moment is done. */
  const settled = async (rest = 100) => {
    await frame();
    await frame();
    await new Promise((resolve) => setTimeout(resolve, rest));
    await frame();
  };
  window.bench = {
    settled,
    async step(name, ...given) {
      await window.contender[name](...given);
      await settled();
    },
    async scroll(pixels) {
      const scroller = window.contender.scroller();
      for (let count = 0; count < scrollSteps; count += 1) {
        scroller.scrollTop += pixels;
        await frame();
      }
      await settled(400);
    },
    async jumps() {
      const scroller = window.contender.scroller();
      for (let count = 0; count < scrollSteps; count += 1) {
        scroller.scrollTop = ((count * 7919) % 997) * (scroller.scrollHeight / 1000);
        await frame();
      }
      await settled(400);
    },
  };
}

export async function visit(browser, address, { count, steps, text }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const metric = async (name) => (await session.send('Performance.getMetrics')).metrics.find((one) => one.name === name).value;
  const heap = async () => {
    for (let time = 0; time < 2; time += 1) await session.send('HeapProfiler.collectGarbage');
    return (await metric('JSHeapUsedSize')) / 1e6;
  };
  await page.goto(address);
  await page.waitForFunction(() => window.contender);
  await page.evaluate(prepare, scrollSteps);
  await page.evaluate(async (rows) => {
    const { makeRows } = await import('/rows.mjs');
    window.rows = makeRows(rows);
    await window.bench.settled();
  }, count);
  const rowsOnly = await heap();
  const result = {};
  const cpu = async (name, run) => {
    const before = await metric('TaskDuration');
    await run();
    result[name] = ((await metric('TaskDuration')) - before) * 1000;
  };
  const run = {
    mount: () => page.evaluate((given) => window.bench.step('mount', window.rows, document.querySelector('main'), given), size),
    'sort number': () => page.evaluate(() => window.bench.step('sort', 'balance')),
    'sort text': () => page.evaluate(() => window.bench.step('sort', 'accountName')),
    filter: () => page.evaluate((typed) => window.bench.step('search', typed), text),
    clear: () => page.evaluate(() => window.bench.step('search', '')),
    'select all': () => page.evaluate(() => window.bench.step('selectAll')),
    scroll: () => page.evaluate(() => window.bench.scroll(424)),
    jump: () => page.evaluate(() => window.bench.jumps()),
    again: () => page.evaluate(() => window.bench.scroll(424).then(() => window.bench.jumps())),
  };
  for (const name of steps) {
    if (name === 'heap') result[heaps.find((one) => !(one in result))] = (await heap()) - rowsOnly;
    else if (name === 'again') await run.again();
    else await cpu(name, run[name]);
    if (name === 'scroll' || name === 'jump') result[name] /= scrollSteps;
    if (name !== 'heap') await check(page, name, text);
  }
  await context.close();
  if (faults.length > 0) throw new Error(`${address}: ${faults.join('; ')}`);
  return result;
}

/** A table that is quick because it does not do what it is asked for does not count. */
async function check(page, name, text) {
  const texts = await page.evaluate(() => window.contender.texts().filter((one) => one !== ''));
  if (texts.length === 0) throw new Error(`nothing is drawn after ${name}`);
  if (name === 'filter' && !texts.every((one) => one.toLowerCase().includes(text.toLowerCase())))
    throw new Error(`not filtered: ${texts[0]}`);
}
