import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { css, html, unsafeCSS, type TemplateResult } from 'lit';
import { tokens } from '../src/styles/tokens.js';
import { button } from '../src/ui/button.js';
import { notice } from '../src/ui/notice.js';
import { textField } from '../src/ui/text-field.js';
import { invoiceCard } from '../src/views/invoice-card.js';
import { invoice } from '../src/views/samples.fixture.js';
import { speechOf } from '../src/views/speech.fixture.js';
import type { Speech } from '../src/i18n/catalog/speech.js';
import { adoptThemes, exampleThemes } from './example-themes.js';
import { onStage } from './on-stage.js';

const rowOfThemes = '.theme-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(17.5em, 1fr)); gap: 1em; }';

interface Token {
  readonly name: string;
  readonly publicName: string;
  readonly value: string;
}
const all: readonly Token[] = [...tokens.cssText.matchAll(/--_([\w-]+): var\((--billing-[\w-]+), (.+)\);/g)]
  .map(([, name = '', publicName = '', value = '']) => ({ name, publicName, value }))
  .filter((token, index, list) => list.findIndex(({ name }) => name === token.name) === index);
const colours = all.filter(({ publicName }) => publicName.startsWith('--billing-color-'));
const named = (prefix: string): readonly Token[] =>
  all.filter(({ name }) => name.startsWith(prefix) && !colours.some((token) => token.name === name));

const sheet = [
  css`
    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
      gap: var(--_space-3);
    }
    .token {
      display: flex;
      flex-direction: column;
      gap: var(--_space-1);
      overflow-wrap: anywhere;
    }
    .swatch {
      block-size: 48px;
      border: 1px solid var(--_border);
      border-radius: var(--_radius-m);
    }
    .bar-sample {
      block-size: 16px;
      background: var(--_accent);
    }
    .corner {
      block-size: 48px;
      border: 1px solid var(--_border-strong);
    }
    .shadow {
      block-size: 48px;
      border-radius: var(--_radius-m);
      background: var(--_surface-raised);
    }
  `,
  // Made of the names in the sheet of the tokens, so that a new token shows up by itself.
  unsafeCSS(
    [
      ...colours.map(({ name }) => `.swatch.${name} { background: var(--_${name}); }`),
      ...named('space-').map(({ name }) => `.${name} { inline-size: var(--_${name}); }`),
      ...named('radius-').map(({ name }) => `.${name} { border-radius: var(--_${name}); }`),
      ...named('shadow-').map(({ name }) => `.${name} { box-shadow: var(--_${name}); }`),
      ...named('text-').map(({ name }) => `.${name} { font-size: var(--_${name}); line-height: 1.3; }`),
    ].join('\n'),
  ),
];

const list = (title: string, some: readonly Token[], sample: (token: Token) => TemplateResult): TemplateResult =>
  html`<section class="stack tight">
    <h2>${title}</h2>
    <div class="grid">
      ${some.map(
        (token) =>
          html`<div class="token">
            ${sample(token)}<code>${token.publicName}</code><span class="muted small">${token.value}</span>
          </div>`,
      )}
    </div>
  </section>`;

const others = all.filter(({ name, publicName }) => !publicName.includes('-color-') && !/^(space|radius|shadow|text)-/.test(name));

adoptThemes(rowOfThemes);

const meta: Meta = { title: 'Overview/Design tokens', parameters: { controls: { disable: true } } };
export default meta;

/** Public names with their defaults. Set them on the page, on any box or on an element; what is derived follows. */
export const Tokens: StoryObj = {
  render: () =>
    onStage(
      html`<div class="stack">
        ${list('Colours', colours, ({ name }) => html`<div class="swatch ${name}"></div>`)}
        ${list('Text sizes', named('text-'), ({ name }) => html`<div class=${name}>1,250.00</div>`)}
        ${list('Space', named('space-'), ({ name }) => html`<div class="bar-sample ${name}"></div>`)}
        ${list('Corners', named('radius-'), ({ name }) => html`<div class="corner ${name}"></div>`)}
        ${list('Shadows', named('shadow-'), ({ name }) => html`<div class="shadow ${name}"></div>`)} ${list('More', others, () => html``)}
      </div>`,
      sheet,
    ),
};

const sample = (speech: Speech): TemplateResult =>
  html`<div class="task stack">
    ${invoiceCard(invoice, speech)}
    ${textField({
      id: 'number',
      name: 'number',
      label: speech.t('fact.invoiceNumber'),
      hint: speech.t('factHint.invoiceNumber'),
      value: invoice.number,
      onInput: () => undefined,
    })}
    ${notice({ tone: 'info', body: speech.t('methods.countryNote') })}
    ${button({ label: speech.t('find.submit'), kind: 'primary', wide: true })}
  </div>`;

/** The default theme and three of billers: a few lines of CSS each, in demo/themes. */
export const Themes: StoryObj = {
  loaders: [async ({ globals }) => ({ speech: await speechOf(String(globals['locale'])) })],
  render: (_args, { loaded }) =>
    html`<div class="theme-row">
      ${['default', ...exampleThemes].map(
        (theme) =>
          html`<section class="theme-${theme}" aria-label=${theme}>
            <h2>${theme}</h2>
            ${onStage(sample((loaded as { speech: Speech }).speech))}
          </section>`,
      )}
    </div>`,
};
