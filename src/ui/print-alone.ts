const mark = 'data-billing-print';

/** `path` is on the way from the page to what is printed, `alone` is what is printed; everything beside a path is hidden. */
const rules = `@media print {
  [${mark}='path'] > :not([${mark}]), :host > :not([${mark}]), [${mark}='path']::before, [${mark}='path']::after { display: none !important; }
  [${mark}] {
    position: static !important; float: none !important; inset: auto !important; transform: none !important; translate: none !important;
    contain: none !important; container-type: normal !important; overflow: visible !important; opacity: 1 !important; filter: none !important;
    inline-size: auto !important; max-inline-size: none !important; min-inline-size: 0 !important;
    block-size: auto !important; max-block-size: none !important; min-block-size: 0 !important;
    color-scheme: light !important; box-shadow: none !important;
  }
  [${mark}='path'] {
    display: block !important; margin: 0 !important; padding: 0 !important; border: 0 !important; background: none !important;
    visibility: hidden !important; columns: auto !important;
  }
  [${mark}='path']:is(slot) { display: contents !important; }
  [${mark}='alone'] { visibility: visible !important; margin: 0 !important; border: 0 !important; }
}`;

export interface PrintOptions {
  /** Opens the print dialog; tests give their own. */
  readonly print?: () => void;
}

/**
 * Prints one element and nothing of the page around it, wherever it stands: in shadow trees, slots, scrolled or clipped boxes. The page
 * needs no print style, and a strict CSP allows it: the sheets are constructed, not inline. All marks are gone once the dialog has closed.
 */
export function printAlone(element: Element, { print = () => window.print() }: PrintOptions = {}): void {
  const path = pathOf(element);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  const roots = new Set(path.map((part) => part.getRootNode() as Document | ShadowRoot));
  path.forEach((part, index) => part.setAttribute(mark, index === 0 ? 'alone' : 'path'));
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const clean = (): void => {
    for (const part of path) part.removeAttribute(mark);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
  // Not right after print(): on phones it returns before the dialog has taken its picture of the page.
  window.addEventListener('afterprint', clean, { once: true });
  try {
    print();
  } catch (error) {
    window.removeEventListener('afterprint', clean);
    clean();
    throw error;
  }
}

/** From the element to the root element through slots and shadow roots: the way that layout takes, not the way of the document. */
function pathOf(element: Element): Element[] {
  const path: Element[] = [];
  for (let part: Element | null = element; part; part = above(part)) path.push(part);
  return path;
}

function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
