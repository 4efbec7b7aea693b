import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, render, type TemplateResult } from 'lit';
import { driveScenario, openScenario, type OpenedScenario, type Scenario } from '../src/testing/index.js';
import { wordsOf } from './words.js';

type Words = Awaited<ReturnType<typeof wordsOf>>;
export interface Loaded {
  readonly scene: OpenedScenario;
  readonly words: Words;
}

const otherName: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/** Where the pages of the other origin stand: this machine's other name. A Storybook that is served elsewhere has none, and shows none. */
export function otherOrigin(): string | undefined {
  const name = otherName[location.hostname];
  return name && `${location.protocol}//${name}:${location.port}`;
}

export function frameAddresses(): { frameUrl?: string; silentUrl?: string } {
  const origin = otherOrigin();
  return origin ? { frameUrl: `${origin}/frames/frame.html`, silentUrl: `${origin}/frames/silent/frame.html` } : {};
}

/** What earlier stories left behind; Storybook's own settings stay. */
function forget(): void {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) if (key.startsWith('billing:')) localStorage.removeItem(key);
}

/** What was opened for a story that is on the screen: a change of the toolbar draws it anew and must not begin it anew. */
const open = new WeakMap<Element, { readonly id: string; readonly scene: OpenedScenario }>();

async function sceneOf({ canvasElement, id }: Pick<StoryContext, 'canvasElement' | 'id'>, scenario: Scenario): Promise<OpenedScenario> {
  const known = open.get(canvasElement);
  if (known?.id === id && known.scene.scenario === scenario) return known.scene;
  forget();
  const scene = await openScenario(scenario, { name: id, ...frameAddresses() });
  // Before the element is drawn, so that its first waits are held too; given back when the scenario has been played.
  scene.time.install();
  open.set(canvasElement, { id, scene });
  return scene;
}

/** The element of a scenario, as a host would write it. */
export const payInvoiceOf = ({ client, fields, payLink, mode, invoiceIds }: OpenedScenario): TemplateResult =>
  html`<pay-invoice
    .client=${client}
    .paymentFields=${fields}
    .payLink=${payLink}
    .mode=${mode}
    .invoiceIds=${invoiceIds}
    allow="filter dispute task"
  ></pay-invoice>`;

/** One scenario: set up, driven by role and label in the language of the toolbar, and read. */
export function storyOf(choose: Scenario | ((args: StoryContext['args']) => Scenario), more: Partial<StoryObj> = {}): StoryObj {
  const scenarioOf = (args: StoryContext['args']): Scenario => (typeof choose === 'function' ? choose(args) : choose);
  return {
    loaders: [
      async (context): Promise<Loaded> => ({
        scene: await sceneOf(context, scenarioOf(context.args)),
        words: await wordsOf(String(context.globals['locale'])),
      }),
    ],
    beforeEach:
      ({ canvasElement }) =>
      () => {
        open.get(canvasElement)?.scene.time.uninstall();
        open.delete(canvasElement);
      },
    render: (_args, { loaded }) => payInvoiceOf((loaded as Loaded).scene),
    play: async ({ canvasElement, loaded }) => driveScenario((loaded as Loaded).scene, canvasElement, (loaded as Loaded).words),
    ...more,
    parameters: {
      controls: { disable: typeof choose !== 'function' },
      ...(typeof choose !== 'function' && { docs: { description: { story: choose.about } } }),
      ...more.parameters,
    },
    // States are for review and tests; the page of the element shows them in its overview.
    tags: ['!autodocs', ...(more.tags ?? [])],
  };
}

/** Several scenarios beside each other, each with a backend of its own. One after the other, since there is one focus and one time. */
export const galleryOf = (scenarios: Readonly<Record<string, Scenario>>): StoryObj => ({
  loaders: [async ({ globals }): Promise<{ words: Words }> => ({ words: await wordsOf(String(globals['locale'])) })],
  render: () =>
    html`<div class="gallery">
      ${Object.keys(scenarios).map(
        (name) =>
          html`<article>
            <p class="scene-name">${name}</p>
            <div data-scene=${name}></div>
          </article>`,
      )}
    </div>`,
  play: async ({ canvasElement, loaded }) => {
    const { words } = loaded as { words: Words };
    sessionStorage.clear();
    const scroll = holdScroll();
    try {
      for (const box of canvasElement.querySelectorAll<HTMLElement>('[data-scene]')) {
        const name = box.dataset['scene'] ?? '';
        const scene = await openScenario(scenarios[name] as Scenario, { name, ...frameAddresses() });
        scene.time.install();
        render(payInvoiceOf(scene), box);
        await driveScenario(scene, box, words);
      }
    } finally {
      scroll.release();
    }
  },
});

/** The focus goes from scene to scene; whoever reads the page meanwhile stays where they are. */
function holdScroll(): { release(): void } {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement, options?: FocusOptions): void {
    focus.call(this, { ...options, preventScroll: true });
  };
  return {
    release: () => {
      HTMLElement.prototype.focus = focus;
    },
  };
}
