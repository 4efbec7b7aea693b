/** Room between a button and what it opens, and to the edge of the window. */
const gap = 4;

/**
 * Puts something of the top layer under a button, ends aligned, or above and the other way round where there is no room: never out of the
 * window. Said in logical sides through two custom properties, so that it mirrors and needs no inline style of a template.
 */
export function placeBeside(floating: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = floating.getBoundingClientRect();
  const root = document.documentElement;
  const [across, down] = [root.clientWidth, root.clientHeight];
  const rightToLeft = getComputedStyle(floating).direction === 'rtl';
  // Distances from the side at which a line begins.
  const start = rightToLeft ? across - anchor.right : anchor.left;
  const end = rightToLeft ? across - anchor.left : anchor.right;
  const inline = end - width >= gap ? end - width : start;
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - height;
  const block = below + height > down - gap && above >= gap ? above : below;
  floating.style.setProperty('--_at-inline', `${clamp(inline, across - width - gap)}px`);
  floating.style.setProperty('--_at-block', `${clamp(block, down - height - gap)}px`);
}

const clamp = (value: number, most: number): number => Math.max(gap, Math.min(value, most));
