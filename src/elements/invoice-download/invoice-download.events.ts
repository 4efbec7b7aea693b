import { BillingEvent } from '../../internal/billing-event.js';

/** Files were handed to the browser to save: their names, and how many invoices each holds. */
export class DownloadReadyEvent extends BillingEvent<{ readonly files: readonly { readonly name: string; readonly count: number }[] }> {
  constructor(files: readonly { readonly name: string; readonly count: number }[]) {
    super('download-ready', { files });
  }
}

declare global {
  interface HTMLElementEventMap {
    'download-ready': DownloadReadyEvent;
  }
}
