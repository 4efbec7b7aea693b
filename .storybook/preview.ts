/// <reference types="vite/client" />
import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import './preview.css';

// A glob and not an import, so that types can be checked before anything was built.
const manifests = import.meta.glob<object>('../dist/custom-elements.json', { eager: true, import: 'default' });
setCustomElementsManifest(Object.values(manifests)[0]);

interface Toolbar {
  readonly locale: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly width: string;
  readonly density: string;
}

const items = (...values: readonly (readonly [string, string])[]) => values.map(([value, title]) => ({ value, title }));

/** The page decides language, direction and colours, as a host's page would; elements follow it. */
function dressPage({ locale, direction, theme }: Toolbar): void {
  const page = document.documentElement;
  page.lang = locale;
  page.dir = direction;
  page.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
}

function dressElements(page: Element | undefined, density: string): void {
  if (!page) return;
  for (const element of page.querySelectorAll('*')) {
    if (!element.localName.includes('-')) continue;
    if (density === 'compact') element.setAttribute('density', density);
    else element.removeAttribute('density');
  }
}

const hostPage: Decorator = (story, { globals }): TemplateResult => {
  const toolbar = globals as unknown as Toolbar;
  dressPage(toolbar);
  const measured = (page: Element | undefined) => {
    if (page instanceof HTMLElement) page.style.setProperty('--story-width', toolbar.width === 'full' ? 'none' : `${toolbar.width}px`);
    queueMicrotask(() => dressElements(page, toolbar.density));
  };
  return html`<main class="story-page" data-width=${toolbar.width} ${ref(measured)}>${story()}</main>`;
};

const preview: Preview = {
  globalTypes: {
    locale: {
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: items(
          ['en', 'English'],
          ['nl', 'Nederlands'],
          ['fr', 'Français'],
          ['ko', '한국어'],
          ['en-XA', 'Pseudo (long words, accents)'],
          ['ar-XB', 'Pseudo (right to left)'],
        ),
      },
    },
    theme: {
      toolbar: {
        title: 'Colours',
        icon: 'mirror',
        dynamicTitle: true,
        items: items(['auto', 'Colours of the system'], ['light', 'Light'], ['dark', 'Dark']),
      },
    },
    direction: {
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        dynamicTitle: true,
        items: items(['ltr', 'Left to right'], ['rtl', 'Right to left']),
      },
    },
    width: {
      toolbar: {
        title: 'Width',
        icon: 'ruler',
        dynamicTitle: true,
        items: items(['280', '280 px'], ['360', '360 px'], ['768', '768 px'], ['full', 'Full width']),
      },
    },
    density: {
      toolbar: {
        title: 'Density',
        icon: 'listunordered',
        dynamicTitle: true,
        items: items(['regular', 'Regular'], ['compact', 'Compact']),
      },
    },
  },
  initialGlobals: { locale: 'en', theme: 'light', direction: 'ltr', width: 'full', density: 'regular' },
  decorators: [hostPage],
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { matchers: { date: /Date$/ } },
    options: { storySort: { order: ['Overview', 'Elements', 'Views', 'Interface'] } },
  },
};

export default preview;
