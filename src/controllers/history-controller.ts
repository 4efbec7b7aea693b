import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { uniqueId } from '../internal/unique-id.js';

/** Entries of an earlier load of the page mean nothing to the elements of this one. */
const load = `${Date.now()}`;
interface Mark {
  readonly load: string;
  readonly depth: number;
}

/** Going back takes its time, and an entry pushed meanwhile would be the one that is left: one after the other. */
let settled: Promise<void> | undefined;
/** Arrivals still to come that a page's own button asked for: nobody goes a step back for them. */
let awaited = 0;
const decided = new WeakMap<Event, boolean>();

/** Whoever hears an event first decides for all who hear it. */
function isAsked(event: Event): boolean {
  const known = decided.get(event);
  if (known !== undefined) return known;
  const own = awaited > 0;
  if (own) awaited--;
  decided.set(event, own);
  return own;
}

function goBack(steps: number): void {
  const gone = goAfter(settled, steps);
  settled = gone;
  void gone.then(() => {
    if (settled === gone) settled = undefined;
  });
}

async function goAfter(before: Promise<void> | undefined, steps: number): Promise<void> {
  await before;
  const arrived = new Promise<void>((done) => {
    window.addEventListener('popstate', (event) => void (isAsked(event), done()), { once: true });
  });
  awaited++;
  history.go(-steps);
  await arrived;
}

/**
 * The browser's Back inside an element: each step forward is an entry of the session history at the same address, and Back goes a step back
 * instead of away. The host's own state of an entry is kept.
 */
export class HistoryController implements ReactiveController {
  readonly #onBack: () => void;
  readonly #key = uniqueId('history');
  #depth = 0;

  /** @param onBack the browser went a step back: show the step before */
  constructor(host: ReactiveControllerHost, onBack: () => void) {
    this.#onBack = onBack;
    host.addController(this);
  }

  /** After a step forward. */
  entered(): void {
    this.#depth++;
    const mark: Mark = { load, depth: this.#depth };
    const push = (): void => history.pushState({ ...(history.state as object | null), [this.#key]: mark }, '');
    if (settled) void settled.then(push);
    else push();
  }

  /** After steps back by the page's own buttons: their entries are left behind without another step back. */
  left(steps = 1): void {
    const gone = Math.min(steps, this.#depth);
    this.#depth -= gone;
    if (gone > 0) goBack(gone);
  }

  /** After the element went back to its beginning. */
  leftAll(): void {
    this.left(this.#depth);
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#onPop);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#onPop);
    this.#depth = 0;
  }

  readonly #onPop = (event: PopStateEvent): void => {
    if (isAsked(event)) return;
    const mark = (event.state as Record<string, Mark | undefined> | null)?.[this.#key];
    const depth = mark?.load === load ? mark.depth : 0;
    while (this.#depth > depth) {
      this.#depth--;
      this.#onBack();
    }
  };
}
