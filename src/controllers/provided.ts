import type { Context, ContextCallback, ContextType } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The request of the community's context protocol, which every provider of it answers. */
class ContextRequestEvent<C extends Context<unknown, unknown>> extends Event {
  readonly subscribe = true;
  constructor(
    readonly context: C,
    readonly contextTarget: Element,
    readonly callback: ContextCallback<ContextType<C>>,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/**
 * What the nearest provider around an element gives, now and whenever it gives something else. A provider that is upgraded after the element
 * says so, as the protocol has it, and is asked then.
 */
export class Provided<C extends Context<unknown, unknown>> implements ReactiveController {
  value?: ContextType<C>;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: C;
  readonly #changed: ((value: ContextType<C>) => void) | undefined;
  #release: (() => void) | undefined;

  /** @param changed called with each value, besides the drawing that follows it */
  constructor(host: ReactiveControllerHost & HTMLElement, context: C, changed?: (value: ContextType<C>) => void) {
    this.#host = host;
    this.#context = context;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#onProvider);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#onProvider);
    this.#release?.();
    this.#release = undefined;
  }

  readonly #onProvider = (event: Event): void => {
    // one that came between this element and its provider is told of it by that provider
    if (!this.#release && (event as Event & { readonly context?: unknown }).context === this.#context) this.#ask();
  };

  #ask(): void {
    this.#host.dispatchEvent(new ContextRequestEvent(this.#context, this.#host, this.#take));
  }

  readonly #take: ContextCallback<ContextType<C>> = (value, release) => {
    if (this.#release !== release) this.#release?.();
    this.#release = release;
    this.value = value;
    this.#host.requestUpdate();
    this.#changed?.(value);
  };
}
