import { expect, fixtureSync, html } from '@open-wc/testing';
import { adoptStyles } from 'lit';
import { reset } from './reset.js';
import { tokens } from './tokens.js';

function show(parent: HTMLElement = fixtureSync<HTMLElement>(html`<div></div>`)): {
  host: HTMLElement;
  words: HTMLElement;
  link: HTMLElement;
} {
  const host = document.createElement('div');
  const [words, link] = [document.createElement('p'), document.createElement('a')];
  parent.append(host);
  const root = host.attachShadow({ mode: 'open' });
  adoptStyles(root, [tokens, reset]);
  root.append(words, link);
  return { host, words, link };
}
const page = (): HTMLElement => fixtureSync<HTMLElement>(html`<div></div>`);

describe('tokens and reset', () => {
  it('take the font and the size of the host, and nothing below 14 px', () => {
    const parent = page();
    parent.style.fontFamily = 'Georgia';
    parent.style.fontSize = '18px';
    const { host, words } = show(parent);
    expect(getComputedStyle(words).fontFamily).to.equal('Georgia');
    expect(getComputedStyle(words).fontSize).to.equal('18px');
    parent.style.fontSize = '10px';
    expect(getComputedStyle(host).fontSize).to.equal('14px');
  });

  it('follow the colour scheme of the page, light where it says nothing', () => {
    const parent = page();
    const { words } = show(parent);
    expect(getComputedStyle(words).color).to.equal('rgb(23, 32, 45)');
    parent.style.colorScheme = 'dark';
    expect(getComputedStyle(words).color).to.equal('rgb(233, 237, 243)');
  });

  it('obey the theme attribute against the page, and paint their own surface', () => {
    const { host, words } = show();
    host.setAttribute('theme', 'dark');
    expect(getComputedStyle(words).color).to.equal('rgb(233, 237, 243)');
    expect(getComputedStyle(host).backgroundColor).to.equal('rgb(18, 23, 30)');
    host.setAttribute('theme', 'light');
    expect(getComputedStyle(host).backgroundColor).to.equal('rgb(255, 255, 255)');
    host.setAttribute('theme', 'nonsense');
    expect(getComputedStyle(host).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('give way to a public name set on any ancestor or on the element itself', () => {
    const parent = page();
    const { host, link } = show(parent);
    parent.style.setProperty('--billing-color-accent', 'rgb(1, 2, 3)');
    expect(getComputedStyle(link).color).to.equal('rgb(1, 2, 3)');
    host.style.setProperty('--billing-color-accent', 'rgb(4, 5, 6)');
    expect(getComputedStyle(link).color).to.equal('rgb(4, 5, 6)');
  });

  it('take a font that the host gives them', () => {
    const parent = page();
    parent.style.setProperty('--billing-font', 'Verdana');
    expect(getComputedStyle(show(parent).words).fontFamily).to.equal('Verdana');
  });

  it('derive the quiet accent from the accent', () => {
    const { host, link } = show();
    host.style.setProperty('--billing-color-accent', 'rgb(255, 0, 0)');
    link.style.background = 'var(--_accent-quiet)';
    const [red = 0, green = 1, blue = 1] = [...getComputedStyle(link).backgroundColor.matchAll(/[\d.]+/g)].map(Number);
    expect(red).to.be.above(green);
    expect(green).to.equal(blue);
  });

  for (const display of ['flex', 'inline-flex', 'inline-block', 'grid', 'inline-grid']) {
    it(`do not shrink to nothing inside ${display}`, () => {
      const parent = page();
      const box = document.createElement('div');
      parent.append(box);
      box.style.display = display;
      box.style.justifyItems = 'start';
      expect(show(box).host.getBoundingClientRect().width).to.be.at.least(280);
    });
  }

  it('hide an element that is hidden', () => {
    const { host } = show();
    host.hidden = true;
    expect(getComputedStyle(host).display).to.equal('none');
  });

  it('break Korean between words only, also when the language is set on the page alone', () => {
    const parent = page();
    const { words } = show(parent);
    expect(getComputedStyle(words).wordBreak).to.equal('normal');
    parent.lang = 'ko';
    expect(getComputedStyle(words).wordBreak).to.equal('keep-all');
  });

  it('draw a ring of 2 px, 2 px away, round what the keyboard reaches', () => {
    const { host, link } = show();
    link.setAttribute('href', '#x');
    link.focus({ focusVisible: true } as FocusOptions);
    expect(host.shadowRoot?.activeElement).to.equal(link);
    const style = getComputedStyle(link);
    expect([style.outlineStyle, style.outlineWidth, style.outlineOffset]).to.deep.equal(['solid', '2px', '2px']);
  });

  it('hold controls at 44 px, and at 36 px when compact is asked for with a fine pointer', () => {
    const { host, words } = show();
    words.style.minBlockSize = 'var(--_control-height)';
    expect(words.getBoundingClientRect().height).to.equal(44);
    host.setAttribute('density', 'compact');
    expect(words.getBoundingClientRect().height).to.equal(matchMedia('(pointer: fine)').matches ? 36 : 44);
  });
});
