// The files of a new element, as text by path. Small on purpose: a start, not a framework.

const pascal = (tag) =>
  tag
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

const defineFile = (tag) => `import { define } from '../../internal/define.js';
import { ${pascal(tag)}Element } from './${tag}.element.js';

define('${tag}', ${pascal(tag)}Element);

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${pascal(tag)}Element;
  }
}

export { ${pascal(tag)}Element };
`;

const elementFile = (tag) => `import { html, LitElement, type TemplateResult } from 'lit';
import { styles } from './${tag}.styles.js';

/**
 * Says in one sentence what it is for.
 *
 * \`\`\`html
 * <${tag}></${tag}>
 * \`\`\`
 *
 * @customElement ${tag}
 * @slot - What may stand inside.
 */
export class ${pascal(tag)}Element extends LitElement {
  static readonly prefix: string | undefined = undefined;
  static override styles = styles;

  protected override render(): TemplateResult {
    return html\`<slot></slot>\`;
  }
}
`;

const stylesFile = () => `import { css } from 'lit';

export const styles = css\`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
\`;
`;

const testFile = (tag) => `import { expect, fixture, html } from '@open-wc/testing';
import './${tag}.js';

describe('${tag}', () => {
  it('has no accessibility violations', async () => {
    const element = await fixture(html\`<${tag}></${tag}>\`);
    await expect(element).to.be.accessible();
  });
});
`;

const storyFile = (tag) => `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/elements/${tag}/${tag}.js';

const meta: Meta = {
  title: 'Elements/${tag}',
  component: '${tag}',
  render: () => html\`<${tag}></${tag}>\`,
};
export default meta;

export const Ready: StoryObj = {};
`;

/** @returns {Record<string, string>} */
export function elementFiles(tag) {
  const folder = `src/elements/${tag}`;
  return {
    [`${folder}/${tag}.ts`]: defineFile(tag),
    [`${folder}/${tag}.element.ts`]: elementFile(tag),
    [`${folder}/${tag}.styles.ts`]: stylesFile(),
    [`${folder}/${tag}.test.ts`]: testFile(tag),
    [`stories/${tag}.stories.ts`]: storyFile(tag),
  };
}

/** `src/bundles/elements.ts` with one element more. */
export function withElement(source, tag) {
  const importLine = `import { ${pascal(tag)}Element } from '../elements/${tag}/${tag}.element.js';\n`;
  const entry = `  '${tag}': ${pascal(tag)}Element,\n`;
  return source.replace(/\n\/\*\*/, `${importLine}\n/**`).replace('} as const;', `${entry}} as const;`);
}

/** `src/index.ts` with one class more. */
export function withExport(source, tag) {
  const line = `export { ${pascal(tag)}Element } from './elements/${tag}/${tag}.element.js';\n`;
  return source.replace(/(?=export \{ version \})/, line);
}
