import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { trusted, type Html } from './markup.js';

/**
 * The snippet to copy that the build has written for a tag, with the address of our copy of the files in place of the example's. Two elements on
 * a page share their chunks, so a line that was there already is not repeated.
 */
export const kitSnippet = async (cdnFolder: string, kitUrl: string, tags: readonly string[]): Promise<Html> => {
  const lines: string[] = [];
  for (const tag of tags) {
    const text = await readFile(join(cdnFolder, `${tag}.html`), 'utf8');
    const base = /(?:src|href)="([^"]*\/)[^"/]+"/.exec(text)?.[1] ?? '';
    for (const line of text.replaceAll(base, kitUrl).split('\n')) {
      if (line.startsWith('<') && !line.startsWith('<!--') && !lines.includes(line)) lines.push(line);
    }
  }
  return trusted(lines.sort((one, other) => Number(one.startsWith('<script')) - Number(other.startsWith('<script'))).join('\n'));
};
