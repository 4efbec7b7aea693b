// Of the navigation, on the same grid as icons.ts and apart from it: one string an export.
export const overviewIcon = 'M4 4.5h7v7H4zm9.5 0H20v4.5h-6.5zm0 8H20v7h-6.5zM4 15h7v4.5H4z';
export const invoiceIcon = 'M6 3.5h8.5L19 8v12.5H6zM14 3.5V8.5h5M9 12.5h7M9 16h7';
export const paymentsIcon = 'M3.5 6.5h17v11h-17zM3.5 10.5h17M7 14.5h3';
export const autopayIcon = 'M19.5 12a7.5 7.5 0 0 1-13.6 4.3M4.5 12a7.5 7.5 0 0 1 13.6-4.3M18.5 4v4h-4M5.5 20v-4h4';
export const walletIcon =
  'M4 7.5h14.5a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18zm0 0A2 2 0 0 1 6 5.5h11v2M16.5 13.5h.1';
export const flagIcon = 'M6 20.5v-16h12l-2.5 4 2.5 4H6';
export const boxIcon = 'm12 3.5 8 4v9l-8 4-8-4v-9zm0 0v0M4 7.5l8 4 8-4M12 11.5v9';
export const folderIcon = 'M3.5 6.5h6l2 2.5h9v10.5h-17z';
export const helpIcon = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Zm-11.5-2.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.700m0 3v.1';
export const accountIcon = 'M4 20h16M5.5 20V6.5l6.5-3 6.5 3V20M9.5 10h5M9.5 14h5';
export const planIcon = 'm12 4 8.5 4.5L12 13 3.5 8.5zm-8.5 8.5L12 17l8.5-4.5M3.5 16.5 12 21l8.5-4.5';
export const usersIcon =
  'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5m2.5 3a6.5 6.5 0 0 1 3 6';
export const companyIcon = 'M4.5 20.5v-16h9v16m0-11h6v11M2.5 20.5h19M7.5 8.5h3m-3 4h3m-3 4h3';
export const bellIcon = 'M6 16.5V11a6 6 0 1 1 12 0v5.5l1.5 1.5h-15zm4 4h4';
export const signInIcon = 'M10 4.5h9v15h-9M3.5 12h10m-3.5-4 4 4-4 4';
