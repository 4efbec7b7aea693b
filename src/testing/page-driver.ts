import { isMet, nameOf, plainText, roleOf } from './page-driver-names.js';

/** A name in full, or a pattern that it matches. Spaces of every kind compare as one space. */
export type Name = string | RegExp;

export interface DriverOptions {
  /** Milliseconds to wait for what is not there yet; default 5000. */
  readonly timeoutMs?: number;
}

const matches = (text: string, wanted: Name | undefined): boolean => {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? text === plainText(wanted) : wanted.test(text);
};

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Drives a page as a customer does: by role and label, through open shadow roots, over the plain DOM and with no test runner. Waits for what
 * is not there yet. Frames of other origins, such as the card fields, are out of its reach, as they are out of a page's.
 *
 * ```ts
 * const page = new PageDriver(document);
 * await page.type('Account number', 'A1B2C3');
 * await page.press('Find my invoice');
 * await page.see('Balance due');
 * ```
 */
export class PageDriver {
  readonly #root: ParentNode & Node;
  readonly #timeoutMs: number;

  /** @param root where to look: the document, or one element with its shadow root */
  constructor(root: ParentNode & Node, { timeoutMs = 5_000 }: DriverOptions = {}) {
    this.#root = root;
    this.#timeoutMs = timeoutMs;
  }

  /** Everything of a role that a customer meets now, in document order. */
  all(role: string, name?: Name): readonly HTMLElement[] {
    return [...deep(this.#root)].filter(
      (element): element is HTMLElement =>
        element instanceof HTMLElement && roleOf(element) === role && matches(nameOf(element), name) && isMet(element),
    );
  }

  /** True if there is something of the role and name now. */
  has(role: string, name?: Name): boolean {
    return this.all(role, name).length > 0;
  }

  /** Waits for the one thing of a role and name; more than one is an error, since a customer could not tell them apart either. */
  async find(role: string, name?: Name): Promise<HTMLElement> {
    const found = await this.#until(() => (this.has(role, name) ? this.all(role, name) : undefined), `${role} ${String(name ?? '')}`);
    if (found.length > 1) throw new Error(`${found.length} times ${role} ${String(name ?? '')}`);
    return found[0] as HTMLElement;
  }

  /** Types into the field with a label, in place of what stands in it. */
  async type(label: Name, text: string): Promise<void> {
    const field = await this.#until(() => this.#fields(label)[0], `field ${String(label)}`);
    field.focus();
    // past the instance, which a library may have put a setter of its own on
    const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text, inputType: 'insertText' }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What stands in the field with a label. */
  async valueOf(label: Name): Promise<string> {
    return (await this.#until(() => this.#fields(label)[0], `field ${String(label)}`)).value;
  }

  /** Presses the button or link with a name, once it can be pressed. */
  async press(name: Name): Promise<void> {
    const pressable = (): HTMLElement | undefined => [...this.all('button', name), ...this.all('link', name)].find(isEnabled);
    (await this.#until(pressable, `button or link ${String(name)}`)).click();
  }

  /** Chooses the radio button or ticks the box with a label. */
  async choose(label: Name): Promise<void> {
    const choice = (): HTMLElement | undefined => [...this.all('radio', label), ...this.all('checkbox', label)].find(isEnabled);
    (await this.#until(choice, `choice ${String(label)}`)).click();
  }

  /** Waits until a text can be read. */
  async see(text: Name): Promise<void> {
    const seen = (): true | undefined =>
      (typeof text === 'string' ? this.text.includes(plainText(text)) : text.test(this.text)) || undefined;
    await this.#until(seen, `text ${String(text)}`);
  }

  /** Waits until a text cannot be read any more. */
  async seeNoMore(text: string): Promise<void> {
    await this.#until(() => !this.text.includes(plainText(text)) || undefined, `text to go: ${text}`);
  }

  /** All that can be read now. */
  get text(): string {
    const texts: string[] = [];
    for (const element of deep(this.#root)) {
      if (element.localName === 'style' || element.localName === 'script' || !isMet(element)) continue;
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
    return plainText(texts.join(' '));
  }

  /** The element that has the focus, through shadow roots. */
  get focused(): Element | undefined {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at ?? undefined;
  }

  #fields(label: Name): readonly (HTMLInputElement | HTMLTextAreaElement)[] {
    return ['textbox', 'searchbox', 'spinbutton']
      .flatMap((role) => this.all(role, label))
      .filter((element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement);
  }

  async #until<T>(look: () => T | undefined, what: string): Promise<T> {
    const deadline = performance.now() + this.#timeoutMs;
    for (;;) {
      const seen = look();
      if (seen !== undefined) return seen;
      if (performance.now() > deadline) throw new Error(`There is no ${what} here. What there is: ${this.text}`);
      await nextTurn();
    }
  }
}

const isEnabled = (element: HTMLElement): boolean => !element.matches(':disabled') && element.getAttribute('aria-disabled') !== 'true';

/** All elements under a root, those of open shadow roots included, each host before what it draws. */
function* deep(root: ParentNode & Node): Generator<Element> {
  if (root instanceof Element) yield root;
  const inside = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
  for (const part of inside) {
    for (const child of part.children) yield* deep(child);
  }
}
