import type { Params } from './speech.js';

/** Embeddings, overrides and isolates of a value could turn the rest of the sentence around (bidi spoofing). */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A value is isolated only where directions really meet: elsewhere two invisible characters would be in every copied sentence. */
const isolate = (value: string, text: string): string => {
  const clean = value.replace(directionControls, '');
  return rightToLeft.test(clean) || rightToLeft.test(text) ? `\u2068${clean}\u2069` : clean;
};

/**
 * Fills the `{placeholders}` of a text. A placeholder without a value stays as it is, so that the fault is seen and not hidden.
 * @param writeNumber how numbers are written; as in code where absent.
 */
export const fill = (text: string, params: Params = {}, writeNumber: (value: number) => string = String): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    if (!Object.hasOwn(params, name)) return placeholder;
    const value = params[name] ?? '';
    return isolate(typeof value === 'number' ? writeNumber(value) : value, text);
  });
