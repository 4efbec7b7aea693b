import { expect, fixtureSync, html } from '@open-wc/testing';
import { printAlone } from './print-alone.js';

/** A foreign page: words around, an element with a shadow tree in a scrolled box, the receipt in a slot of a second one. */
function foreignPage(): {
  page: HTMLElement;
  outer: HTMLElement;
  inner: HTMLElement;
  slot: HTMLSlotElement;
  receipt: HTMLElement;
  beside: Element[];
} {
  const page = fixtureSync<HTMLElement>(
    html`<div><nav>Menu</nav><div class="box"><div class="outer"></div></div><footer>Foot</footer></div>`,
  );
  const outer = page.querySelector<HTMLElement>('.outer') ?? page;
  const shadow = outer.attachShadow({ mode: 'open' });
  const heading = document.createElement('h1');
  const inner = document.createElement('div');
  shadow.append(heading, inner);
  const innerShadow = inner.attachShadow({ mode: 'open' });
  const slot = document.createElement('slot');
  const aside = document.createElement('aside');
  innerShadow.append(aside, slot);
  const receipt = document.createElement('article');
  receipt.textContent = 'Receipt';
  const sibling = document.createElement('p');
  inner.append(sibling, receipt);
  const beside = [...page.querySelectorAll('nav, footer'), heading, aside, sibling];
  return { page, outer, inner, slot, receipt, beside };
}

/** The rules of the adopted sheets as they apply when printing: in a test nothing is ever printed. */
function hiddenInPrint(element: Element): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  const rules = root.adoptedStyleSheets
    .flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule instanceof CSSMediaRule && rule.media.mediaText === 'print' ? [...rule.cssRules] : []));
  return rules.some((rule) => rule instanceof CSSStyleRule && rule.style.display === 'none' && matches(element, rule.selectorText));
}

function matches(element: Element, selectors: string): boolean {
  return selectors.split(',').some((selector) => {
    const topLevel = /^:host > (.+)$/.exec(selector.trim())?.[1];
    if (topLevel) return element.parentNode instanceof ShadowRoot && element.matches(topLevel);
    return !selector.includes('::') && element.matches(selector);
  });
}

const sheets = (...roots: (Document | ShadowRoot | null)[]): number =>
  roots.reduce((sum, root) => sum + (root?.adoptedStyleSheets.length ?? 0), 0);
const marked = (page: ParentNode): number => page.querySelectorAll('[data-billing-print]').length;

describe('printAlone', () => {
  afterEach(() => window.dispatchEvent(new Event('afterprint')));

  it('hides everything beside the way to the element, in every tree on the way', () => {
    const { receipt, beside } = foreignPage();
    const seen: boolean[] = [];
    printAlone(receipt, { print: () => seen.push(...beside.map(hiddenInPrint)) });
    expect(seen).to.deep.equal(beside.map(() => true));
  });

  it('hides nothing on the way to the element, slots and shadow hosts included', () => {
    const { page, outer, inner, slot, receipt } = foreignPage();
    const way = [document.documentElement, document.body, page, outer, inner, slot, receipt];
    const hidden: boolean[] = [];
    const marks: (string | null)[] = [];
    printAlone(receipt, {
      print: () => {
        hidden.push(...way.map(hiddenInPrint));
        marks.push(...way.map((part) => part.getAttribute('data-billing-print')));
      },
    });
    expect(hidden).to.deep.equal(way.map(() => false));
    expect(marks).to.deep.equal(['path', 'path', 'path', 'path', 'path', 'path', 'alone']);
  });

  it('leaves what is inside the element alone', () => {
    const { receipt } = foreignPage();
    const total = document.createElement('strong');
    receipt.append(total);
    let hidden = true;
    printAlone(receipt, { print: () => (hidden = hiddenInPrint(total)) });
    expect(hidden).to.equal(false);
  });

  it('changes nothing on the screen', () => {
    const { receipt } = foreignPage();
    const before = receipt.getBoundingClientRect().toJSON() as object;
    let during: unknown;
    printAlone(receipt, { print: () => (during = receipt.getBoundingClientRect().toJSON() as object) });
    expect(during).to.deep.equal(before);
  });

  it('keeps its marks until the dialog has closed, because some browsers return from print at once', () => {
    const { page, receipt } = foreignPage();
    printAlone(receipt, { print: () => undefined });
    expect(marked(document)).to.be.above(0);
    window.dispatchEvent(new Event('afterprint'));
    expect(marked(document) + marked(page)).to.equal(0);
  });

  it('leaves no mark and no sheet behind, and the sheets of the host in their order', () => {
    const { outer, inner, receipt } = foreignPage();
    const own = new CSSStyleSheet();
    outer.shadowRoot?.adoptedStyleSheets.push(own);
    const count = sheets(document, outer.shadowRoot, inner.shadowRoot);
    let during = 0;
    printAlone(receipt, { print: () => (during = sheets(document, outer.shadowRoot, inner.shadowRoot)) });
    window.dispatchEvent(new Event('afterprint'));
    expect(during).to.equal(count + 3);
    expect(sheets(document, outer.shadowRoot, inner.shadowRoot)).to.equal(count);
    expect(outer.shadowRoot?.adoptedStyleSheets).to.deep.equal([own]);
    expect([outer, inner, receipt].some((part) => part.hasAttribute('data-billing-print'))).to.equal(false);
  });

  it('cleans up when the browser refuses to print, and says so', () => {
    const { receipt } = foreignPage();
    const count = sheets(document);
    const refuse = (): void => {
      throw new Error('no printer');
    };
    expect(() => printAlone(receipt, { print: refuse })).to.throw('no printer');
    expect(sheets(document)).to.equal(count);
    expect(marked(document)).to.equal(0);
  });

  it('prints twice in a row', () => {
    const { receipt } = foreignPage();
    const count = sheets(document);
    printAlone(receipt, { print: () => undefined });
    printAlone(receipt, { print: () => undefined });
    window.dispatchEvent(new Event('afterprint'));
    expect(sheets(document)).to.equal(count);
    expect(marked(document)).to.equal(0);
  });

  it('adds no style element and no inline style, so that a strict CSP lets it', () => {
    const { receipt } = foreignPage();
    const styles = document.querySelectorAll('style').length;
    let inline = 0;
    printAlone(receipt, { print: () => (inline = document.querySelectorAll('[data-billing-print][style]').length) });
    expect(document.querySelectorAll('style').length).to.equal(styles);
    expect(inline).to.equal(0);
  });
});
