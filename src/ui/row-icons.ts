// Icons of ui/icons.ts that rows of a table need: apart, so that a table's first bytes hold no other pictures.
export const chevronDownIcon = 'm6 9.5 6 6 6-6';
export const moreIcon = 'M5.5 12h.1m6.4 0h.1m6.4 0h.1';
export const downloadIcon = 'M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 20h15';
