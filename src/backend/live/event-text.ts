import type { NoticedChange } from '../store/changes.js';

/** How long a client waits before it comes again, where it does not know better. */
const retryMs = 3_000;

/** The first of a stream: from where its news begins; nowhere to go on from while something older is still to be told. */
export const firstText = (position: string | undefined): string =>
  `retry: ${retryMs}\n${position === undefined ? '' : `id: ${position}\n`}\n`;

/** Something now and then, so that nobody on the way takes the line for dead; with it the position moves on where nothing happens. */
export const beatText = (position: string): string => `:\nid: ${position}\n\n`;

/** The position comes with the last one alone: whoever was cut off before it gets all of them again. */
export const changesText = (changes: readonly NoticedChange[], position: string): string =>
  changes
    .map(({ topic, id, at }, index) => {
      const data = JSON.stringify({ topic, ...(id !== undefined && { id }), at: new Date(at).toISOString() });
      return `event: change\n${index === changes.length - 1 ? `id: ${position}\n` : ''}data: ${data}\n\n`;
    })
    .join('');

/** Something was missed: whatever is shown may be old. */
export const resyncText = (position: string): string => `event: resync\nid: ${position}\ndata: {}\n\n`;

/** `session`: nobody is signed in any more. `rights`: somebody may see other things now; come again. */
export const endText = (reason: 'session' | 'rights'): string => `event: end\ndata: {"reason":"${reason}"}\n\n`;
