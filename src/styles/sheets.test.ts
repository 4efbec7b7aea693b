import { expect } from '@open-wc/testing';
import type { CSSResult, CSSResultGroup } from 'lit';
import * as amount from './amount.js';
import * as badge from './badge.js';
import * as button from './button.js';
import * as card from './card.js';
import * as copy from './copy.js';
import * as definitionList from './definition-list.js';
import * as dialog from './dialog.js';
import * as disclosure from './disclosure.js';
import * as field from './field.js';
import * as layout from './layout.js';
import * as notice from './notice.js';
import * as print from './print.js';
import * as progress from './progress.js';
import * as radio from './radio.js';
import * as receipt from './receipt.js';
import * as remittance from './remittance.js';
import * as reset from './reset.js';
import * as specimen from './specimen.js';
import * as stepper from './stepper.js';
import * as support from './support.js';
import * as tokens from './tokens.js';

const modules = { amount, badge, button, card, copy, definitionList, dialog, disclosure, field, layout, notice, print, progress, radio };
const all: Readonly<Record<string, Record<string, CSSResultGroup>>> = {
  ...modules,
  ...{ receipt, remittance, reset, specimen, stepper, support, tokens },
};
const flat = (group: CSSResultGroup): readonly CSSResult[] => (Array.isArray(group) ? group.flatMap(flat) : [group as CSSResult]);

/** Written for one engine only, or too new for another: the page is right without them. */
const optional = new Set(['-webkit-text-size-adjust', 'text-size-adjust', 'text-wrap']);

function declarations(text: string): readonly (readonly [name: string, value: string])[] {
  const plain = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/(?:^|[;{])\s*([a-z-]+):\s*([^;{}]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replace(/\s*!important/, '').trim(),
  ]);
}

describe('every sheet', () => {
  for (const [name, exported] of Object.entries(all)) {
    const text = Object.values(exported)
      .flatMap(flat)
      .map(({ cssText }) => cssText)
      .join('\n');

    it(`${name} has only properties and values that the browser understands`, () => {
      const unknown = declarations(text).filter(([property, value]) => !optional.has(property) && !CSS.supports(property, value));
      expect(unknown).to.deep.equal([]);
    });

    it(`${name} has only selectors that the browser understands`, () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      const written = (text.replace(/\/\*[\s\S]*?\*\//g, '').match(/\{/g) ?? []).length;
      const count = (rules: CSSRuleList): number =>
        [...rules].reduce((sum, rule) => sum + 1 + ('cssRules' in rule ? count(rule.cssRules as CSSRuleList) : 0), 0);
      expect(count(sheet.cssRules)).to.equal(written);
    });
  }
});
