import { DOMParser } from '@xmldom/xmldom';

/**
 * Spaces that do not break are written as references, or nobody who edits the file would see them. Quotation marks stay, they are text.
 */
const escapeText = (text) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\u00a0\u2009\u202f]/g, (space) => `&#${space.charCodeAt(0)};`);
const escapeAttribute = (text) => escapeText(text).replaceAll('"', '&quot;');

const childText = (element, name) => element.getElementsByTagName(name)[0]?.textContent ?? '';

/** The units of an XLIFF file: `[{ area, id, source, target }]`; none for an empty text. Throws on a file that is no XML. */
export function readXliff(text) {
  if (!text) return [];
  const onError = (level, message) => {
    throw new Error(`not a readable XLIFF file: ${message}`);
  };
  const xml = new DOMParser({ onError }).parseFromString(text, 'text/xml');
  return [...xml.getElementsByTagName('file')].flatMap((file) =>
    [...file.getElementsByTagName('trans-unit')].map((unit) => ({
      area: file.getAttribute('original'),
      id: unit.getAttribute('id'),
      source: childText(unit, 'source'),
      target: childText(unit, 'target'),
    })),
  );
}

/**
 * The English units with the targets of a file. A target is kept while its English text is the same, also when the word moved to another
 * area; a changed text needs a new translation, because nobody could tell that the old one no longer says it.
 */
export function mergeTargets(areas, translated) {
  const known = new Map(translated.map((unit) => [unit.id, unit]));
  return areas.flatMap((area) =>
    area.units.map((unit) => {
      const before = known.get(unit.id);
      return { ...unit, target: before?.source === unit.source ? before.target : '' };
    }),
  );
}

const writeUnit = ({ id, source, target, note }) =>
  [
    `      <trans-unit id="${escapeAttribute(id)}">`,
    `        <source>${escapeText(source)}</source>`,
    target ? `        <target>${escapeText(target)}</target>` : '        <target/>',
    ...(note ? [`        <note>${escapeText(note)}</note>`] : []),
    '      </trans-unit>',
  ].join('\n');

const writeFile = (language, area, units) =>
  [
    `  <file original="${area}" source-language="en" target-language="${language}" datatype="plaintext">`,
    '    <body>',
    ...units.map(writeUnit),
    '    </body>',
    '  </file>',
  ].join('\n');

/** One XLIFF 1.2 file of a language, with a `<file>` for each area. */
export function writeXliff(language, units) {
  const areas = [...new Set(units.map((unit) => unit.area))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
    ...areas.map((area) =>
      writeFile(
        language,
        area,
        units.filter((unit) => unit.area === area),
      ),
    ),
    '</xliff>',
    '',
  ].join('\n');
}
