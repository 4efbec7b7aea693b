import { cardFields, type CardField, type CardLabels, type CardPresentation, type CardValidity } from '../protocol/messages.js';
import { brandOf } from './card-brand.js';
import { CardFieldView, type CardFieldOptions } from './card-field.js';
import { formatNumber, numberDigits } from './card-number.js';
import { cardValidity, type CardDigits } from './card-validity.js';
import { element } from './elements.js';
import { expiryDigits, formatExpiry } from './expiry.js';

export interface CardFormNeeds {
  readonly brands: readonly string[] | undefined;
  readonly today: () => Date;
  onChange(): void;
  onSubmit(): void;
}

/** The three fields. A fault is shown when its field is left for another one or when the host asks, and goes as soon as it is mended. */
export class CardForm {
  readonly root = element('form', { class: 'card', autocomplete: 'on' });
  brands: readonly string[] | undefined;
  readonly #fields: Readonly<Record<CardField, CardFieldView>>;
  readonly #needs: CardFormNeeds;
  readonly #shown = new Set<CardField>();
  #labels: CardLabels | undefined;
  /** Where the host wants the focus, until the customer does something. */
  #wanted: HTMLInputElement | undefined;

  constructor(needs: CardFormNeeds) {
    this.#needs = needs;
    this.brands = needs.brands;
    this.#fields = {
      number: this.#field('number', 'cc-number', { read: numberDigits, write: formatNumber }),
      expiry: this.#field('expiry', 'cc-exp', { read: expiryDigits, write: formatExpiry }),
      cvc: this.#field('cvc', 'cc-csc', { read: (text) => numberDigits(text).slice(0, this.#codeLength()), write: (digits) => digits }),
    };
    this.root.noValidate = true;
    // Enter submits a form of several fields only if it has a button; nobody needs to see this one.
    const submit = element('button', { type: 'submit', hidden: '' });
    this.root.append(...cardFields.map((name) => this.#fields[name].root), submit);
    this.root.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#needs.onSubmit();
    });
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.repeat) event.preventDefault();
    });
    this.#keepFocus();
  }

  /** The digits typed, for a tokenizer. */
  get digits(): CardDigits {
    const { number, expiry, cvc } = this.#fields;
    return { number: number.digits, expiry: expiry.digits, cvc: cvc.digits };
  }

  get validity(): CardValidity {
    return cardValidity(this.digits, this.brands, this.#needs.today());
  }

  present({ labels }: CardPresentation): void {
    if (labels) {
      this.#labels = labels;
      this.root.setAttribute('aria-label', labels.group);
    }
    this.#draw();
  }

  showFaults(): CardValidity {
    for (const name of cardFields) this.#shown.add(name);
    this.#draw();
    return this.validity;
  }

  /** Without a name: the first field that is empty or wrong, else the first. */
  focus(name?: CardField): void {
    const { faults } = this.validity;
    const field = name ?? cardFields.find((candidate) => faults[candidate]) ?? 'number';
    window.focus();
    this.#wanted = this.#fields[field].input;
    this.#wanted.focus();
  }

  clearSecurityCode(): void {
    this.#fields.cvc.clear();
    this.#shown.delete('cvc');
    this.#draw();
    this.#needs.onChange();
  }

  #field(name: CardField, autocomplete: string, format: CardFieldOptions['format']): CardFieldView {
    return new CardFieldView({ name, autocomplete, format, onInput: () => this.#onInput(name), onLeave: () => this.#onLeave(name) });
  }

  /** The host focuses the frame as well, and where that arrives later than its message, Chromium gives the frame the focus with nothing focused in it. */
  #keepFocus(): void {
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.#wanted?.focus();
    });
    for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, () => (this.#wanted = undefined));
  }

  #codeLength(): number {
    return brandOf(this.#fields.number.digits)?.codeLength ?? 4;
  }

  #onInput(name: CardField): void {
    const { faults } = this.validity;
    for (const field of cardFields) if (!faults[field]) this.#shown.delete(field);
    // No need to type a whole number to hear that its brand is not taken.
    if (faults[name] === 'brandNotAccepted') this.#shown.add(name);
    this.#draw();
    this.#needs.onChange();
  }

  #onLeave(name: CardField): void {
    if (this.digits[name] !== '') this.#shown.add(name);
    this.#draw();
  }

  #draw(): void {
    const labels = this.#labels;
    if (!labels) return;
    const { faults } = this.validity;
    const title = brandOf(this.#fields.number.digits)?.title;
    const words = {
      number: { label: labels.number, ...(title ? { aside: title } : {}) },
      expiry: { label: labels.expiry, hint: labels.expiryHint },
      cvc: { label: labels.cvc, hint: labels.cvcHint },
    };
    for (const name of cardFields) {
      const fault = this.#shown.has(name) ? faults[name] : undefined;
      const sentence = fault && (labels.faults[`${name}.${fault}`] ?? labels.faults[fault]);
      this.#fields[name].say({ ...words[name], ...(sentence ? { fault: sentence } : {}) });
    }
  }
}
