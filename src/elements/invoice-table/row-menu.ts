import type { TemplateResult } from 'lit';
import type { InvoiceListItem } from '../../domain/invoice-query.js';
import { DisputeRequestEvent, DownloadRequestEvent, InvoiceOpenEvent, PayRequestEvent } from '../../events/shared-events.js';
import { invoiceTableToolsArea } from '../../i18n/catalog/area-invoice-table-tools.js';
import { payInvoiceOtherArea } from '../../i18n/catalog/area-pay-invoice-other.js';
import { menuStyles } from '../../styles/menu.js';
import { MenuController, type MenuItem } from '../../ui/menu.js';
import { isPayableRow } from './payable-row.js';
import { reason } from './reasons.js';
import type { TableModel } from './table-model.js';

/** The Actions menu, one for all rows: loaded when the first is opened. */
export const areas = [invoiceTableToolsArea, payInvoiceOtherArea] as const;
export const styles = [menuStyles] as const;

const itemIds = ['view', 'pay', 'download', 'print', 'dispute', 'viewDispute', 'copy'] as const;
type ItemId = (typeof itemIds)[number];

/** What can be done with a row: what nobody takes or what is not this customer's to do is not there; what cannot be done now says why. */
export class RowMenu {
  readonly #table: TableModel;
  readonly #menu: MenuController;
  /** The button whose menu the press has just closed. */
  #closing: string | undefined;

  constructor(table: TableModel) {
    this.#table = table;
    this.#menu = new MenuController(table.element, 'row-menu');
    table.element.addEventListener('pointerdown', () => (this.#closing = this.#menu.openedBy), { capture: true });
  }

  render(): TemplateResult {
    return this.#menu.render();
  }

  open(row: InvoiceListItem, from: HTMLElement): void {
    const closing = this.#closing;
    this.#closing = undefined;
    if (closing === row.id) return;
    void this.#menu.openBeside(from, {
      id: row.id,
      items: () => this.#items(row),
      onChoose: (id) => this.#choose(id as ItemId, row),
    });
  }

  #items(row: InvoiceListItem): readonly MenuItem[] {
    const { speech } = this.#table;
    return itemIds
      .filter((id) => this.#offers(id, row))
      .map((id) => ({
        id,
        label: speech.t(`menu.${id}`),
        ...(id === 'pay' && !isPayableRow(row) && { disabledReason: reason(row, speech) }),
      }));
  }

  #offers(id: ItemId, row: InvoiceListItem): boolean {
    const table = this.#table;
    const { open, pay, download } = table.look;
    const disputes = table.can('dispute-request');
    switch (id) {
      case 'view':
        return open;
      case 'print':
        return open && table.may('invoice.export');
      case 'pay':
        return pay;
      case 'download':
        return download;
      case 'dispute':
        return disputes && !row.openDisputeId && table.may('dispute.edit') && row.flags?.disputable === true;
      case 'viewDispute':
        return disputes && row.openDisputeId !== undefined && table.may('dispute.view');
      case 'copy':
        return row.number !== undefined;
    }
  }

  #choose(id: ItemId, row: InvoiceListItem): void {
    const table = this.#table;
    switch (id) {
      case 'view':
        return table.request(new InvoiceOpenEvent(row.id));
      case 'print':
        return table.request(new InvoiceOpenEvent(row.id, { print: true }));
      case 'pay':
        return table.request(new PayRequestEvent([row.id]));
      case 'download':
        return table.request(new DownloadRequestEvent({ invoiceIds: [row.id] }));
      case 'dispute':
      case 'viewDispute':
        return table.request(new DisputeRequestEvent({ invoiceId: row.id }));
      case 'copy':
        return void this.#copy(row.number ?? '');
    }
  }

  async #copy(number: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(number);
      this.#table.tools.say(this.#table.speech.t('menu.copied', { number }));
    } catch {
      // Where the clipboard is closed the number can still be selected by hand.
    }
  }
}
