import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

/** Spaces that do not break are written as escapes, so that they are seen in a review. */
const literal = (text) =>
  `'${text
    .replace(/[\\']/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[\u00a0\u2009\u202f]/g, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;

/** The type makes the compiler refuse a module that lacks a word. A word without a translation is left out, and so refused. */
const moduleText = (area, units) =>
  [
    '// Generated from locales/*.xlf by scripts/locales.mjs. Edit there.',
    `import type { ${area.constant} } from '../../catalog/en/${area.name}.js';`,
    '',
    `export const words: Readonly<Record<keyof typeof ${area.constant}, string>> = {`,
    ...units.filter((unit) => unit.target).map((unit) => `  ${literal(unit.id)}: ${literal(unit.target)},`),
    '};',
    '',
  ].join('\n');

/** `[[path, text], ...]`: one module per area of the language, formatted as the repository is. */
export async function generatedFiles(language, areas, units) {
  const options = (await prettier.resolveConfig(fileURLToPath(new URL('../locales.mjs', import.meta.url)))) ?? {};
  return Promise.all(
    areas.map(async (area) => [
      `src/i18n/generated/${language}/${area.name}.ts`,
      await prettier.format(
        moduleText(
          area,
          units.filter((unit) => unit.area === area.name),
        ),
        { ...options, parser: 'typescript' },
      ),
    ]),
  );
}
