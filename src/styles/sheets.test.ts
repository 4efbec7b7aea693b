import { expect } from '@open-wc/testing';
import { sheets } from './all-sheets.fixture.js';

/** Written for one engine only, or too new for another: the page is right without them. */
const optional = new Set(['-webkit-text-size-adjust', 'text-size-adjust', 'text-wrap']);

function declarations(text: string): readonly (readonly [name: string, value: string])[] {
  return [...text.matchAll(/(?:^|[;{])\s*([a-z-]+):\s*([^;{}]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s*!important/, '').trim(),
  ]);
}

describe('every sheet', () => {
  for (const [name, text] of sheets) {
    it(`${name} has only properties and values that the browser understands`, () => {
      const unknown = declarations(text).filter(([property, value]) => !optional.has(property) && !CSS.supports(property, value));
      expect(unknown).to.deep.equal([]);
    });

    it(`${name} has only selectors that the browser understands`, () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      const written = (text.match(/\{/g) ?? []).length;
      const count = (rules: CSSRuleList): number =>
        [...rules].reduce((sum, rule) => sum + 1 + ('cssRules' in rule ? count(rule.cssRules as CSSRuleList) : 0), 0);
      expect(count(sheet.cssRules)).to.equal(written);
    });
  }
});
