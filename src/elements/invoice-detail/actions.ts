import { html, nothing, type TemplateResult } from 'lit';
import { isPayable } from '../../domain/payability.js';
import { button } from '../../ui/button.js';
import { icon } from '../../ui/icon.js';
import { downloadIcon, printIcon } from '../../ui/icons.js';
import type { DetailContext } from './detail-context.js';

/** What the customer can do here; an action that nobody would take is left out. */
export interface Actions {
  readonly pay: (() => void) | undefined;
  readonly mayPay: boolean;
  /** Id of the words that say why Pay cannot be pressed, once they are there. */
  readonly whyNot: string | undefined;
  readonly download: (() => void) | undefined;
  readonly dispute: (() => void) | undefined;
  readonly print: () => void;
}

/** There is nothing to pay on a credit note, on a void invoice and where nothing is due. */
const canOwe = ({ invoice }: DetailContext): boolean =>
  invoice.balance.minor > 0 && invoice.kind !== 'creditNote' && invoice.lifecycle !== 'void';

/** Pay, Download, Print, Dispute. */
export function actionBar(context: DetailContext, actions: Actions): TemplateResult {
  const { speech, invoice } = context;
  const { pay, download, dispute, print, mayPay, whyNot } = actions;
  const payable = isPayable(invoice) && mayPay;
  return html`<div class="bar screen-only" part="actions" role="group" aria-label=${speech.t('detail.actions')}>
    ${
      pay && canOwe(context)
        ? button({
            kind: 'primary',
            label: speech.t('detail.pay', { amount: speech.money(invoice.balance) }),
            part: 'pay',
            disabled: !payable,
            ...(!payable && whyNot !== undefined && { describedBy: whyNot }),
            onClick: pay,
          })
        : nothing
    }
    ${download ? button({ label: speech.t('detail.download'), icon: icon(downloadIcon), part: 'download', onClick: download }) : nothing}
    ${button({ label: speech.t('detail.print'), icon: icon(printIcon), part: 'print', onClick: print })}
    ${dispute ? button({ label: speech.t('detail.dispute'), part: 'dispute', onClick: dispute }) : nothing}
  </div>`;
}
