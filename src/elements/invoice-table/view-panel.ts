import { html, nothing, type TemplateResult } from 'lit';
import { randomKey } from '../../client/random-key.js';
import { tellFault } from '../../controllers/fault-events.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { SavedView } from '../../domain/invoice-query.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import { checkboxStyles } from '../../styles/checkbox.js';
import { dialogStyles } from '../../styles/dialog.js';
import { layout } from '../../styles/layout.js';
import { button } from '../../ui/button.js';
import { checkbox } from '../../ui/checkbox.js';
import { ConfirmController } from '../../ui/confirm-dialog.js';
import { notice } from '../../ui/notice.js';
import { textField } from '../../ui/text-field.js';
import { written } from './list-query.js';
import { panel } from './panel.js';
import { panelStyles } from './panel.styles.js';
import type { TableModel } from './table-model.js';

/** Saved views: loaded when they are opened. */
export const areas = [invoiceTableToolsArea, faultsArea] as const;
export const styles = [checkboxStyles, dialogStyles, panelStyles, layout] as const;

const longestName = 60;

/** Named queries with their columns, kept by the backend for this user (C-13, LST-03). */
export class ViewPanel {
  readonly #table: TableModel;
  readonly #confirm: ConfirmController;
  #views: readonly SavedView[] | undefined;
  #name = '';
  #asDefault = false;
  #nameFault: 'view.name' | 'view.exists' | undefined;
  #failed: string | undefined;
  #busy = false;

  constructor(table: TableModel) {
    this.#table = table;
    this.#confirm = new ConfirmController(table.element, 'delete-view');
    void this.#read();
  }

  render(): TemplateResult {
    const { speech } = this.#table;
    const views = this.#views ?? [];
    return panel(
      this.#table,
      speech.t('views.title'),
      html`${this.#failed ? notice({ tone: 'danger', role: 'alert', body: this.#failed }) : nothing}
      ${
        views.length > 0
          ? html`<ul class="view-list" role="list">
              ${views.map((view) => this.#item(view))}
            </ul>`
          : html`<p class="muted">${speech.t('views.none')}</p>`
      }
      ${this.#form()} ${this.#confirm.render()}`,
    );
  }

  #item(view: SavedView): TemplateResult {
    const { speech } = this.#table;
    const { name } = view;
    return html`<li>
      <span class="view-name"
        >${button({ kind: 'link', label: html`<bdi>${name}</bdi>`, onClick: () => this.#open(view) })}
        ${view.isDefault ? html`<span class="badge tone-info">${speech.t('views.isDefault')}</span>` : nothing}</span
      >
      ${
        view.isDefault
          ? nothing
          : button({
              kind: 'quiet',
              label: speech.t('views.asDefault'),
              accessibleLabel: speech.t('views.makeDefault', { name }),
              onClick: () => void this.#makeDefault(view),
            })
      }
      ${button({ kind: 'quiet', label: speech.t('views.deleteYes'), accessibleLabel: speech.t('views.delete', { name }), onClick: () => void this.#delete(view) })}
    </li>`;
  }

  #form(): TemplateResult {
    const { speech } = this.#table;
    const fault = this.#nameFault && { error: speech.t(this.#nameFault), errorLabel: speech.t('field.error') };
    return html`<form class="stack-fields" novalidate @submit=${(event: Event) => void this.#save(event)}>
      ${textField({ id: 'view-name', name: 'name', label: speech.t('views.name'), value: this.#name, ...fault, onInput: (value) => this.#set({ name: value }) })}
      ${checkbox({ id: 'view-default', label: speech.t('views.default'), checked: this.#asDefault, onChange: (on) => this.#set({ asDefault: on }) })}
      <div>${button({ type: 'submit', busy: this.#busy, label: speech.t('views.save') })}</div>
    </form>`;
  }

  #set({ name = this.#name, asDefault = this.#asDefault }: { readonly name?: string; readonly asDefault?: boolean }): void {
    this.#name = name;
    this.#asDefault = asDefault;
    this.#table.element.requestUpdate();
  }

  #open(view: SavedView): void {
    this.#table.openView(view);
    this.#table.tools.close();
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const table = this.#table;
    const name = this.#name.trim();
    const length = [...name].length;
    this.#nameFault =
      length === 0 || length > longestName ? 'view.name' : this.#views?.some((view) => view.name === name) ? 'view.exists' : undefined;
    if (this.#nameFault) return table.tools.focusOn('#view-name');
    const { asked, columnStates } = table;
    const view = { name, view: asked.view, query: written(asked), columns: columnStates, isDefault: this.#asDefault };
    const saved = await this.#write((client, idempotencyKey) => client.save(view, { idempotencyKey }));
    if (!saved) return;
    this.#name = '';
    this.#asDefault = false;
    table.tools.say(table.speech.t('views.saved', { name }));
  }

  async #makeDefault(view: SavedView): Promise<void> {
    await this.#write((client, idempotencyKey) =>
      client.save(
        { id: view.id, name: view.name, view: view.view, query: view.query, columns: view.columns, isDefault: true },
        { idempotencyKey, ifMatch: `"${view.version}"` },
      ),
    );
  }

  async #delete(view: SavedView): Promise<void> {
    const { speech } = this.#table;
    const { name } = view;
    const sure = await this.#confirm.ask({
      title: speech.t('views.deleteConfirm', { name }),
      body: '',
      confirmLabel: speech.t('views.deleteYes'),
      keepLabel: speech.t('tools.cancel'),
      closeLabel: speech.t('tools.close'),
      danger: true,
    });
    if (!sure) return;
    const gone = await this.#write(async (client, idempotencyKey) => {
      await client.remove(view.id, { idempotencyKey, ifMatch: `"${view.version}"` });
      return true;
    });
    if (gone) this.#table.tools.say(speech.t('views.deleted', { name }));
    this.#table.tools.focusOn('#panel');
  }

  /** One write at a time; afterwards the list is read again, and after a conflict too. */
  async #write<T>(
    work: (client: NonNullable<NonNullable<TableModel['client']>['views']>, key: string) => Promise<T>,
  ): Promise<T | undefined> {
    const { client, element, speech } = this.#table;
    if (this.#busy || !client?.views) return undefined;
    this.#busy = true;
    this.#failed = undefined;
    element.requestUpdate();
    try {
      return await work(client.views, randomKey());
    } catch (thrown) {
      const error = asBillingError(thrown);
      const field = error.details.fields?.find(({ code }) => code === 'view.exists' || code === 'view.name')?.code;
      if (field) this.#nameFault = field as 'view.exists' | 'view.name';
      else this.#failed = speech.t(errorWord(error.code));
      tellFault(element, error);
      return undefined;
    } finally {
      this.#busy = false;
      await this.#read();
    }
  }

  async #read(): Promise<void> {
    const { client, element } = this.#table;
    this.#views = (await client?.views?.list().catch(() => undefined)) ?? this.#views;
    element.requestUpdate();
  }
}
