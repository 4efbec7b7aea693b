// On the grid of ui/icons.ts. A file of the table's own, so that its first bytes hold no other pictures.
export const filterIcon = 'M4 6.5h16M7 12h10m-7 5.5h4';
export const columnsIcon = 'M4.5 5h15v14h-15V5Zm5 0v14m5-14v14';
export const upIcon = 'm6 14.5 6-6 6 6';
export const viewsIcon = 'M7 4.5h10v15l-5-4-5 4v-15Z';
/** Beside a balance: a note that was taken off, a gift, a disc of which a part is left. */
export const balancePictures = {
  credit: 'M6 3.5h12v17l-3-2-3 2-3-2-3 2v-17Zm3 7h6',
  reward: 'M12 8.5v12m-8-12h16v4H4v-4Zm1.5 4v8h13v-8M12 8.5c-5-.5-6-5-3-5 2 0 3 5 3 5Zm0 0c5-.5 6-5 3-5-2 0-3 5-3 5Z',
  remaining: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Zm-9-9v18m0-3a6 6 0 0 0 0-12',
} as const;
