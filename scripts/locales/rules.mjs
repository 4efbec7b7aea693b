const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

const duplicates = (list) => [...new Set(list.filter((item, index) => list.indexOf(item) !== index))];

/** What the English words must be: one id each, both forms of a plural, no HTML (messages are text). */
export function sourceFaults(areas) {
  const units = areas.flatMap((area) => area.units);
  const ids = units.map((unit) => unit.id);
  return [
    ...duplicates(ids).map((id) => `${id}: in two areas`),
    ...ids.filter((id) => id.endsWith('.one') && !ids.includes(id.replace(/one$/, 'other'))).map((id) => `${id}: has no ".other"`),
    ...units.filter((unit) => /<\/?[a-z]/i.test(unit.source)).map((unit) => `${unit.id}: HTML in a message`),
    ...units.filter((unit) => unit.source !== unit.source.trim() || !unit.source).map((unit) => `${unit.id}: empty, or spaces at its ends`),
    ...units.filter((unit) => /[{}]/.test(unit.source.replace(/\{\w+\}/g, ''))).map((unit) => `${unit.id}: a brace outside a placeholder`),
  ];
}

/** French sets a space that does not break before these signs; in "10:30" or an address there is none. */
const frenchSpacing = (text) => /[^\u00a0\u202f][;?!]|(^|[^\u00a0\u202f\d])[:](?!\/\/|\d)/.test(text);

const languageFaults = {
  fr: (unit) => (frenchSpacing(unit.target) ? ['needs a non-breaking space before : ; ? or !'] : []),
};

function targetFaults(unit, language) {
  if (!unit.target) return ['has no translation'];
  const faults = languageFaults[language]?.(unit) ?? [];
  if (placeholders(unit.source).join() !== placeholders(unit.target).join()) faults.push('does not have the same placeholders');
  if (unit.target !== unit.target.trim()) faults.push('has spaces at its ends');
  if (/<\/?[a-z]/i.test(unit.target)) faults.push('contains HTML');
  if (/'/.test(unit.target)) faults.push('has a straight apostrophe, write ’');
  return faults;
}

/** Everything that must not be merged, as sentences. */
export const faultsOf = (areas, translations) => [
  ...sourceFaults(areas),
  ...translations.flatMap(({ language, units }) =>
    units.flatMap((unit) => targetFaults(unit, language).map((fault) => `${language} ${unit.id}: ${fault}`)),
  ),
];

/** These particles depend on the last sound of the word before them, which nobody knows of a placeholder. */
const koreanParticle = /\}(을|를|이|가|은|는|과|와|으로|로|아|야)(?=[\s,.!?)]|$)/;

/** What a native reader should look at. */
export const warningsOf = (translations) =>
  translations
    .filter(({ language }) => language === 'ko')
    .flatMap(({ units }) => units.filter((unit) => koreanParticle.test(unit.target)))
    .map((unit) => `ko ${unit.id}: a particle straight after a placeholder`);
