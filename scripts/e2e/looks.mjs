// Ways of looking at a page that a test has to make itself; each runs in the page.

/** Words with more space between letters, words and lines, the shadow roots included, as a reader's own style sheet would: WCAG 2.1, 1.4.12. */
export function spaceText() {
  const rule = `*:not(svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  const visit = (root) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document);
}

/** The page and the elements in another direction, whatever their language is. */
export function mirror(direction) {
  document.documentElement.dir = direction;
  for (const { shadowRoot } of document.querySelectorAll('*')) shadowRoot?.querySelector('section, nav')?.setAttribute('dir', direction);
}
