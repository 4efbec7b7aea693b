// Drawn for this kit on a grid of 24 x 24. Plain strings, one an export, so that a bundle holds those in use and no others.
export { chevronDownIcon, downloadIcon, moreIcon } from './row-icons.js';
const disc = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z';
export const checkIcon = 'm5 12.5 4.5 4.5L19 7.5';
export const alertIcon = `${disc}m-9-4.5V13m0 3.4v.1`;
export const warningIcon = 'M12 3.5 2.5 20h19L12 3.5Zm0 6.5v4.5m0 2.9v.1';
export const infoIcon = `${disc}m-9-1v5.5m0-9v.1`;
export const successIcon = `${disc}m-13 .3 2.8 2.8L16 9.5`;
export const copyIcon =
  'M10.5 8.5h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2ZM5 15.5A1.5 1.5 0 0 1 3.5 14V5A1.5 1.5 0 0 1 5 3.5h9A1.5 1.5 0 0 1 15.5 5';
export const backIcon = 'm11 6-6 6 6 6m-6-6h14';
export const closeIcon = 'm6.5 6.5 11 11m0-11-11 11';
export const externalIcon = 'M14 4.5h5.5V10m0-5.5L11 13m-1-7.5H6.5a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V14';
export const printIcon = 'M7 8.5v-5h10v5M7 17.5H4.5a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H17m-10-3h10v6H7v-6Z';
export const menuIcon = 'M4 6.5h16M4 12h16M4 17.5h16';
export const searchIcon = 'M17.5 11a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Zm-1.9 4.6 5 4.9';
export const chevronEndIcon = 'm9.5 6 6 6-6 6';
export const chevronStartIcon = 'm14.5 6-6 6 6 6';
