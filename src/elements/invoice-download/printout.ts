import { html, type TemplateResult } from 'lit';
import type { LazyController } from '../../controllers/lazy-controller.js';
import { button } from '../../ui/button.js';
import type { PrintOrder } from './order.js';
import type { Printing } from './printing.js';
import type { WorkContext } from './work-view.js';

/** A print in place of the choices; its code comes when it is wanted. */
export class Printout {
  readonly #part: LazyController<Printing>;
  readonly #order: PrintOrder;
  #left = false;

  constructor(part: LazyController<Printing>, order: PrintOrder) {
    this.#part = part;
    this.#order = order;
  }

  async run(): Promise<void> {
    await this.#part.use(async (printing) => {
      if (!this.#left) printing.begin(this.#order);
    });
  }

  leave(): void {
    this.#left = true;
    this.#part.loaded?.leave();
  }

  body(context: WorkContext): TemplateResult {
    const { speech } = context;
    const { loaded, state } = this.#part;
    if (loaded) return loaded.body(context);
    return state === 'failed'
      ? html`<p role="alert">${speech.t('failure.unexplained')}</p>`
      : html`<p role="status">${speech.t('loading.label')}</p>`;
  }

  actions(context: WorkContext): TemplateResult {
    const { speech, downloads, close } = context;
    const { loaded, state } = this.#part;
    if (loaded) return loaded.actions(this, context);
    return html`${state === 'failed' ? button({ label: speech.t('action.retry'), kind: 'primary', part: 'retry', onClick: () => void this.run() }) : button({ label: speech.t('download.close'), onClick: close })}
    ${button({ label: speech.t('downloadWork.change'), onClick: () => downloads.drop(this) })}`;
  }
}
