import type { BillingClient } from '../../client/billing-client.js';
import type { Payment } from '../../domain/entities.js';
import type { PaymentMethod } from '../../domain/wallet.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import type { RadioOption } from '../../ui/radio-group.js';

export type MethodsView =
  | { readonly status: 'none' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly methods: readonly PaymentMethod[] };

/** The stored methods that a payment may be moved to; read when a dialog asks for them. Their failure leaves the date to be changed. */
export class StoredMethods {
  readonly #changed: () => void;
  #view: MethodsView = { status: 'none' };
  #reading: AbortController | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get view(): MethodsView {
    return this.#view;
  }

  async read(client: BillingClient | undefined, locale: string): Promise<void> {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const group = client?.paymentMethods;
    this.#show(group ? { status: 'loading' } : { status: 'none' });
    if (!group) return;
    try {
      const methods = await group.list({ signal: reading.signal, locale });
      if (this.#reading === reading) this.#show({ status: 'ready', methods });
    } catch {
      if (this.#reading === reading) this.#show({ status: 'failed' });
    }
  }

  #show(view: MethodsView): void {
    this.#view = view;
    this.#changed();
  }
}

const brandNames: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  diners: 'Diners Club',
};

/** "Visa •••• 4242": the name that its owner gave it, else brand or bank, and the last four digits. */
export function storedMethodLabel({ nickname, brand, bankName, type, last4 }: PaymentMethod, speech: Speech): string {
  const known = (['card', 'bankDebit'] as const).find((name) => name === type) ?? 'other';
  const name = nickname ?? (brand && (brandNames[brand] ?? brand)) ?? bankName ?? speech.t(`storedMethod.${known}`);
  return last4 ? `${name} •••• ${last4}` : name;
}

/** PAY-12: why it cannot be chosen; undefined where it can. */
export function methodFault({ status, currencies }: PaymentMethod, currency: string, speech: Speech): string | undefined {
  switch (status) {
    case 'active':
    case 'expiring':
      return currencies && !currencies.includes(currency) ? speech.t('storedMethod.currency', { currency }) : undefined;
    case 'expired':
      return speech.t('storedMethod.expired');
    case 'pendingVerification':
    case 'verificationFailed':
      return speech.t('storedMethod.unverified');
    default:
      return speech.t('storedMethod.disabled');
  }
}

const expiryHint = ({ expiry }: PaymentMethod, speech: Speech): string | undefined =>
  expiry && speech.t('storedMethod.expires', { month: String(expiry.month).padStart(2, '0'), year: String(expiry.year) });

/** The methods to choose from; the one of the payment is among them, also where it is somebody else's. */
export function methodOptions(methods: readonly PaymentMethod[], payment: Payment, speech: Speech): readonly RadioOption[] {
  const options = methods
    .filter(({ status }) => status !== 'removed')
    .map((method): RadioOption => {
      const disabledReason = methodFault(method, payment.currency, speech);
      const hint = expiryHint(method, speech);
      return {
        value: method.id,
        label: storedMethodLabel(method, speech),
        ...(hint && { hint }),
        ...(disabledReason && { disabledReason }),
      };
    });
  const present = methods.some(({ id }) => id === payment.methodId);
  return present ? options : [{ value: payment.methodId ?? '', label: payment.methodLabel }, ...options];
}
