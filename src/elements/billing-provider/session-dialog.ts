import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { commonArea } from '../../i18n/catalog/area-common.js';
import { sessionArea } from '../../i18n/catalog/area-session.js';
import { Language } from '../../i18n/locale/language.js';
import { buttonStyles } from '../../styles/button.js';
import { dialogStyles } from '../../styles/dialog.js';
import { layout } from '../../styles/layout.js';
import { noticeStyles } from '../../styles/notice.js';
import { reset } from '../../styles/reset.js';
import { tokens } from '../../styles/tokens.js';
import { button } from '../../ui/button.js';
import { DialogController } from '../../ui/dialog.js';
import { notice } from '../../ui/notice.js';
import { Island } from './island.js';

const sheets = [tokens, reset, layout, buttonStyles, dialogStyles, ...noticeStyles];
/** A countdown read out every second would drown everything else. */
const milestones = new Set([60, 30, 10, 5]);

export interface SessionDialogCallbacks {
  /** Resolves with false when it could not be done. */
  readonly stay: () => Promise<boolean>;
  readonly leave: () => Promise<boolean>;
}

/** "Are you still there?" Everything on the page stays as it is behind it. */
export class SessionDialog {
  readonly #callbacks: SessionDialogCallbacks;
  readonly #island: Island;
  readonly #dialog: DialogController;
  readonly #speech: Language;
  #seconds = 0;
  #said = '';
  #at: 'stay' | 'leave' | undefined;
  #failed = false;
  /** From the question to its answer, also while the dialog is closed and the answer under way. */
  #asking = false;

  constructor(host: LitElement, callbacks: SessionDialogCallbacks) {
    this.#callbacks = callbacks;
    this.#island = new Island(host.renderRoot, sheets, () => this.#render());
    this.#dialog = new DialogController(this.#island, 'session');
    this.#speech = new Language(host, [commonArea, sessionArea]);
    host.addController({ hostUpdated: () => this.#dialog.opened && this.#island.requestUpdate() });
  }

  get asking(): boolean {
    return this.#asking;
  }

  open(seconds: number): void {
    this.#asking = true;
    this.#failed = false;
    this.#at = undefined;
    this.#said = '';
    this.tick(seconds);
    this.#dialog.open();
    void this.#island.updateComplete.then(() => this.#island.renderRoot.getElementById('stay')?.focus());
  }

  /** The seconds that are left. */
  tick(seconds: number): void {
    this.#seconds = seconds;
    if (this.#dialog.opened && milestones.has(seconds)) this.#said = this.#countdown;
    this.#island.requestUpdate();
  }

  /** There is nothing to ask any more. */
  close(): void {
    this.#asking = false;
    this.#dialog.close();
  }

  remove(): void {
    this.#island.remove();
  }

  get #countdown(): string {
    return this.#speech.plural('session.endingSeconds', this.#seconds);
  }

  #render(): TemplateResult {
    const speech = this.#speech;
    return html`<div lang=${speech.locale} dir=${speech.direction}>
      ${this.#dialog.render({
        title: speech.t('session.endingTitle'),
        closeLabel: speech.t('session.close'),
        body: html`<p id="ending">${this.#countdown} ${speech.t('session.kept')}</p>
          <p class="visually-hidden" role="status">${this.#said}</p>
          ${this.#failed ? notice({ tone: 'danger', body: speech.t('failure.unexplained'), role: 'alert' }) : nothing}`,
        actions: this.#actions(),
        // Whoever closes it is still there.
        onClose: () => void this.#answer('stay'),
      })}
    </div>`;
  }

  #actions(): TemplateResult {
    const t = this.#speech.t.bind(this.#speech);
    return html`${button({
      id: 'stay',
      kind: 'primary',
      label: this.#at === 'stay' ? t('session.staying') : t('session.stay'),
      busy: this.#at === 'stay',
      describedBy: 'ending',
      onClick: () => void this.#answer('stay'),
    })}
    ${button({
      label: this.#at === 'leave' ? t('session.signingOut') : t('session.signOut'),
      busy: this.#at === 'leave',
      onClick: () => void this.#answer('leave'),
    })}`;
  }

  /** One answer at a time; one that could not be given leaves the question open. */
  async #answer(what: 'stay' | 'leave'): Promise<void> {
    if (this.#at || !this.#asking) return;
    this.#at = what;
    this.#failed = false;
    this.#island.requestUpdate();
    const done = await this.#callbacks[what]();
    this.#at = undefined;
    this.#failed = !done;
    if (done) this.close();
    else if (this.#asking) this.#dialog.open();
    this.#island.requestUpdate();
  }
}
