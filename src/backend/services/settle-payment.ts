import type { Id } from '../../domain/entities.js';
import type { Services } from '../config.js';
import type { ProviderResult } from '../provider/payment-provider.js';
import type { PaymentRow } from '../store/records.js';
import { deliverMails } from './deliver-mails.js';
import { recordResult } from './record-result.js';

/**
 * Calls the provider and waits for it, but no longer than the customer should. Resolves with the payment as it then stands; an answer that
 * comes later is recorded when it comes, and one that never comes is asked for by `runDue`.
 */
export const settle = (services: Services, paymentId: Id): Promise<PaymentRow> =>
  askProvider(services, paymentId, async () => {
    const row = await services.store.transaction((tx) => tx.payments.get(paymentId));
    if (!row) throw new Error('No such payment');
    return services.provider.charge({ amount: row.payment.total, token: row.token ?? '', key: row.providerKey, paymentId });
  });

export const askProvider = async (services: Services, paymentId: Id, ask: () => Promise<ProviderResult>): Promise<PaymentRow> => {
  const recorded = ask()
    .then((result) => recordResult(services, paymentId, result))
    .then(() => deliverMails(services))
    // An unknown outcome: the payment stays `processing` until the provider says what became of it.
    .catch(() => undefined);
  services.underWay.set(paymentId, recorded);
  void recorded.finally(() => services.underWay.delete(paymentId));
  await withinPatience(services, recorded);
  const row = await services.store.transaction((tx) => tx.payments.get(paymentId));
  if (!row) throw new Error('No such payment');
  return row;
};

const withinPatience = ({ timer, config }: Services, work: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const cancel = timer.after(config.providerWaitMs, resolve);
    void work.finally(() => {
      cancel();
      resolve();
    });
  });
