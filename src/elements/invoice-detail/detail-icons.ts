// Drawn for this kit on a grid of 24 x 24, as those of ui/icons.ts.
/** A note with a minus: a credit was taken off. */
export const creditIcon = 'M6 3.5h8l4.5 4.5v12.5H6v-17Zm8 0V8h4.5M9 14h6';
/** A star: a reward was taken off. */
export const rewardIcon = 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8L12 4Z';
/** Half a disc: something is left. */
export const remainingIcon = 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 0v17m0-13.5h6.5M12 12h8.5M12 17h6.5';
