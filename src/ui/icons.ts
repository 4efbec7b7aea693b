import { svg } from 'lit';
import type { IconPaths } from './icon.js';

// Drawn for this kit. Each icon is an export of its own, so that a bundle holds those in use.
export const checkIcon: IconPaths = svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`;
export const alertIcon: IconPaths = svg`<circle cx="12" cy="12" r="9" /><path d="M12 7.5v5.5m0 3.4v.1" />`;
export const warningIcon: IconPaths = svg`<path d="M12 3.5 2.5 20h19L12 3.5Zm0 6.5v4.5m0 2.9v.1" />`;
export const infoIcon: IconPaths = svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5.5m0-9v.1" />`;
export const successIcon: IconPaths = svg`<circle cx="12" cy="12" r="9" /><path d="m8 12.3 2.8 2.8L16 9.5" />`;
export const copyIcon: IconPaths = svg`<rect x="8.5" y="8.5" width="12" height="12" rx="2" /><path d="M5 15.5A1.5 1.5 0 0 1 3.5 14V5A1.5 1.5 0 0 1 5 3.5h9A1.5 1.5 0 0 1 15.5 5" />`;
export const chevronDownIcon: IconPaths = svg`<path d="m6 9.5 6 6 6-6" />`;
export const backIcon: IconPaths = svg`<path d="m11 6-6 6 6 6m-6-6h14" />`;
export const closeIcon: IconPaths = svg`<path d="m6.5 6.5 11 11m0-11-11 11" />`;
export const externalIcon: IconPaths = svg`<path d="M14 4.5h5.5V10m0-5.5L11 13m-1-7.5H6.5a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V14" />`;
export const printIcon: IconPaths = svg`<path d="M7 8.5v-5h10v5M7 17.5H4.5a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h15a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H17m-10-3h10v6H7z" />`;
export const phoneIcon: IconPaths = svg`<path d="M8.3 4.5 10 8.7 7.8 10.2a12 12 0 0 0 6 6l1.5-2.2 4.2 1.7v2.8a2 2 0 0 1-2.2 2A16 16 0 0 1 3.5 6.7a2 2 0 0 1 2-2.2z" />`;
export const mailIcon: IconPaths = svg`<rect x="3.5" y="5.5" width="17" height="13" rx="2" /><path d="m4 7.5 8 6 8-6" />`;
export const clockIcon: IconPaths = svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5.3l3.3 2" />`;
