import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { button } from './button.js';
import { DialogController } from './dialog.js';

export interface ConfirmQuestion {
  /** Names the thing: "Cancel the payment of $1,250.00?" */
  readonly title: string;
  readonly body: string | TemplateResult;
  /** Says what it does: "Cancel payment". */
  readonly confirmLabel: string;
  readonly keepLabel: string;
  readonly closeLabel: string;
  readonly danger?: boolean;
}

/**
 * Asks before something that cannot be undone. The element calls `render` in its template and awaits `ask`; closing in whatever way is a no,
 * and so is an element that goes away. Parts: those of ui/dialog.ts, `confirm`. Styles: styles/dialog.ts, styles/button.ts.
 */
export class ConfirmController {
  readonly #dialog: DialogController;
  #question: ConfirmQuestion | undefined;
  #answer: ((confirmed: boolean) => void) | undefined;

  /** @param id unique in the element's root */
  constructor(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, id: string) {
    this.#dialog = new DialogController(host, id);
    host.addController({ hostDisconnected: () => this.#settle(false) });
  }

  ask(question: ConfirmQuestion): Promise<boolean> {
    this.#settle(false);
    this.#question = question;
    this.#dialog.open();
    return new Promise((answer) => (this.#answer = answer));
  }

  render(): TemplateResult | typeof nothing {
    const question = this.#question;
    if (!question) return nothing;
    const { title, body, confirmLabel, keepLabel, closeLabel, danger } = question;
    const confirm = (): void => {
      this.#settle(true);
      this.#dialog.close();
    };
    return this.#dialog.render({
      title,
      body,
      closeLabel,
      onClose: () => this.#settle(false),
      actions: html`${button({ label: confirmLabel, kind: danger ? 'danger' : 'primary', part: 'confirm', onClick: confirm })}
      ${button({ label: keepLabel, onClick: () => this.#dialog.close() })}`,
    });
  }

  #settle(confirmed: boolean): void {
    this.#answer?.(confirmed);
    this.#answer = undefined;
  }
}
