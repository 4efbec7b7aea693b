/** What assistive technology would call a control, as far as tests need it: a part of ARIA's roles and of its name computation. */

const roleOfInput: Readonly<Record<string, string>> = {
  button: 'button',
  checkbox: 'checkbox',
  image: 'button',
  number: 'spinbutton',
  radio: 'radio',
  range: 'slider',
  reset: 'button',
  search: 'searchbox',
  submit: 'button',
};

const roleOfTag: Readonly<Record<string, string>> = {
  article: 'article',
  button: 'button',
  dialog: 'dialog',
  dd: 'definition',
  dt: 'term',
  fieldset: 'group',
  figure: 'figure',
  form: 'form',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  img: 'img',
  li: 'listitem',
  ol: 'list',
  option: 'option',
  output: 'status',
  progress: 'progressbar',
  table: 'table',
  textarea: 'textbox',
  ul: 'list',
};

/** The role of an element, said or implied; undefined for one without meaning. */
export function roleOf(element: Element): string | undefined {
  const said = element.getAttribute('role')?.split(/\s+/).find(Boolean);
  if (said) return said;
  if (element instanceof HTMLInputElement) return element.type === 'hidden' ? undefined : (roleOfInput[element.type] ?? 'textbox');
  if (element instanceof HTMLSelectElement) return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
  if (element instanceof HTMLAnchorElement) return element.hasAttribute('href') ? 'link' : undefined;
  return roleOfTag[element.localName];
}

/** Text with every run of white space as one space, so that no-break spaces of amounts compare. */
export const plainText = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const namedByContent = new Set([
  'button',
  'link',
  'heading',
  'option',
  'listitem',
  'tab',
  'menuitem',
  'checkbox',
  'radio',
  'term',
  'definition',
  'status',
  'alert',
]);

const textOfIds = (element: Element, ids: string): string => {
  const root = element.getRootNode() as Document | ShadowRoot;
  return plainText(
    ids
      .split(/\s+/)
      .map((id) => root.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
};

const labelsOf = (element: Element): string =>
  'labels' in element ? plainText([...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ')) : '';

/** What is read of a control: its text, and the names of icons among it. */
function contentOf(element: Element): string {
  if (element.getAttribute('aria-hidden') === 'true') return '';
  if (element.getAttribute('role') === 'img') return element.getAttribute('aria-label') ?? '';
  return [...element.childNodes]
    .map((node) => (node instanceof Element ? contentOf(node) : node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''))
    .join('');
}

/** The accessible name: `aria-labelledby`, `aria-label`, the label, a legend or a text alternative, the content where the role allows it, the title. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  if (labelledBy) return textOfIds(element, labelledBy);
  const own = [element.getAttribute('aria-label'), labelsOf(element), element.getAttribute('alt')].map(plainText).find(Boolean);
  if (own) return own;
  if (element instanceof HTMLFieldSetElement) return plainText(element.querySelector('legend')?.textContent);
  const content = namedByContent.has(roleOf(element) ?? '') ? plainText(contentOf(element)) : '';
  return content || plainText(element.getAttribute('title'));
}

/** True where a customer can meet the element: drawn, and not kept from assistive technology. */
export function isMet(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.getAttribute('aria-hidden') === 'true' || at.hasAttribute('inert')) return false;
  }
  return true;
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};
