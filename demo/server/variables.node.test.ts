import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { variables, type Variable } from './variables.js';

describe('the operator’s guide', () => {
  it('lists every variable with its default and what it decides', () => {
    const page = readFileSync('docs/guides/operating.md', 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z_]+)` *\|(.*?)\|(.*)\|$/gm)].map(([, name, fallback = '', about = '']) => ({
      name,
      fallback: fallback.trim(),
      about: about.trim(),
    }));
    const wanted = Object.entries<Variable>(variables).map(([name, { fallback = '', about }]) => ({ name, fallback, about }));
    assert.deepEqual(rows, wanted);
  });
});
