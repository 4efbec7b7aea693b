import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/** Languages that translators write; `targetLanguages` of src/i18n/catalog/area.ts names the same, a test compares them. */
export const languages = ['nl', 'fr', 'ko'];

const keyLine = /^\s*'([^']+)':/;

/** The `//` comment above a word, by the word's id. */
export function readNotes(text) {
  const notes = new Map();
  let note = [];
  for (const line of text.split('\n')) {
    const id = keyLine.exec(line)?.[1];
    if (line.trim().startsWith('//')) note.push(line.trim().slice(2).trim());
    else if (id && note.length > 0) notes.set(id, note.join(' '));
    if (!line.trim().startsWith('//')) note = [];
  }
  return notes;
}

/** The English areas: `[{ name, constant, units: [{ area, id, source, note }] }]`, in the order of their files and lines. */
export async function readAreas(root) {
  const folder = `${root}src/i18n/catalog/en/`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return Promise.all(
    names.sort().map(async (file) => {
      const name = file.slice(0, -'.ts'.length);
      const exported = Object.entries(await tsImport(pathToFileURL(folder + file).href, import.meta.url)).filter(([key]) => key !== 'default');
      const [constant, words] = exported[0];
      const notes = readNotes(readFileSync(folder + file, 'utf8'));
      return { name, constant, units: Object.entries(words).map(([id, source]) => ({ area: name, id, source, note: notes.get(id) })) };
    }),
  );
}
