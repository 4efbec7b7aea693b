import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated.mjs';
import { faultsOf, sourceFaults, warningsOf } from './rules.mjs';
import { languages, readAreas, readNotes } from './source.mjs';
import { mergeTargets, readXliff, writeXliff } from './xliff.mjs';

const areaOf = (words, name = 'demo') => ({
  name,
  constant: 'demo',
  units: Object.entries(words).map(([id, source]) => ({ area: name, id, source })),
});
const translated = (language, source, target) => {
  const areas = [areaOf({ 'a.b': source })];
  return faultsOf(areas, [{ language, units: [{ area: 'demo', id: 'a.b', source, target }] }]);
};

describe('locale files', () => {
  it('come back as they were written, spaces that do not break and signs of markup included', () => {
    const units = [
      { area: 'one', id: 'a', source: 'Why? & <how>', target: 'Pourquoi\u00a0? & <comment>', note: 'A "note"' },
      { area: 'two', id: 'b', source: 'B {n}', target: '' },
    ];
    const text = writeXliff('fr', units);
    assert.match(text, /Pourquoi&#160;\?/);
    assert.deepEqual(
      readXliff(text),
      units.map(({ area, id, source, target }) => ({ area, id, source, target })),
    );
    assert.equal(writeXliff('fr', readXliff(text)).replace(/ *<note>.*\n/, ''), text.replace(/ *<note>.*\n/, ''));
  });

  it('are refused when they are no XML', () => {
    assert.throws(() => readXliff('<xliff><file>'));
  });

  it('keep a translation while the English stays, drop it when the English changes, and forget dead words', () => {
    const before = [
      { area: 'demo', id: 'kept', source: 'Kept', target: 'Gebleven' },
      { area: 'demo', id: 'changed', source: 'Old', target: 'Oud' },
      { area: 'demo', id: 'dead', source: 'Dead', target: 'Dood' },
    ];
    const merged = mergeTargets([areaOf({ kept: 'Kept', changed: 'New', added: 'Added' })], before);
    assert.deepEqual(
      merged.map(({ id, target }) => [id, target]),
      [
        ['kept', 'Gebleven'],
        ['changed', ''],
        ['added', ''],
      ],
    );
  });

  it('keep a translation whose word moved to another area', () => {
    const [unit] = mergeTargets([areaOf({ a: 'A' }, 'new')], [{ area: 'old', id: 'a', source: 'A', target: 'B' }]);
    assert.equal(unit.target, 'B');
  });

  it('carry the comment above a word to the translator', () => {
    const notes = readNotes("{\n  // Two\n  // lines.\n  'a.b': 'A',\n  'c': 'C',\n\n  // A group.\n\n  'd': 'D',\n}");
    assert.deepEqual([...notes], [['a.b', 'Two lines.']]);
  });
});

describe('the check', () => {
  it('finds a word without a translation', () => {
    assert.deepEqual(translated('nl', 'A', ''), ['nl a.b: has no translation']);
  });

  it('finds a placeholder that was lost, renamed or doubled', () => {
    for (const target of ['Betaal', 'Betaal {totaal}', '{total} {total}']) {
      assert.match(translated('nl', 'Pay {total}', target).join(), /same placeholders/);
    }
    assert.deepEqual(translated('nl', 'Pay {total}', '{total} betalen'), []);
  });

  it('finds French without its spaces, and leaves times, addresses and placeholders alone', () => {
    for (const target of ['Pourquoi ?', 'Pourquoi?', 'Oui!', 'Nom: x', 'Un ; deux', '« a » : b']) {
      assert.match(translated('fr', 'A', target).join(), /non-breaking/, target);
    }
    for (const target of ['Pourquoi\u00a0?', 'Nom\u202f: x', 'À 10:30', 'https://x.fr', 'Bien.']) {
      assert.deepEqual(translated('fr', 'A', target), [], target);
    }
  });

  it('finds HTML, straight apostrophes and spaces at the ends', () => {
    assert.match(translated('nl', 'A', '<b>A</b>').join(), /HTML/);
    assert.match(translated('fr', 'A', "l'eau").join(), /apostrophe/);
    assert.match(translated('ko', 'A', ' A').join(), /spaces/);
  });

  it('warns of a Korean particle straight after a placeholder', () => {
    const warn = (target) => warningsOf([{ language: 'ko', units: [{ id: 'a.b', target }] }]).length;
    assert.equal(warn('{number}을 결제합니다.'), 1);
    assert.equal(warn('{name}이(가)'), 0);
    assert.equal(warn('청구서: {number}'), 0);
    assert.equal(warn('{n}일 연체'), 0);
  });

  it('finds faults of the English words', () => {
    const faults = sourceFaults([areaOf({ 'a.one': 'A', 'b': '<i>', 'c': 'C ', 'd': '{ x' }), areaOf({ b: 'B' }, 'second')]).join('\n');
    for (const fault of [/b: in two areas/, /a\.one: has no "\.other"/, /b: HTML/, /c: empty, or spaces/, /d: a brace/]) assert.match(faults, fault);
  });
});

describe('the repository', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));

  it('has areas that the script can read, for the languages that the kit serves', async () => {
    const areas = await readAreas(root);
    const { tsImport } = await import('tsx/esm/api');
    const { allAreas } = await tsImport('../../src/i18n/catalog/all-areas.ts', import.meta.url);
    const names = (list) => list.map((area) => area.name).sort();
    assert.deepEqual(names(areas), names(allAreas));
    const { targetLanguages } = await tsImport('../../src/i18n/catalog/area.ts', import.meta.url);
    assert.deepEqual([...targetLanguages], languages);
  });

  it('generates modules that show the spaces that do not break', async () => {
    const areas = [{ ...areaOf({ a: 'A' }), units: [{ area: 'demo', id: 'a', source: 'A', target: 'B\u00a0: l’eau' }] }];
    const [[path, text]] = await generatedFiles('fr', areas, areas[0].units);
    assert.equal(path, 'src/i18n/generated/fr/demo.ts');
    assert.match(text, /a: 'B\\u00a0: l’eau'/);
  });
});
