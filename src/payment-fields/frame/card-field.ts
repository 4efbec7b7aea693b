import type { CardField } from '../protocol/messages.js';
import { rewrite, type DigitFormat } from './caret.js';
import { alertIcon, element } from './elements.js';

export interface CardFieldOptions {
  readonly name: CardField;
  readonly autocomplete: string;
  readonly format: DigitFormat;
  onInput(): void;
  onLeave(): void;
}

const deletions: Readonly<Record<string, 'backward' | 'forward'>> = { deleteContentBackward: 'backward', deleteContentForward: 'forward' };

/** One field: label with an aside, hint, control, fault. Holds its digits in its control alone. */
export class CardFieldView {
  readonly name: CardField;
  readonly root = element('div', { class: 'field' });
  readonly input: HTMLInputElement;
  readonly #format: DigitFormat;
  readonly #label = element('label', { class: 'label' });
  readonly #aside = element('span', { class: 'aside' });
  readonly #hint = element('p', { class: 'hint' });
  readonly #fault = element('p', { class: 'fault' });
  #before = '';

  constructor({ name, autocomplete, format, onInput, onLeave }: CardFieldOptions) {
    this.name = name;
    this.#format = format;
    // Text and not "tel" or "number": no spin buttons, no lost zeros; digits go from left to right in every language.
    const attributes = {
      id: name,
      name,
      type: 'text',
      inputmode: 'numeric',
      autocomplete,
      dir: 'ltr',
      spellcheck: 'false',
      'aria-required': 'true',
    };
    this.input = element('input', { class: 'input', enterkeyhint: 'go', ...attributes });
    this.#label.htmlFor = name;
    this.#aside.id = `${name}-aside`;
    this.#hint.id = `${name}-hint`;
    this.#fault.id = `${name}-fault`;
    const head = element('div', { class: 'head' });
    head.append(this.#label, this.#aside);
    this.root.append(head, this.#hint, this.input, this.#fault);
    this.input.addEventListener('input', (event) => this.#onInput(event, onInput));
    this.input.addEventListener('compositionend', (event) => this.#onInput(event, onInput));
    // Towards another field alone: a fault that appeared on a press in the host would move the pressed button away from under the finger.
    this.input.addEventListener('blur', (event) => event.relatedTarget && onLeave());
    this.say({});
  }

  get digits(): string {
    return this.#format.read(this.input.value);
  }

  clear(): void {
    this.input.value = '';
    this.#before = '';
  }

  /** Words around the control; what is absent leaves no trace. */
  say(words: { label?: string; aside?: string; hint?: string; fault?: string }): void {
    const { label = '', aside = '', hint = '', fault = '' } = words;
    this.#label.textContent = label;
    this.#aside.textContent = aside;
    this.#hint.textContent = hint;
    this.#fault.replaceChildren(...(fault ? [alertIcon(), element('span', {}, fault)] : []));
    const said = [aside && this.#aside, hint && this.#hint, fault && this.#fault].filter((part) => part !== '');
    for (const part of [this.#aside, this.#hint, this.#fault]) part.hidden = !said.includes(part);
    if (said.length > 0) this.input.setAttribute('aria-describedby', said.map((part) => part.id).join(' '));
    else this.input.removeAttribute('aria-describedby');
    if (fault) this.input.setAttribute('aria-invalid', 'true');
    else this.input.removeAttribute('aria-invalid');
  }

  #onInput(event: Event, onInput: () => void): void {
    // A script's digits may be composed (full-width ones by an input method): hands off until that is done.
    if (event instanceof InputEvent && event.isComposing) return;
    const { value, selectionStart } = this.input;
    const deletion = event instanceof InputEvent ? deletions[event.inputType] : undefined;
    const caret = selectionStart ?? value.length;
    const written = rewrite({ text: value, caret, before: this.#before, ...(deletion ? { deletion } : {}) }, this.#format);
    if (written.text !== value) {
      this.input.value = written.text;
      if (this.input.ownerDocument.activeElement === this.input) this.input.setSelectionRange(written.caret, written.caret);
    }
    this.#before = written.digits;
    onInput();
  }
}
