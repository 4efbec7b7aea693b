import { html, type TemplateResult } from 'lit';
import type { Payment } from '../../domain/entities.js';
import { paymentStatusWord } from '../../views/payment-status-badge.js';
import { isPossible, type DecisionState, type Draft } from './decision.flow.js';
import type { DialogContext } from './decision-dialog.js';
import { storedMethodLabel } from './stored-methods.js';

type Conflict = Extract<DecisionState, { step: 'conflict' }>;

/** Both sides of a conflict beside each other: what the customer decided, and the payment as it is now. */
export function conflictBody(state: Conflict, context: DialogContext): TemplateResult {
  const { speech } = context;
  const { draft, now, payment } = state;
  const yours = yoursOf(state, context);
  const rows: readonly (readonly [string, string, string])[] = [
    [speech.t('history.column.status'), yours.status, paymentStatusWord(now.status, speech)],
    [speech.t('history.column.payDate'), speech.date(yours.payDate), speech.date(now.payDate)],
    [speech.t('history.column.method'), yours.method, now.methodLabel],
  ];
  return html`<div id="decision-fault" class="fault-box stack tight" tabindex="-1">
    <p>${speech.t(isPossible(draft, now) ? 'conflict.text' : 'conflict.impossible')}</p>
    <table class="sides">
      <thead>
        <tr>
          <th scope="col"><bdi>${payment.reference}</bdi></th>
          <th scope="col">${speech.t('conflict.yours')}</th>
          <th scope="col">${speech.t('conflict.now')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([label, mine, theirs]) =>
            html`<tr class=${mine === theirs ? '' : 'differs'}>
              <th scope="row">${label}</th>
              <td><bdi>${mine}</bdi></td>
              <td><bdi>${theirs}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

interface Side {
  readonly status: string;
  readonly payDate: string;
  readonly method: string;
}

/** The payment as it would be had nobody else changed it. */
function yoursOf({ payment, draft }: Conflict, { speech, decisions }: DialogContext): Side {
  const { payDate, methodLabel: method } = payment;
  const status = paymentStatusWord(wanted(payment, draft), speech);
  if (draft.kind !== 'move') return { status, payDate, method };
  const { view } = decisions.methods;
  const chosen = view.status === 'ready' ? view.methods.find(({ id }) => id === draft.methodId) : undefined;
  return { status, payDate: draft.payDate, method: chosen ? storedMethodLabel(chosen, speech) : method };
}

function wanted({ status }: Payment, { kind }: Draft): string {
  switch (kind) {
    case 'cancel':
      return 'cancelled';
    case 'reject':
      return 'rejected';
    case 'approve':
      return 'scheduled';
    case 'move':
      return status;
  }
}
