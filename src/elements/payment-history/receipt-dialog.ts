import { html, nothing, type TemplateResult } from 'lit';
import type { BillingClient } from '../../client/billing-client.js';
import type { PartHost } from '../../controllers/lazy-part.js';
import type { Payment, Receipt } from '../../domain/entities.js';
import { asBillingError } from '../../domain/as-billing-error.js';
import type { BillingError } from '../../domain/errors.js';
import { faultsArea } from '../../i18n/catalog/area-faults.js';
import { paymentHistoryToolsArea } from '../../i18n/catalog/area-payment-history-tools.js';
import { receiptArea } from '../../i18n/catalog/area-receipt.js';
import { errorWord } from '../../i18n/catalog/error-word.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { cardStyles } from '../../styles/card.js';
import { definitionListStyles } from '../../styles/definition-list.js';
import { dialogStyles } from '../../styles/dialog.js';
import { printStyles } from '../../styles/print.js';
import { receiptStyles } from '../../styles/receipt.js';
import { button } from '../../ui/button.js';
import { DialogController } from '../../ui/dialog.js';
import { notice } from '../../ui/notice.js';
import { progressLine } from '../../ui/progress.js';
import { receiptView } from '../../views/receipt-view.js';

/** The receipt in place; a chunk of its own, loaded when one is asked for. */
export const areas = [paymentHistoryToolsArea, receiptArea, faultsArea] as const;
export const styles = [dialogStyles, cardStyles, definitionListStyles, receiptStyles, printStyles];

export interface ReceiptHost extends PartHost {
  readonly billingClient: BillingClient | undefined;
  failed(error: BillingError): void;
}

type View =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly payment: Payment }
  | { readonly status: 'ready'; readonly payment: Payment; readonly receipt: Receipt }
  | { readonly status: 'failed'; readonly payment: Payment; readonly error: BillingError };

/** One receipt at a time, read when it is opened; the newest asked for wins. */
export class ReceiptDialog {
  readonly #host: ReceiptHost;
  readonly #dialog: DialogController;
  #view: View = { status: 'idle' };

  constructor(host: ReceiptHost) {
    this.#host = host;
    this.#dialog = new DialogController(host, 'receipt-sheet');
  }

  async open(payment: Payment): Promise<void> {
    const loading: View = { status: 'loading', payment };
    this.#show(loading);
    this.#dialog.open();
    const { billingClient, speech } = this.#host;
    try {
      const receipt = await billingClient?.payments?.receipt?.(payment.id, { locale: speech.locale });
      if (this.#view === loading && receipt) this.#show({ status: 'ready', payment, receipt });
    } catch (thrown) {
      const error = asBillingError(thrown);
      if (this.#view !== loading) return;
      this.#host.failed(error);
      this.#show({ status: 'failed', payment, error });
    }
  }

  render(): TemplateResult | typeof nothing {
    const view = this.#view;
    if (view.status === 'idle') return nothing;
    const { speech } = this.#host;
    return this.#dialog.render({
      title: speech.t('historyReceipt.title', { reference: view.payment.reference }),
      body: this.#body(view),
      actions: this.#actions(view),
      closeLabel: speech.t('history.close'),
    });
  }

  #body(view: Exclude<View, { status: 'idle' }>): TemplateResult {
    const { speech } = this.#host;
    switch (view.status) {
      case 'loading':
        return progressLine({ label: speech.t('historyReceipt.loading') });
      case 'ready':
        return html`<div id="receipt-paper">${receiptView(view.receipt, speech)}</div>`;
      case 'failed':
        return notice({ tone: isNotReady(view.error) ? 'info' : 'danger', role: 'status', body: failureText(view.error, speech) });
    }
  }

  #actions(view: Exclude<View, { status: 'idle' }>): TemplateResult {
    const { speech } = this.#host;
    switch (view.status) {
      case 'loading':
        return html``;
      case 'ready':
        return button({ label: speech.t('historyReceipt.print'), kind: 'primary', onClick: () => void this.#print() });
      case 'failed':
        return isNotReady(view.error) || view.error.retryable
          ? button({ label: speech.t('action.retry'), onClick: () => void this.open(view.payment) })
          : html``;
    }
  }

  async #print(): Promise<void> {
    const { printAlone } = await import('../../ui/print-alone.js');
    const paper = this.#host.renderRoot.querySelector('#receipt-paper');
    if (paper) printAlone(paper);
  }

  #show(view: View): void {
    this.#view = view;
    this.#host.requestUpdate();
  }
}

/** The payment is there, since it stands in the list; its receipt is not yet. */
const isNotReady = ({ code }: BillingError): boolean => code === 'not_found';
const failureText = (error: BillingError, speech: Speech): string =>
  speech.t(isNotReady(error) ? 'historyReceipt.notReady' : errorWord(error.code));
