import { expect } from '@open-wc/testing';
import { readTheme } from './read-theme.js';

function place(styles: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  document.body.append(element);
  return element;
}

describe('the theme of the card frame', () => {
  afterEach(() => document.body.replaceChildren());

  it('leaves out what the page has not chosen, but for the font', () => {
    expect(readTheme(place({ 'font-family': 'Georgia, serif' })).properties).to.deep.equal({ '--billing-font': 'Georgia, serif' });
  });

  it('gives colours and lengths as the engine computes them', () => {
    const { properties } = readTheme(
      place({
        'font-size': '20px',
        'color-scheme': 'light',
        '--billing-color-text': 'light-dark(#010203, #fff)',
        '--billing-color-accent': 'color-mix(in srgb, red, blue)',
        '--billing-text-m': 'max(14px, 1.5em)',
        '--billing-radius-m': 'calc(2px * 3)',
        '--billing-font': '"My Font", serif',
      }),
    );
    expect(properties['--billing-color-text']).to.equal('rgb(1, 2, 3)');
    expect(properties['--billing-color-accent']).to.match(/^color\(srgb 0\.5/);
    expect(properties['--billing-text-m']).to.equal('30px');
    expect(properties['--billing-radius-m']).to.equal('6px');
    expect(properties['--billing-font']).to.equal('"My Font", serif');
  });

  it('takes an element’s own inner tokens, which hold the defaults', () => {
    const host = place({ 'color-scheme': 'dark' });
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host { --_text: var(--billing-color-text, light-dark(#000, #eee)); --_space-2: 8px; }');
    root.adoptedStyleSheets = [sheet];
    expect(readTheme(host)).to.deep.include({ scheme: 'dark', direction: 'ltr' });
    expect(readTheme(host).properties).to.include({ '--billing-color-text': 'rgb(238, 238, 238)', '--billing-space-2': '8px' });
    host.style.setProperty('--billing-color-text', 'rgb(9, 9, 9)');
    expect(readTheme(host).properties['--billing-color-text']).to.equal('rgb(9, 9, 9)');
    expect(root.childElementCount).to.equal(0);
    expect(host.childElementCount).to.equal(0);
  });

  it('tells the ground that is really painted behind, through slots and clear boxes, and none where it is a picture', () => {
    const host = place({ background: 'rgb(1, 1, 1)' });
    const root = host.attachShadow({ mode: 'open' });
    const card = document.createElement('div');
    card.style.background = 'rgb(5, 6, 7)';
    card.append(document.createElement('slot'));
    root.append(card);
    const container = document.createElement('div');
    host.append(container);
    const ground = (): string | undefined => readTheme(container).properties['--billing-color-surface'];
    expect(ground()).to.equal('rgb(5, 6, 7)');
    card.style.background = 'transparent';
    expect(ground()).to.equal('rgb(1, 1, 1)');
    card.style.background = 'linear-gradient(red, blue)';
    expect(ground()).to.equal(undefined);
    card.style.background = 'rgb(5 6 7 / 50%)';
    expect(ground()).to.equal(undefined);
  });

  it('says right to left where the text runs so', () => {
    expect(readTheme(place({ direction: 'rtl' })).direction).to.equal('rtl');
  });

  it('drops what is no plain value', () => {
    const { properties } = readTheme(place({ '--billing-space-1': '50%', '--billing-font': '"a\\22 b"' }));
    expect(properties).not.to.have.property('--billing-space-1');
    expect(properties).not.to.have.property('--billing-font');
  });
});
