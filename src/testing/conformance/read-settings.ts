import type { ConformanceSettings } from './settings.js';

type Kind = 'text' | 'number' | 'flag' | 'texts' | 'map' | 'object' | 'samples';
type Shape = Readonly<Record<string, readonly Kind[]>>;

const settings: Shape = {
  baseUrl: ['text'],
  origin: ['text'],
  people: ['map'],
  guestInvoices: ['text', 'samples'],
  payLinks: ['object'],
  cards: ['object'],
  limits: ['object'],
  readOnly: ['flag'],
  fuzz: ['object'],
  hooks: ['object'],
};
const parts: Readonly<Record<string, Shape>> = {
  payLinks: { valid: ['text'], dead: ['texts'] },
  cards: { approved: ['text'], declined: ['text'], challenge: ['text'], challengeResult: ['text'] },
  limits: { rows: ['number'], bodyBytes: ['number'], guestFailures: ['number'] },
  fuzz: { count: ['number'], seed: ['number'] },
  hooks: { insertInvoice: ['text'], advance: ['text'] },
};
const person: Shape = { bearer: ['text'], cookie: ['text'], signIn: ['object'], role: ['text'] };

/**
 * Settings from a parsed JSON file. Texts that are `$NAME` become what `environment` has under that name, so that no file holds a secret.
 * @throws Error with a sentence for each fault
 */
export const readSettings = (value: unknown, environment: Readonly<Record<string, string | undefined>> = {}): ConformanceSettings => {
  const faults: string[] = [];
  const read = withEnvironment(value, environment, faults);
  if (!isObject(read)) throw new Error('The settings are no JSON object.');
  checkShape('', read, settings, faults);
  if (typeof read['baseUrl'] !== 'string' || !URL.canParse(read['baseUrl'])) faults.push('baseUrl is missing, or is no address.');
  for (const [name, shape] of Object.entries(parts)) if (isObject(read[name])) checkShape(`${name}.`, read[name], shape, faults);
  if (isObject(read['people']))
    for (const [name, each] of Object.entries(read['people'])) {
      if (isObject(each)) checkShape(`people.${name}.`, each, person, faults);
      else faults.push(`people.${name} is no object.`);
    }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return read as unknown as ConformanceSettings;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const fits: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && value !== '',
  number: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  flag: (value) => typeof value === 'boolean',
  texts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  map: isObject,
  object: isObject,
  samples: (value) => Array.isArray(value) && value.every((each) => isObject(each) && isObject(each['facts'])),
};

const checkShape = (at: string, value: Readonly<Record<string, unknown>>, shape: Shape, faults: string[]): void => {
  for (const [name, each] of Object.entries(value)) {
    const kinds = shape[name];
    if (!kinds) faults.push(`${at}${name} is unknown. Known: ${Object.keys(shape).join(', ')}.`);
    else if (!kinds.some((kind) => fits[kind](each))) faults.push(`${at}${name} is not what it should be: ${kinds.join(' or ')}.`);
  }
};

const withEnvironment = (value: unknown, environment: Readonly<Record<string, string | undefined>>, faults: string[]): unknown => {
  if (Array.isArray(value)) return value.map((each) => withEnvironment(each, environment, faults));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withEnvironment(each, environment, faults)]));
  const variable = typeof value === 'string' ? /^\$(\w+)$/.exec(value)?.[1] : undefined;
  if (variable === undefined) return value;
  const found = environment[variable];
  if (found === undefined || found === '') faults.push(`The environment has no ${variable}.`);
  return found;
};
