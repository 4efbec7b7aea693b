/// <reference types="vite/client" />

// The example themes are sheets of a host page, so they are adopted by the page; a glob because a host's files are no modules of the kit.
const sheets = import.meta.glob<string>('../demo/themes/*.css', { eager: true, query: '?raw', import: 'default' });

/** Their names; `class="theme-<name>"` wears one. */
export const exampleThemes: readonly string[] = Object.keys(sheets).map((path) => path.replace(/^.*\/|\.css$/g, ''));

/** Makes the classes of the themes known to the page, and what a story's own layout needs. */
export function adoptThemes(layout = ''): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([layout, ...Object.values(sheets)].join('\n'));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
