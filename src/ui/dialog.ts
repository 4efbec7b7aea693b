import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { button } from './button.js';
import { icon } from './icon.js';
import { closeIcon } from './icons.js';

export interface DialogOptions {
  readonly title: string;
  readonly body: string | TemplateResult;
  /** Buttons; the one that goes on comes first. */
  readonly actions?: TemplateResult;
  readonly closeLabel: string;
  /** After the dialog was closed, in whatever way; not when the element itself went away. */
  readonly onClose?: () => void;
}

type DialogHost = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * One native modal dialog of an element: focus moves in and back out, Escape and a click beside it close, what is behind is inert, all by the browser. The
 * element calls `render` in its template and `open()` or `close()` when something happens. Parts: `dialog`, `dialog-close`.
 * Styles: styles/dialog.ts, styles/button.ts.
 */
export class DialogController implements ReactiveController {
  readonly #host: DialogHost;
  readonly #id: string;
  #opened = false;

  /** @param id unique in the element's root */
  constructor(host: DialogHost, id: string) {
    this.#host = host;
    this.#id = id;
    host.addController(this);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${this.#id}`);
  }

  get opened(): boolean {
    return this.#opened;
  }

  open(): void {
    this.#opened = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#opened = false;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (!dialog?.isConnected) return;
    if (this.#opened && !dialog.open) dialog.showModal();
    else if (!this.#opened && dialog.open) dialog.close();
  }

  hostDisconnected(): void {
    this.#opened = false;
    this.#dialog?.close();
  }

  render(options: DialogOptions): TemplateResult {
    const titleId = `${this.#id}-title`;
    const closed = (event: Event): void => {
      this.#opened = false;
      if ((event.currentTarget as Element).isConnected) options.onClose?.();
    };
    // Before the close event comes, an update of the host would open the dialog again.
    const cancelled = (): void => {
      this.#opened = false;
    };
    return html`<dialog
      class="dialog"
      part="dialog"
      id=${this.#id}
      closedby="any" aria-labelledby=${titleId}
      @cancel=${cancelled}
      @close=${closed}
    >
      <div class="dialog-content">
        <div class="dialog-head">
          <h2 id=${titleId}>${options.title}</h2>
          ${button({
            kind: 'quiet',
            label: icon(closeIcon, { label: options.closeLabel }),
            part: 'dialog-close',
            onClick: () => this.close(),
          })}
        </div>
        <div>${options.body}</div>
        ${options.actions ? html`<div class="actions">${options.actions}</div>` : nothing}
      </div>
    </dialog>`;
  }
}
