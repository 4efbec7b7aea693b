import { BillingError } from '../domain/errors.js';
import type { TokenizedMethod } from '../domain/entities.js';
import type { CardField, CardValidity, MountedFields, MountOptions, PaymentFields } from './adapter.js';
import { FrameConnection, browserTimer, type Timer } from './frame-connection.js';
import { readFromCardFrame } from './protocol/from-frame.js';
import type { FromCardFrame, ToCardFrame } from './protocol/messages.js';

interface Waiting {
  resolve(value: never): void;
  reject(error: BillingError): void;
}
type Asked = 'showFaults' | 'tokenize';

const nothingTyped: CardValidity = { complete: false, empty: true, faults: {} };

class CardFrame implements MountedFields {
  readonly ready: Promise<void>;
  validity = nothingTyped;
  readonly #options: MountOptions;
  readonly #connection: FrameConnection;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #over: BillingError | undefined;

  constructor(container: HTMLElement, options: MountOptions, timer: Timer) {
    this.#options = options;
    const { setup, title, pageOrigin, timeoutMs, locale, labels, theme, brands } = options;
    this.#connection = new FrameConnection(container, {
      url: setup?.frameUrl ?? '',
      version: setup?.version,
      title,
      purpose: 'card',
      pageOrigin,
      timeoutMs,
      timer,
      onMessage: (data) => this.#onMessage(readFromCardFrame(data)),
      onLost: (error) => this.#onOver(error),
    });
    this.ready = this.#connection.ready;
    this.#post({ type: 'present', locale, title, labels, theme, ...(brands ? { brands } : {}) });
  }

  update(changed: Parameters<MountedFields['update']>[0]): void {
    const { locale, title, labels, theme } = changed;
    if (title !== undefined) this.#connection.frame.title = title;
    this.#post({ type: 'present', ...defined({ locale, title, labels, theme }) });
  }

  focus(field?: CardField): void {
    // The frame first, or engines keep the focus in the host's document.
    this.#connection.frame.focus();
    this.#post({ type: 'focus', ...(field ? { field } : {}) });
  }

  showFaults(): Promise<CardValidity> {
    return this.#ask('showFaults');
  }

  tokenize(): Promise<TokenizedMethod> {
    return this.#ask('tokenize');
  }

  clearSecurityCode(): void {
    this.#post({ type: 'clearSecurityCode' });
  }

  destroy(): void {
    if (this.#over) return;
    this.#connection.close();
    this.#onOver(new BillingError('aborted'));
  }

  #post(message: ToCardFrame): void {
    if (!this.#over) this.#connection.post(message);
  }

  #ask<T>(type: Asked): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#over) return reject(this.#over);
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#post({ type, id });
    });
  }

  #onMessage(message: FromCardFrame | undefined): void {
    switch (message?.type) {
      case undefined:
        return;
      case 'submit':
        return this.#options.onSubmit?.();
      case 'validity':
        return this.#onValidity(message.validity);
      case 'faultsShown':
        return this.#answer(message.id)?.resolve(message.validity as never);
      case 'tokenized':
        return this.#answer(message.id)?.resolve({ type: 'card', ...message.card } as never);
      case 'failed': {
        const fields = Object.entries(message.validity.faults).map(([pointer, code]) => ({ pointer, code }));
        return this.#answer(message.id)?.reject(new BillingError(message.code, { fields }));
      }
    }
  }

  #answer(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }

  #onValidity(validity: CardValidity): void {
    this.validity = validity;
    this.#options.onValidity?.(validity);
  }

  #onOver(error: BillingError): void {
    this.#over = error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    if (!this.validity.empty) this.#onValidity(nothingTyped);
  }
}

const defined = <T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };

/** The adapter with a clock of one's own; `cardFrame` is the one to use. */
export const createCardFrame = (timer: Timer = browserTimer): PaymentFields => ({
  mount: (container, options) => new CardFrame(container, options, timer),
});

/** The kit's own card fields: one frame of another origin for number, expiry and security code. */
export const cardFrame: PaymentFields = createCardFrame();
