import { html, nothing, type TemplateResult } from 'lit';
import type { Invoice, Money, Party, Remittance } from '../../domain/entities.js';
import { epcQrPayload } from '../../domain/epc-qr.js';
import { swissQrPayload } from '../../domain/swiss-qr.js';
import type { Speech } from '../../i18n/catalog/speech.js';
import { qrCode } from './qr-code.js';

/** A QR code beside the bank details; a chunk of its own, loaded where an account can have one. */
export const areas = [] as const;
export const styles = [] as const;

export interface ScanOptions {
  readonly way: Remittance;
  readonly invoices: readonly Pick<Invoice, 'remitTo' | 'billTo'>[];
  readonly amount: Money;
  readonly reference: string;
  readonly speech: Speech;
}

/** Who pays, where all invoices name the same. */
function debtorOf(invoices: ScanOptions['invoices']): Party | undefined {
  const [first, ...others] = invoices.map(({ billTo }) => billTo);
  const same = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return same ? first : undefined;
}

interface Payload {
  readonly payload: string;
  readonly swiss: boolean;
}

/** A SEPA transfer in euro, a Swiss QR bill in francs; nothing where the code could not say all that the screen says. */
export function payloadOf({ way, invoices, amount, reference }: ScanOptions): Payload | undefined {
  const { iban, bic, beneficiary } = way;
  const address = way.address ?? invoices[0]?.remitTo;
  if (!iban) return undefined;
  const sepa = epcQrPayload({ beneficiary, iban, ...(bic !== undefined && { bic }), amount, reference });
  if (sepa !== undefined) return { payload: sepa, swiss: false };
  const debtor = debtorOf(invoices);
  const swiss =
    address && swissQrPayload({ iban, creditor: { ...address, name: beneficiary }, amount, ...(debtor && { debtor }), reference });
  return swiss === undefined ? undefined : { payload: swiss, swiss: true };
}

/** The code with words for those who see it and for those who do not. */
export function scan(options: ScanOptions): TemplateResult | typeof nothing {
  const { speech, way, amount, reference } = options;
  const made = payloadOf(options);
  if (!made) return nothing;
  const words = { amount: speech.moneyWithCode(amount), beneficiary: way.beneficiary, reference };
  const label = made.swiss ? speech.t('remittance.qrSwiss', words) : speech.t('remittance.qrSepa', words);
  return html`<figure class="scan">
    ${qrCode({ payload: made.payload, label, swiss: made.swiss })}
    <figcaption>
      <p class="strong">${speech.t('remittance.qr')}</p>
      <p class="muted small">${speech.t('remittance.qrHelp')}</p>
    </figcaption>
  </figure>`;
}
