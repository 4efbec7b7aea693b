import { html, nothing, type TemplateResult } from 'lit';
import { minorDigits } from '../../../domain/currencies.js';
import { shortPayReasons } from '../../../domain/entities.js';
import { money } from '../../../domain/money.js';
import type { Speech } from '../../../i18n/catalog/speech.js';
import { button } from '../../../ui/button.js';
import { selectField } from '../../../ui/select-field.js';
import { textField } from '../../../ui/text-field.js';
import { DisputeRequestEvent } from '../../../events/shared-events.js';
import type { AccountContext } from './account-context.js';
import { isShort, type DraftItem, type ItemFault } from './draft.js';

/** PAY-05 in words. */
function amountFault(fault: Extract<ItemFault, { kind: 'amount' }>, item: DraftItem, speech: Speech): string {
  const { balance } = item.invoice;
  const currency = balance?.currency ?? '';
  switch (fault.fault) {
    case 'decimals':
      return minorDigits(currency) === 0
        ? speech.t('pay.amountDecimals', { currency })
        : speech.t('pay.amountTooManyDecimals', { currency });
    case 'ambiguous': {
      const [first, second] = fault.readings ?? [];
      return first && second
        ? speech.t('pay.amountAmbiguous', { first: speech.money(first), second: speech.money(second) })
        : speech.t('pay.amountFormat');
    }
    case 'format':
      return speech.t('pay.amountFormat');
    case 'empty':
    case 'negative':
    case 'range':
      return balance
        ? speech.t('pay.amountRange', { min: speech.money(money(1, currency)), balance: speech.money(balance) })
        : speech.t('pay.amountFormat');
  }
}

/** How much of the invoice is paid, where the biller takes less than all (PAY-04 to PAY-06). */
export function amountFields(item: DraftItem, context: AccountContext): TemplateResult | typeof nothing {
  const { speech, account } = context;
  const { id, number = id, balance } = item.invoice;
  if (account.partial() === 'forbid' || !balance) return nothing;
  if (item.amount === undefined) {
    return html`<div class="item-wide">
      ${button({
        kind: 'link',
        label: speech.t('payAccount.otherAmount'),
        accessibleLabel: speech.t('payAccount.otherAmountFor', { number }),
        onClick: () => {
          account.edit(id, { amount: speech.money(balance) });
          context.focusOn(`#amount-${CSS.escape(id)}`);
        },
      })}
    </div>`;
  }
  const fault = account.faults.get(id);
  return html`<div class="item-wide stack tight">
    ${textField({
      id: `amount-${id}`,
      name: 'amount',
      label: speech.t('payAccount.amountFor', { number }),
      width: 'short',
      inputMode: 'decimal',
      autocomplete: 'off',
      value: item.amount,
      ...(fault?.kind === 'amount' && { error: amountFault(fault, item, speech), errorLabel: speech.t('field.error') }),
      onInput: (amount) => account.edit(id, { amount }),
      onChange: () => account.preview(),
    })}
    ${account.partial() === 'allowWithReason' && isShort(item, speech.locale) ? reasonFields(item, fault, context) : nothing}
  </div>`;
}

/** PAY-06: a short payment is not a dispute. */
function reasonFields(item: DraftItem, fault: ItemFault | undefined, { speech, account, asking }: AccountContext): TemplateResult {
  const { id } = item.invoice;
  return html`
    ${selectField({
      id: `reason-${id}`,
      label: speech.t('pay.shortReasonLabel'),
      hint: speech.t('pay.shortHint'),
      value: item.reason ?? '',
      options: [
        { value: '', label: speech.t('shortPay.choose') },
        ...shortPayReasons.map((reason) => ({ value: reason, label: speech.t(`shortPay.${reason}`) })),
      ],
      ...(fault?.kind === 'reason' && { error: speech.t('pay.shortReason'), errorLabel: speech.t('field.error') }),
      onChange: (reason) => {
        account.edit(id, { reason });
        account.preview();
      },
    })}
    ${
      item.reason
        ? textField({
            id: `comment-${id}`,
            name: 'comment',
            label: speech.t('pay.shortCommentLabel'),
            value: item.comment ?? '',
            ...(fault?.kind === 'comment' && { error: speech.t('pay.shortComment'), errorLabel: speech.t('field.error') }),
            onInput: (comment) => account.edit(id, { comment: comment.slice(0, 500) }),
            onChange: () => account.preview(),
          })
        : nothing
    }
    ${
      item.invoice.flags?.disputable && asking.can('dispute-request')
        ? button({
            kind: 'link',
            label: speech.t('pay.shortDispute'),
            onClick: () => void asking.ask(new DisputeRequestEvent({ invoiceId: id })),
          })
        : nothing
    }
  `;
}
