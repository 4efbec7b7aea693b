// Runs checks, some at a time, each in a browser profile of its own, and keeps a picture of what failed.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey.mjs';
import { Watch } from './watch.mjs';
import { words } from './words.mjs';

export const picturesFolder = '.cache/e2e';

/** A check: a sentence about the product, and what shows that it is true. */
export const check = (title, run, options = {}) => ({ title, run, timeoutMs: 60_000, ...options });

const slug = (title) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80);

/** What a check is given: the served product, and browsers profiles that know nothing yet. */
class Stage {
  #opened = [];
  #title;

  constructor({ browser, server, samples }, title) {
    this.browser = browser;
    this.server = server;
    this.samples = samples;
    this.words = words;
    this.#title = title;
  }

  /** A fresh profile, watched. `quiet: false` leaves it to the check to look at what was noted. */
  async profile({ quiet = true, ...options } = {}) {
    const context = await this.browser.newContext({
      locale: 'en-US',
      timezoneId: 'UTC',
      viewport: { width: 900, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(20_000);
    const watch = new Watch([this.server.portal, this.server.frame, this.server.partner]);
    await watch.attach(context);
    this.#opened.push({ context, watch, quiet });
    return { context, watch };
  }

  /** A journey on the partner's page, in a fresh profile or in the one given. */
  async journey({ locale = 'en', profile, address, prepare, ...options } = {}) {
    const { context, watch } = profile ?? (await this.profile(options));
    const page = await context.newPage();
    const journey = new Journey({ page, watch, locale, words: await words(locale), server: this.server });
    await prepare?.(page, journey);
    await journey.open(address);
    return journey;
  }

  /** Faults that every check looks for, whatever else it does. */
  faults() {
    return this.#opened.filter(({ quiet }) => quiet).flatMap(({ watch }) => watch.faults());
  }

  async pictures() {
    mkdirSync(picturesFolder, { recursive: true });
    const pages = this.#opened.flatMap(({ context }) => context.pages());
    const files = pages.map((_page, index) => join(picturesFolder, `${slug(this.#title)}${index ? `-${index}` : ''}.png`));
    await Promise.all(
      pages.map((page, index) => page.screenshot({ path: files[index], fullPage: true, timeout: 5_000 }).catch(() => undefined)),
    );
    return files;
  }

  async close() {
    await Promise.all(this.#opened.map(({ context }) => context.close().catch(() => undefined)));
  }
}

function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done after ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function runOne(one, world) {
  const stage = new Stage(world, one.title);
  const since = Date.now();
  let error;
  let pictures = [];
  try {
    await within(one.timeoutMs * world.patience, one.run(stage));
    const faults = stage.faults();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  } catch (thrown) {
    error = thrown;
    pictures = await stage.pictures();
    const faults = stage.faults().filter((fault) => !String(thrown.message).includes(fault));
    if (faults.length > 0) error.message += `\n${faults.join('\n')}`;
  }
  await stage.close();
  return { ...one, error, pictures, seconds: (Date.now() - since) / 1000 };
}

/** Runs all checks; `tell` hears of each as it ends. */
export async function runChecks(checks, world, tell) {
  const waiting = [...checks].sort((a, b) => b.timeoutMs - a.timeoutMs);
  const results = [];
  const worker = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const result = await runOne(one, world);
      results.push(result);
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: world.atOnce }, worker));
  return results;
}
