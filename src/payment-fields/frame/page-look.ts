import type { FrameTheme } from '../protocol/messages.js';

/** What both pages of this origin do with the host's look: language, direction, scheme, tokens; each value was checked on its way in. */
export function applyLook(document: Document, look: { locale?: string; title?: string; theme?: FrameTheme }): void {
  const root = document.documentElement;
  const { locale, title, theme } = look;
  if (locale !== undefined) root.lang = locale;
  if (title !== undefined) document.title = title;
  if (!theme) return;
  root.dir = theme.direction;
  // The same scheme as the frame's element has in the host, or the engine paints an opaque ground behind the page.
  root.style.colorScheme = theme.scheme;
  for (const name of [...root.style].filter((set) => set.startsWith('--'))) root.style.removeProperty(name);
  for (const [name, value] of Object.entries(theme.properties)) root.style.setProperty(name, value);
}

const sizeComesWithin = 1000;

/** The width of a frame of another origin reaches its page a moment late; a height measured before would be that of a column of single letters. */
function whenWide(onWide: () => void, since = performance.now()): void {
  if (window.innerWidth > 0 || performance.now() - since > sizeComesWithin) return onWide();
  setTimeout(() => whenWide(onWide, since), 20);
}

/**
 * Tells the host how tall the page is, so that the frame never scrolls; `onReady` comes after the first height. Engines do not draw frames
 * of another origin while they are out of sight, and then run no observer: hence the measure on demand, which is returned.
 */
export function reportHeight(body: HTMLElement, send: (height: number) => void, onReady: () => void): () => void {
  let last = -1;
  const measure = (): void => {
    const { height } = body.getBoundingClientRect();
    if (height === last || window.innerWidth === 0) return;
    last = height;
    send(height);
  };
  whenWide(() => {
    measure();
    new ResizeObserver(measure).observe(body);
    onReady();
  });
  return measure;
}
