import type { CardValidity, FromCardFrame, FromFrame, ToCardFrame, TokenizeCode } from '../protocol/messages.js';
import { protocolVersion } from '../protocol/messages.js';
import { readToCardFrame } from '../protocol/to-frame.js';
import { CardForm } from './card-form.js';
import { commonBrands, type FrameConfiguration } from './configuration.js';
import { parseExpiry } from './expiry.js';
import { applyLook, reportHeight } from './page-look.js';
import { TokenizeFault, type Tokenizer } from './tokenizer.js';
import { testTokenizer } from './tokenizer-test.js';
import { vaultTokenizer } from './tokenizer-http-vault.js';

/** The card form at one end of a port: draws on the first words that come, then answers. */
export class CardPage {
  readonly #port: MessagePort;
  readonly #configuration: FrameConfiguration;
  readonly #form: CardForm;
  readonly #tokenizer: Tokenizer;
  #measure: (() => void) | undefined;
  #told = '';

  constructor(port: MessagePort, configuration: FrameConfiguration) {
    const { tokenizer, brands } = configuration;
    this.#port = port;
    this.#configuration = configuration;
    this.#tokenizer = tokenizer === 'test' ? testTokenizer : vaultTokenizer(tokenizer.vault);
    this.#form = new CardForm({
      brands,
      today: () => new Date(),
      onChange: () => this.#onChange(),
      onSubmit: () => this.#send({ type: 'submit' }),
    });
    port.onmessage = (event) => {
      const message = readToCardFrame(event.data);
      if (message) this.#onMessage(message);
    };
  }

  #send(message: FromCardFrame | FromFrame): void {
    this.#port.postMessage(message);
  }

  #onMessage(message: ToCardFrame): void {
    if (message.type === 'present') return this.#present(message);
    if (!this.#measure) return;
    switch (message.type) {
      case 'focus':
        return this.#form.focus(message.field);
      case 'clearSecurityCode':
        return this.#form.clearSecurityCode();
      case 'showFaults':
        return this.#send({ type: 'faultsShown', id: message.id, validity: this.#showFaults() });
      case 'tokenize':
        void this.#tokenize(message.id);
    }
  }

  #present(message: Extract<ToCardFrame, { type: 'present' }>): void {
    // The first words must be whole: fields without labels are never shown.
    if (!this.#measure && !message.labels) return;
    applyLook(document, message);
    if (message.brands) this.#form.brands = commonBrands(this.#configuration.brands, message.brands);
    this.#form.present(message);
    if (this.#measure) return this.#measure();
    document.body.append(this.#form.root);
    const onHeight = (height: number): void => this.#send({ type: 'height', height });
    this.#measure = reportHeight(document.body, onHeight, () => this.#send({ type: 'ready', version: protocolVersion }));
  }

  #onChange(): void {
    this.#measure?.();
    const { validity } = this.#form;
    const text = JSON.stringify(validity);
    if (text === this.#told) return;
    this.#told = text;
    this.#send({ type: 'validity', validity });
  }

  #showFaults(): CardValidity {
    const validity = this.#form.showFaults();
    this.#measure?.();
    return validity;
  }

  async #tokenize(id: number): Promise<void> {
    const fail = (code: TokenizeCode): void => this.#send({ type: 'failed', id, code, validity: this.#form.validity });
    const { number, cvc, expiry: digits } = this.#form.digits;
    const { complete, brand } = this.#showFaults();
    const expiry = parseExpiry(digits);
    if (!complete || !expiry) return fail('validation');
    try {
      const card = await this.#tokenizer({ number, cvc, expiry, ...(brand ? { brand } : {}) });
      this.#send({ type: 'tokenized', id, card });
    } catch (error) {
      fail(error instanceof TokenizeFault ? error.code : 'unavailable');
    }
  }
}
