import { adoptStyles, render, type CSSResult, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/**
 * A shadow tree of its own inside an element that draws nothing: the sheets of the kit set the font and colours of their host, and the
 * provider's are those of the page around. It can host controllers of templates, such as a dialog.
 */
export class Island implements ReactiveControllerHost {
  readonly renderRoot: ShadowRoot;
  readonly #box = document.createElement('div');
  readonly #controllers = new Set<ReactiveController>();
  readonly #draw: () => TemplateResult;
  #updating: Promise<boolean> | undefined;

  constructor(parent: ParentNode, styles: readonly CSSResult[], draw: () => TemplateResult) {
    this.#draw = draw;
    this.renderRoot = this.#box.attachShadow({ mode: 'open' });
    adoptStyles(this.renderRoot, [...styles]);
    parent.append(this.#box);
  }

  get updateComplete(): Promise<boolean> {
    return this.#updating ?? Promise.resolve(true);
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  /** Draws at the end of the turn, however often it was asked to. */
  requestUpdate(): void {
    this.#updating ??= Promise.resolve().then(() => {
      this.#updating = undefined;
      render(this.#draw(), this.renderRoot);
      for (const controller of this.#controllers) controller.hostUpdated?.();
      return true;
    });
  }

  remove(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
    this.#box.remove();
  }
}
